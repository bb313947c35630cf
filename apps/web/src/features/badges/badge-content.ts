import type { BadgeContent, Bilingual, Criterion, Language } from '@insigne/server/api';
import { proposedAlt } from '../../artwork/badge-words.ts';
import type { Translate } from '../../texts/texts.ts';

export const LANGUAGES: readonly Language[] = ['fr', 'en'];
/** What may be missing. `level` and `criteria` of a level stand in the ladder, `criterion` in a list of criteria. */
export type MissingField = 'name' | 'description' | 'criteria' | 'alt' | 'level' | 'levelCriteria' | 'criterion';

export interface MissingText {
  field: MissingField;
  language: Language;
  /** Path of the field in the form. */
  path: string;
  /** Which one of several: the level's number, or the criterion's. */
  number?: number;
}

const isEmpty = (text: Bilingual, language: Language): boolean => text[language].trim() === '';

/** The texts that the public needs in both languages: the server's `missingParts`, said while somebody writes. */
export function missingTexts(content: BadgeContent): MissingText[] {
  const found: MissingText[] = [];
  const need = (field: MissingField, path: string, text: Bilingual, number?: number) => {
    for (const language of LANGUAGES)
      if (isEmpty(text, language))
        found.push({ field, language, path: `content.${path}.${language}`, ...(number !== undefined && { number }) });
  };
  const needItems = (path: string, items: readonly Criterion[] = []) => {
    for (const [at, { text }] of items.entries()) need('criterion', `${path}.${at}.text`, text, at + 1);
  };
  need('name', 'name', content.name);
  need('description', 'description', content.description);
  const rungs = content.ladder?.rungs ?? [];
  if (rungs.length <= 1 && (rungs[0]?.criteria ?? content.criteriaItems ?? []).length === 0)
    need('criteria', 'criteria', content.criteria);
  for (const [at, rung] of rungs.entries()) {
    const path = `ladder.rungs.${at}`;
    need('level', `${path}.name`, rung.name, rung.rank);
    if (rungs.length > 1 && (rung.criteria ?? []).length === 0)
      found.push({ field: 'levelCriteria', language: 'fr', path: `content.${path}.criteria`, number: rung.rank });
    needItems(`${path}.criteria`, rung.criteria);
  }
  if (content.ladder === undefined) needItems('criteriaItems', content.criteriaItems);
  need('alt', 'alt', content.alt);
  return found;
}

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

/** As the server takes it (`badgeContentSchema`). */
const LONGEST_NAME = 100;

/** The same badge as one of its own, told apart by its name. It does not follow what the library says of the first. */
export function namedAsCopy({ origin: _notItsOwn, ...content }: BadgeContent, t: Translate): BadgeContent {
  const named = (language: Language): string => {
    const name = content.name[language].trim();
    if (name === '') return '';
    const mark = ` ${t('badges:conflict.copyMark', { lng: language })}`;
    return [...name].slice(0, LONGEST_NAME - mark.length).join('') + mark;
  };
  return { ...content, name: { fr: named('fr'), en: named('en') } };
}

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

export const sameContent = <Content extends object>(a: Content, b: Content): boolean =>
  JSON.stringify(a, ordered) === JSON.stringify(b, ordered);
