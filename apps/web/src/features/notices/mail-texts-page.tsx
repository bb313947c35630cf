import type { Language, MailPreview, MailText, OwnTexts } from '@insigne/server/api';
import { NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { fieldPath, Problem } from '../../api/problem.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { type KeptTexts, keep, readKept } from './kept-texts.ts';
import { MailPreviewCard } from './mail-preview.tsx';
import { MailTextEditor } from './mail-text-editor.tsx';
import { useMailPreview, useMailTexts } from './mail-texts.queries.ts';

/** A preview is asked for once the typing rests. */
const PREVIEW_AFTER_MS = 400;

/** An organisation's own words in each of the mails that people get of it, beside the mail that they make. */
export function MailTextsPage() {
  const { t } = useText();
  const { base } = useOrganisation();
  const list = useMailTexts();
  const search: { mail?: string } = useSearch({ strict: false });
  if (list.error instanceof Problem && list.error.status === 404) return <NotFound />;
  const title = t('brand:mailTexts.title');
  return (
    <Page
      title={title}
      lead={t('brand:mailTexts.lead')}
      crumbs={[{ label: t('app:mails.title'), to: `${base}/mails` }, { label: title }]}
    >
      <Loaded query={list} height={600}>
        {(mails) => {
          const mail = mails.find(({ template }) => template === search.mail) ?? mails[0];
          return mail && <MailTexts mails={mails} mail={mail} />;
        }}
      </Loaded>
    </Page>
  );
}

function MailTexts({ mails, mail }: { mails: MailText[]; mail: MailText }) {
  const { t, language: shown } = useText();
  const { organisation } = useOrganisation();
  const navigate = useNavigate();
  const [language, setLanguage] = useState<Language>(shown);
  const [kept, setKept] = useState<KeptTexts>(() => readKept(organisation.handle));
  const { template } = mail;
  const change = (next: OwnTexts) => {
    const { [template]: _was, ...others } = kept;
    const all = isSame(next, mail.texts) ? others : { ...others, [template]: next };
    setKept(all);
    keep(organisation.handle, all);
  };
  const mark = ({ template: one, changedAt }: MailText) => {
    if (kept[one] !== undefined) return ` – ${t('brand:mailTexts.unsaved')}`;
    return changedAt === null ? '' : ` – ${t('brand:mailTexts.own')}`;
  };
  return (
    <div className="stack-l">
      <NativeSelect
        className="mail-choice"
        label={t('brand:mailTexts.which')}
        value={template}
        data={mails.map((one) => ({
          value: one.template,
          label: `${t(`brand:mailTexts.of.${one.template}`)}${mark(one)}`,
        }))}
        onChange={(event) =>
          void navigate({
            to: '/o/$org/mails/texts',
            params: { org: organisation.handle },
            search: { mail: event.currentTarget.value },
            replace: true,
          })
        }
      />
      <OneMail
        key={template}
        mail={mail}
        texts={kept[template] ?? mail.texts}
        language={language}
        onLanguage={setLanguage}
        onChange={change}
      />
    </div>
  );
}

const isSame = (one: OwnTexts, other: OwnTexts) => JSON.stringify(one) === JSON.stringify(other);

interface OneMailProps {
  mail: MailText;
  texts: OwnTexts;
  language: Language;
  onLanguage: (language: Language) => void;
  onChange: (texts: OwnTexts) => void;
}

function OneMail({ mail, texts, language, onLanguage, onChange }: OneMailProps) {
  const [rested] = useDebouncedValue(texts, PREVIEW_AFTER_MS);
  const preview = useMailPreview(mail.template, language, rested);
  // While a placeholder is refused, the mail as it was stays in sight.
  const [seen, setSeen] = useState<MailPreview>();
  useEffect(() => {
    if (preview.data !== undefined) setSeen(preview.data);
  }, [preview.data]);
  const errors = preview.error instanceof Problem ? preview.error.errors : [];
  const faults = Object.fromEntries(
    errors.map(({ pointer, detail }) => [fieldPath(pointer).replace('texts.', ''), detail]),
  );
  return (
    <div className="mail-texts">
      <MailTextEditor
        mail={mail}
        language={language}
        onLanguage={onLanguage}
        texts={texts}
        onChange={onChange}
        faults={faults}
      />
      <MailPreviewCard template={mail.template} language={language} texts={texts} preview={preview} seen={seen} />
    </div>
  );
}
