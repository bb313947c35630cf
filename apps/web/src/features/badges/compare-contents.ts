import type { BadgeContent, Language } from '@insigne/server/api';
import { LANGUAGES, ordered } from './badge-content.ts';

export const TEXTS = ['name', 'description', 'criteria', 'alt', 'sub'] as const;
export const FACTS = ['level', 'validity', 'suspension', 'tags'] as const;

/** One thing that a badge says, in two of its versions. */
export type Comparison =
  | { kind: 'text'; field: (typeof TEXTS)[number]; language: Language; before: string; after: string; differs: boolean }
  | { kind: 'fact'; field: (typeof FACTS)[number]; differs: boolean }
  | { kind: 'picture'; differs: boolean };

const textOf = (content: BadgeContent, field: (typeof TEXTS)[number], language: Language): string =>
  field === 'sub' ? content.artwork.sub[language] : content[field][language];

const FACT: Record<(typeof FACTS)[number], (content: BadgeContent) => string> = {
  level: ({ ladder }) => JSON.stringify(ladder ?? null, ordered),
  validity: ({ validityMonths }) => String(validityMonths ?? ''),
  suspension: ({ allowsSuspension }) => String(allowsSuspension === true),
  tags: ({ tags }) => JSON.stringify(tags),
};

/** Whether the picture itself looks another way: drawn ones also by what is lettered on them. */
function picturesDiffer(before: BadgeContent, after: BadgeContent): boolean {
  const [a, b] = [before.artwork, after.artwork];
  if (a.picture !== undefined || b.picture !== undefined) return a.picture !== b.picture;
  const looks = ({ artwork, ladder, name }: BadgeContent) =>
    JSON.stringify(
      [artwork.style, artwork.palette, artwork.icon, artwork.sub.fr, artwork.sub.en, ladder ?? null, name.fr, name.en],
      ordered,
    );
  return looks(before) !== looks(after);
}

/** Everything that two versions say, field by field, in the order of the editor. */
export function compareContents(before: BadgeContent, after: BadgeContent): Comparison[] {
  const texts = (fields: readonly (typeof TEXTS)[number][]): Comparison[] =>
    fields.flatMap((field) =>
      LANGUAGES.map((language) => {
        const [a, b] = [textOf(before, field, language), textOf(after, field, language)];
        return { kind: 'text' as const, field, language, before: a, after: b, differs: a !== b };
      }),
    );
  return [
    ...texts(['name', 'description', 'criteria']),
    ...FACTS.map((field) => ({ kind: 'fact' as const, field, differs: FACT[field](before) !== FACT[field](after) })),
    { kind: 'picture', differs: picturesDiffer(before, after) },
    ...texts(['sub', 'alt']),
  ];
}
