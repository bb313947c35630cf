import type { Bilingual } from '@insigne/server/api';
import { inLanguage } from '../texts/format.ts';
import { useText } from '../texts/texts.ts';

interface WrittenProps {
  text: Bilingual;
  /** Where neither language has any text yet. */
  otherwise?: string;
}

/** A text that the organisation wrote, in the language shown; in the other one it is marked, for eyes and for readers. */
export function Written({ text, otherwise = '' }: WrittenProps) {
  const { language } = useText();
  const found = inLanguage(text, language);
  if (found.text === '') return <>{otherwise}</>;
  if (found.language === language) return <>{found.text}</>;
  return (
    <>
      <span lang={found.language}>{found.text}</span> <TranslationMark text={text} />
    </>
  );
}

/** The mark alone, for a text that is set elsewhere: a title, a text with its own form. */
export function TranslationMark({ text }: { text: Bilingual }) {
  const { t, language } = useText();
  const found = inLanguage(text, language);
  return found.text === '' || found.language === language ? null : (
    <span className="nt">{t('common:notTranslated')}</span>
  );
}
