import type { Language, MailPreview, OwnTexts } from '@insigne/server/api';
import { notifications } from '@mantine/notifications';
import { IconSend } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { ProblemNote, Waiting } from '../../ui/loaded.tsx';
import { useTryMail } from './mail-texts.queries.ts';

/** A phone of today, and as wide as a mail ever is. */
const WIDTHS = { phone: 375, desktop: 620 } as const;
type View = keyof typeof WIDTHS | 'text';

interface MailPreviewCardProps {
  template: string;
  language: Language;
  texts: OwnTexts;
  preview: UseQueryResult<MailPreview>;
  /** The latest that could be drawn. */
  seen: MailPreview | undefined;
}

/** The mail as it will be read, shut in a frame that runs nothing and asks nobody; and a try of it to oneself. */
export function MailPreviewCard({ template, language, texts, preview, seen }: MailPreviewCardProps) {
  const { t } = useText();
  const [view, setView] = useState<View>('phone');
  const attempt = useTryMail(template);
  const send = () =>
    attempt.mutate(
      { language, texts },
      {
        onSuccess: ({ to, isKept }) =>
          notifications.show({ message: t(isKept ? 'brand:mailTexts.tryKept' : 'brand:mailTexts.trySent', { to }) }),
      },
    );
  // A fault in a field is told beside that field.
  const isFault = preview.error instanceof Problem && preview.error.errors.length > 0;
  const mail = preview.data ?? seen;
  return (
    <section className="card stack mail-preview" aria-labelledby="preview">
      <h2 id="preview">{t('brand:mailTexts.preview')}</h2>
      <Choice
        label={t('brand:mailTexts.view')}
        value={view}
        options={(['phone', 'desktop', 'text'] as const).map((value) => ({
          value,
          label: t(`brand:mailTexts.views.${value}`),
        }))}
        onChange={setView}
      />
      {preview.isError && !isFault && <ProblemNote error={preview.error} onRetry={() => void preview.refetch()} />}
      {isFault && <p className="note warn">{t('brand:mailTexts.previewBefore')}</p>}
      {mail === undefined ? (
        !preview.isError && <Waiting height={480} />
      ) : (
        <>
          <dl className="mail-head sm">
            <dt>{t('brand:mailTexts.head.from')}</dt>
            <dd>
              {mail.from.name} <span className="dim">&lt;{mail.from.address}&gt;</span>
            </dd>
            {mail.replyTo !== null && (
              <>
                <dt>{t('brand:mailTexts.head.replyTo')}</dt>
                <dd>{mail.replyTo}</dd>
              </>
            )}
            <dt>{t('brand:mailTexts.head.subject')}</dt>
            <dd className="b" lang={language}>
              {mail.subject}
            </dd>
          </dl>
          {view === 'text' ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard
            <section className="mail-body" aria-label={t('brand:mailTexts.views.text')} tabIndex={0}>
              <pre lang={language}>{mail.text}</pre>
            </section>
          ) : (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard
            <section className="mail-body" aria-label={t('brand:mailTexts.preview')} tabIndex={0}>
              <iframe
                title={t('brand:mailTexts.frame', { subject: mail.subject })}
                sandbox=""
                srcDoc={mail.html}
                // On a phone, the phone itself.
                style={{ width: WIDTHS[view], ...(view === 'phone' && { maxWidth: '100%' }) }}
              />
            </section>
          )}
          <p className="xs dim">{t('brand:mailTexts.sample')}</p>
        </>
      )}
      {attempt.isError && <ProblemNote error={attempt.error} />}
      <div className="row wrap">
        <Button
          busy={attempt.isPending}
          disabled={isFault}
          icon={<IconSend className="i" aria-hidden="true" />}
          onClick={send}
        >
          {t('brand:mailTexts.try')}
        </Button>
        <p className="sm dim grow">{t('brand:mailTexts.tryText')}</p>
      </div>
    </section>
  );
}
