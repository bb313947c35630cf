import type { Language, MailText, OwnTexts } from '@insigne/server/api';
import { TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useSaveMailTexts } from './mail-texts.queries.ts';

const LANGUAGES = ['fr', 'en'] as const;
const PARTS = ['subject', 'opening', 'closing'] as const;
type Part = (typeof PARTS)[number];
/** As the server has them. */
const LONGEST = { subject: 150, opening: 1500, closing: 1500 };
const NONE = { subject: '', opening: '', closing: '' };

interface MailTextEditorProps {
  mail: MailText;
  language: Language;
  onLanguage: (language: Language) => void;
  texts: OwnTexts;
  onChange: (texts: OwnTexts) => void;
  /** By field, `fr.opening`. */
  faults: Record<string, string>;
}

export function MailTextEditor({ mail, language, onLanguage, texts, onChange, faults }: MailTextEditorProps) {
  const { t } = useText();
  const save = useSaveMailTexts(mail.template);
  /** Where a placeholder goes that is pressed: the field that was typed in last, at its mark. */
  const last = useRef<{ part: Part; field: HTMLInputElement | HTMLTextAreaElement }>(undefined);
  const other = language === 'fr' ? 'en' : 'fr';
  const set = (part: Part, text: string) => onChange({ ...texts, [language]: { ...texts[language], [part]: text } });
  const lacks = (of: Language, part: Part) =>
    texts[of][part].trim() === '' && texts[of === 'fr' ? 'en' : 'fr'][part].trim() !== '';
  const isDirty = JSON.stringify(texts) !== JSON.stringify(mail.texts);
  const isOwn = PARTS.some((part) => LANGUAGES.some((one) => texts[one][part] !== ''));

  const insert = (placeholder: string) => {
    const { part = 'opening', field } = last.current ?? {};
    const text = texts[language][part];
    const [from, to] = [field?.selectionStart ?? text.length, field?.selectionEnd ?? text.length];
    set(part, `${text.slice(0, from)}${placeholder}${text.slice(to)}`);
    const end = from + placeholder.length;
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(end, end);
    });
  };
  const own = (part: Part) => ({
    label: t('app:editor.fieldIn', {
      field: t(`brand:mailTexts.part.${part}`),
      language: t(`common:language.${language}`),
    }),
    description: lacks(language, part) ? (
      <>
        <span className="chip warn">{t('brand:mailTexts.notTranslated')}</span> {t('brand:mailTexts.notTranslatedText')}
      </>
    ) : (
      t(`brand:mailTexts.hint.${part}`)
    ),
    lang: language,
    value: texts[language][part],
    maxLength: LONGEST[part],
    'data-path': `${language}.${part}`,
    error: faults[`${language}.${part}`],
    onFocus: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      last.current = { part, field: event.currentTarget };
    },
    onChange: (event: { currentTarget: { value: string } }) => set(part, event.currentTarget.value),
  });
  const submit = () =>
    save.mutate(texts, {
      onSuccess: () =>
        notifications.show({ message: t(isOwn ? 'brand:mailTexts.saved' : 'brand:mailTexts.backAgain') }),
    });
  const hidden = Object.keys(faults).some((path) => path.startsWith(other));
  return (
    <section className="card fields" aria-labelledby="words">
      <h2 id="words">{t('brand:mailTexts.words')}</h2>
      <Choice
        label={t('brand:mailTexts.language')}
        value={language}
        options={LANGUAGES.map((value) => ({
          value,
          label: PARTS.some((part) => lacks(value, part))
            ? t('brand:mailTexts.toTranslate', { language: t(`common:languageName.${value}`) })
            : t(`common:languageName.${value}`),
        }))}
        onChange={(next) => {
          last.current = undefined;
          onLanguage(next);
        }}
      />
      {hidden && <p className="note warn">{t('brand:mailTexts.faultInOther')}</p>}
      <TextInput {...own('subject')} />
      <TextArea rows={3} {...own('opening')} />
      <TextArea rows={2} {...own('closing')} />
      <div className="stack-s">
        <p className="sm dim" id="placeholders">
          {t('brand:mailTexts.placeholders')}
        </p>
        <ul className="row wrap tags" aria-labelledby="placeholders">
          {mail.placeholders[language].map((placeholder) => (
            <li key={placeholder}>
              <Button
                small
                aria-label={t('brand:mailTexts.insert', { placeholder })}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => insert(placeholder)}
              >
                {placeholder}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      {save.isError && <ProblemNote error={save.error} />}
      <div className="row wrap">
        <Button look="p" busy={save.isPending} disabled={!isDirty || Object.keys(faults).length > 0} onClick={submit}>
          {t('brand:mailTexts.save')}
        </Button>
        {isDirty && <Button onClick={() => onChange(mail.texts)}>{t('brand:mailTexts.undo')}</Button>}
        {isOwn && (
          <Button look="q" onClick={() => onChange({ fr: NONE, en: NONE })}>
            {t('brand:mailTexts.standard')}
          </Button>
        )}
      </div>
      <p className="sm dim">{t('brand:mailTexts.always')}</p>
    </section>
  );
}
