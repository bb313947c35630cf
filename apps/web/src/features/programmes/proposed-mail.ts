import type { Bilingual, Language, ProgrammeContent } from '@insigne/server/api';
import type { Translate } from '../../texts/texts.ts';

type Mail = Pick<ProgrammeContent['announcement'], 'subject' | 'text'>;

/** A message to begin with, from the name and the aim, in each language in which nothing is written yet and both are known. */
export function withProposal({ name, aim, announcement }: ProgrammeContent, t: Translate): Mail {
  const proposed = (
    written: Bilingual,
    language: Language,
    key: 'programmes:announce.hello' | 'programmes:announce.about',
  ) =>
    written[language].trim() !== '' || name[language].trim() === '' || aim[language].trim() === ''
      ? written[language]
      : t(key, { name: name[language].trim(), aim: aim[language].trim(), lng: language });
  const both = (written: Bilingual, key: Parameters<typeof proposed>[2]): Bilingual => ({
    fr: proposed(written, 'fr', key),
    en: proposed(written, 'en', key),
  });
  return {
    subject: both(announcement.subject, 'programmes:announce.hello'),
    text: both(announcement.text, 'programmes:announce.about'),
  };
}
