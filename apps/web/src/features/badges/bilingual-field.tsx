import type { Bilingual, Language } from '@insigne/server/api';
import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../texts/texts.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { LANGUAGES } from './badge-content.ts';

interface BilingualFieldProps {
  /** Path of the field in what is sent, such as `content.name`. */
  path: string;
  label: string;
  value: Bilingual;
  onChange: (value: Bilingual) => void;
  errors: Record<string, string>;
  maxLength: number;
  description?: string;
  /** Lines to begin with; left out: one line. */
  rows?: number;
  required?: boolean;
  below?: (language: Language) => ReactNode;
}

/** Told when less than this part of a field is left. */
const NEARLY_FULL = 0.1;

/** How much more a field takes, as soon as it matters: what is pasted beyond it is cut off by the browser without a word. */
function Room({ left, of }: { left: number; of: number }) {
  const { t } = useText();
  if (left > of * NEARLY_FULL) return null;
  return (
    <p className="xs dim" role="status">
      {left > 0 ? t('badges:field.left', { count: left }) : t('badges:field.full', { of })}
    </p>
  );
}

/** The same text in French and English, side by side; on a phone one of them is shown (see LanguageTabs). */
export function BilingualField(props: BilingualFieldProps) {
  const { path, label, value, onChange, errors, maxLength, description, rows, required = false, below } = props;
  const { t } = useText();
  return (
    <div className="bilingual">
      {LANGUAGES.map((language) => {
        const own = {
          label: t('app:editor.fieldIn', { field: label, language: t(`common:language.${language}`) }),
          lang: language,
          value: value[language],
          maxLength,
          'data-path': `${path}.${language}`,
          error: errors[`${path}.${language}`],
          withAsterisk: required,
          ...(description !== undefined && { description }),
        };
        return (
          <div key={language} className={`side side-${language}`}>
            {rows === undefined ? (
              <TextInput {...own} onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })} />
            ) : (
              <TextArea
                {...own}
                rows={rows}
                onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
              />
            )}
            <Room left={maxLength - value[language].length} of={maxLength} />
            {below?.(language)}
          </div>
        );
      })}
    </div>
  );
}
