import type { MailView } from '@insigne/server/api';
import { formatDateTime } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { MailStateChip } from '../issuing/award-chips.tsx';
import { linksIn } from './links-in.ts';

/** The outbox: a kept mail opens to its text, and its link can be handed over. */
export function MailLines({ mails, timeZone }: { mails: MailView[]; timeZone: string }) {
  const { t, language } = useText();
  return (
    <ul className="card lines mails">
      {mails.map((mail) => {
        const link = linksIn(mail.text ?? '')[0];
        return (
          <li key={mail.id} className="mail">
            <div className="grow">
              <h2 className="h3">{mail.subject}</h2>
              <p className="sm dim">
                {t('app:mails.to', { address: mail.to })} · {formatDateTime(mail.createdAt, language, timeZone)}
              </p>
              {mail.state === 'failed' && mail.lastError && <p className="sm">{mail.lastError}</p>}
              {mail.text !== null && (
                <details>
                  <summary>{t('app:mails.read')}</summary>
                  <pre>{mail.text}</pre>
                </details>
              )}
            </div>
            <div className="row wrap">
              <MailStateChip state={mail.state} />
              {link !== undefined && <CopyButton text={link} label={t('common:copyLink')} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
