import type { BadgeContent, Bilingual, Language } from '@insigne/server/api';
import { proposedAlt } from '../../artwork/badge-design.ts';
import type { Translate } from '../../texts/texts.ts';

export const LANGUAGES: readonly Language[] = ['fr', 'en'];
/** Texts that the public needs in both languages. */
export const NEEDED = ['name', 'description', 'criteria', 'alt'] as const;
export type TextField = (typeof NEEDED)[number];

export interface MissingText {
  field: TextField;
  language: Language;
  /** Path of the field in the form. */
  path: string;
}

/** What stands between this draft and its publication. */
export const missingTexts = (content: BadgeContent): MissingText[] =>
  NEEDED.flatMap((field) =>
    LANGUAGES.filter((language) => content[field][language].trim() === '').map((language) => ({
      field,
      language,
      path: `content.${field}.${language}`,
    })),
  );

const none = (): Bilingual => ({ fr: '', en: '' });

export const newContent = (name: string, language: Language): BadgeContent => ({
  name: { ...none(), [language]: name },
  description: none(),
  criteria: none(),
  tags: [],
  validityMonths: null,
  alt: none(),
  artwork: { style: 'sceau', palette: 'petrole', icon: 'award', sub: none() },
});

/** With a picture of one's own. The words of the drawn one do not tell what it shows, so others are asked for. */
export const withPicture = (content: BadgeContent, picture: string, alt?: Bilingual): BadgeContent => ({
  ...content,
  alt: alt ?? (content.artwork.picture === undefined ? none() : content.alt),
  artwork: { ...content.artwork, picture },
});

/** Back to the drawn design, with the words that it had or, if nobody remembers them, those that are proposed. */
export function withoutPicture(content: BadgeContent, t: Translate, alt?: Bilingual): BadgeContent {
  const { picture: _taken, ...artwork } = content.artwork;
  const proposed = { fr: proposedAlt(content, 'fr', t), en: proposedAlt(content, 'en', t) };
  return { ...content, alt: alt ?? proposed, artwork };
}

/** The proposed alternative text follows name and level, as long as nobody wrote another one and the picture is drawn. */
export function withProposedAlt(before: BadgeContent, after: BadgeContent, t: Translate): BadgeContent {
  if (after.artwork.picture !== undefined) return after;
  const alt = { ...after.alt };
  for (const language of LANGUAGES) {
    const isProposed = alt[language] === '' || alt[language] === proposedAlt(before, language, t);
    if (isProposed && after.alt[language] === before.alt[language]) alt[language] = proposedAlt(after, language, t);
  }
  return alt.fr === after.alt.fr && alt.en === after.alt.en ? after : { ...after, alt };
}

/** Members in the order of their names: the database gives them back in an order of its own. */
export const ordered = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

export const sameContent = (a: BadgeContent, b: BadgeContent): boolean =>
  JSON.stringify(a, ordered) === JSON.stringify(b, ordered);
