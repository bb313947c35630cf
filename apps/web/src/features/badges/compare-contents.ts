import type { BadgeContent, Bilingual, Criterion, Language, Rung } from '@insigne/server/api';
import { LANGUAGES, ordered } from './badge-content.ts';

export const TEXTS = ['name', 'description', 'criteria', 'criteriaItems', 'alt', 'sub', 'renewal', 'effort'] as const;
export const FACTS = [
  ...(['level', 'skills', 'alignments', 'validity', 'suspension', 'awarders', 'prerequisites', 'assessment'] as const),
  ...(['catalogue', 'tags', 'other'] as const),
] as const;

/** One thing that a badge says, in two of its versions. */
export type Comparison =
  | { kind: 'text'; field: (typeof TEXTS)[number]; language: Language; before: string; after: string; differs: boolean }
  /** All that one level says. */
  | { kind: 'level'; id: string; level: Bilingual; language: Language; before: string; after: string; differs: boolean }
  | { kind: 'fact'; field: (typeof FACTS)[number]; differs: boolean }
  | { kind: 'picture'; differs: boolean };

function textOf(content: BadgeContent, field: (typeof TEXTS)[number], language: Language): string {
  if (field === 'sub') return content.artwork.sub[language];
  if (field === 'criteriaItems') return itemLines(content.criteriaItems, language).join('\n');
  return content[field]?.[language] ?? '';
}

/** Each criterion with what may show it and what tells “met” from “not yet”, one line each. */
const itemLines = (items: readonly Criterion[] = [], language: Language): string[] =>
  items.flatMap(({ text, hint, rubric }) =>
    [
      text[language] && `– ${text[language]}`,
      hint?.[language],
      rubric?.notYet[language],
      rubric?.met[language],
    ].flatMap((line) => line || []),
  );

const rungText = (rung: Rung | undefined, language: Language): string =>
  rung === undefined
    ? ''
    : [
        rung.name[language],
        rung.description?.[language] ?? '',
        ...itemLines(rung.criteria, language),
        ...[...(rung.evidenceHints ?? []), ...(rung.questions ?? [])].map((text) => text[language]),
      ]
        .filter((line) => line !== '')
        .join('\n');

const scaleOf = ({ ladder }: BadgeContent) =>
  ladder && [ladder.of, ladder.rungs.map(({ id, rank, name }) => [id, rank, name.fr, name.en])];

/** What other programs read of an achievement, as one list. */
export const otherFacts = (content: BadgeContent): string[] =>
  [
    content.achievementType,
    content.humanCode,
    content.specialization,
    content.fieldOfStudy,
    content.creditsAvailable?.toString(),
    ...(content.otherIdentifiers ?? []).map(({ identifier, identifierType }) => `${identifierType} ${identifier}`),
    ...(content.related ?? []),
  ].filter((fact) => fact !== undefined);

/** What levels say for themselves, where they do not follow the badge. */
export const ofLevels = ({ ladder }: BadgeContent, member: 'validityMonths' | 'minimumAssessors') =>
  (ladder?.rungs ?? []).flatMap(({ name, [member]: number }) => (number === undefined ? [] : [{ name, number }]));

/** The ways of assessing of levels that name their own. */
export const modesOfLevels = ({ ladder }: BadgeContent) =>
  (ladder?.rungs ?? []).flatMap(({ name, modes }) => (modes === undefined ? [] : [{ name, modes }]));

const FACT: Record<(typeof FACTS)[number], (content: BadgeContent) => unknown> = {
  level: scaleOf,
  skills: ({ skills }) => skills?.map(({ skillId, levelId }) => [skillId, levelId]),
  alignments: ({ alignments }) => alignments,
  validity: (content) => [content.validityMonths, ofLevels(content, 'validityMonths')],
  suspension: ({ allowsSuspension }) => allowsSuspension === true,
  awarders: ({ awarders, awarderIds }) => [awarders, awarderIds],
  prerequisites: ({ prerequisites }) => prerequisites,
  assessment: (content) => [content.assessment, modesOfLevels(content), ofLevels(content, 'minimumAssessors')],
  catalogue: ({ catalogue }) => catalogue ?? 'public',
  tags: ({ tags }) => tags,
  other: otherFacts,
};

const differ = (a: unknown, b: unknown): boolean =>
  JSON.stringify(a ?? null, ordered) !== JSON.stringify(b ?? null, ordered);

/** The levels of both versions, each with all its texts, in each language. */
function levelTexts(before: BadgeContent, after: BadgeContent): Comparison[] {
  const [old, now] = [before.ladder?.rungs ?? [], after.ladder?.rungs ?? []];
  const gone = old.filter(({ id }) => !now.some((rung) => rung.id === id));
  return [...now, ...gone].flatMap(({ id, name }) =>
    LANGUAGES.map((language): Comparison => {
      const [a, b] = [old, now].map((rungs) =>
        rungText(
          rungs.find((rung) => rung.id === id),
          language,
        ),
      );
      return { kind: 'level', id, level: name, language, before: a ?? '', after: b ?? '', differs: a !== b };
    }),
  );
}

/** Whether the picture itself looks another way: drawn ones also by what is lettered on them. */
function picturesDiffer(before: BadgeContent, after: BadgeContent): boolean {
  const [a, b] = [before.artwork, after.artwork];
  if (a.picture !== undefined || b.picture !== undefined) return a.picture !== b.picture;
  const looks = (content: BadgeContent) => [content.artwork, content.name, scaleOf(content)];
  return differ(looks(before), looks(after));
}

/** Unique among the fields of one comparison. */
export const keyOf = (one: Comparison): string =>
  one.kind === 'picture'
    ? 'picture'
    : one.kind === 'fact'
      ? one.field
      : `${one.kind === 'level' ? `level ${one.id}` : one.field} ${one.language}`;

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
    ...texts(['name', 'description', 'criteria', 'criteriaItems']),
    ...levelTexts(before, after),
    ...FACTS.map((field) => ({
      kind: 'fact' as const,
      field,
      differs: differ(FACT[field](before), FACT[field](after)),
    })),
    ...texts(['renewal', 'effort']),
    { kind: 'picture', differs: picturesDiffer(before, after) },
    ...texts(['sub', 'alt']),
  ];
}
