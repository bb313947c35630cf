import { inLanguage, type Language } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { texts } from '../../platform/texts/texts.ts';
import type { BadgeContent } from './badges.schema.ts';
import type { Criterion, Ladder, Level, Rung } from './ladder.schema.ts';

type Levelled = Pick<BadgeContent, 'ladder'>;

/** The scale of four that ships with the product: the words of the ready library. */
export const FOUR_LEVELS = [
  { id: 'aptitude', name: { fr: 'Aptitude', en: 'Aptitude' } },
  { id: 'acquisition', name: { fr: 'Acquisition', en: 'Acquisition' } },
  { id: 'mastery', name: { fr: 'Maîtrise', en: 'Mastery' } },
  { id: 'excellence', name: { fr: 'Excellence', en: 'Excellence' } },
] as const;

/** A badge of one level of the scale of four. */
export function fixedLevel(id: (typeof FOUR_LEVELS)[number]['id']): Ladder {
  const at = FOUR_LEVELS.findIndex((level) => level.id === id);
  return { of: FOUR_LEVELS.length, rungs: [{ id, rank: at + 1, name: { ...FOUR_LEVELS[at as 0].name } }] };
}

export const findRung = ({ ladder }: Levelled, levelId: string | null): Rung | undefined =>
  ladder?.rungs.find(({ id }) => id === levelId);

/**
 * The level that an award names, or that a badge of one level has by itself. Null: none, or several among which nothing chooses.
 */
export function levelOf({ ladder }: Levelled, levelId: string | null): Level | null {
  const [first, ...more] = ladder?.rungs ?? [];
  const rung = levelId === null && more.length === 0 ? first : findRung({ ladder }, levelId);
  return ladder === undefined || rung === undefined
    ? null
    : { id: rung.id, rank: rung.rank, of: ladder.of, name: rung.name };
}

/** All levels that can be earned, lowest first. */
export const levelsOf = ({ ladder }: Levelled): Level[] =>
  (ladder?.rungs ?? []).map(({ id, rank, name }) => ({ id, rank, name, of: ladder?.of ?? 1 }));

/**
 * The level to award: a badge of one level, or of none, leaves nothing to choose.
 * @throws AppError `level-required` when there are several and none is asked for, `level-unknown` for one that the badge has not
 */
export function levelToAward({ ladder }: Levelled, asked: string | undefined): string | null {
  const rungs = ladder?.rungs ?? [];
  if (asked === undefined && rungs.length > 1) throw new AppError('level-required');
  if (asked !== undefined && findRung({ ladder }, asked) === undefined) throw new AppError('level-unknown');
  return asked ?? rungs[0]?.id ?? null;
}

/** Whose picture an award of this level shows; null: there is one picture for all. */
export const pictureLevel = ({ ladder }: Levelled, levelId: string | null): string | null =>
  (ladder?.rungs.length ?? 0) > 1 ? levelId : null;

/** For how long an award of this level holds; null: without an end. */
export const validityOf = (content: BadgeContent, levelId: string | null): number | null =>
  findRung(content, levelId)?.validityMonths ?? content.validityMonths;

/** The same for every level, or undefined where it depends on the level. */
export function commonValidity(content: BadgeContent): number | null | undefined {
  const [first = content.validityMonths, ...others] = levelsOf(content).map(({ id }) => validityOf(content, id));
  return others.every((months) => months === first) ? first : undefined;
}

/** What is asked for at a level, or of everybody. */
export const criteriaOf = (content: BadgeContent, levelId: string | null): Criterion[] =>
  findRung(content, levelId)?.criteria ?? content.criteriaItems ?? [];

/** A line of a list in Markdown. */
const LISTED = /^ *(?:[-*+]|\d+[.)]) /;

/** The criteria of a level as Markdown: what is said to all, then the list. */
export function criteriaText(content: BadgeContent, levelId: string | null, language: Language): string {
  const items = criteriaOf(content, levelId)
    .map(({ text }) => `- ${inLanguage(text, language).text.replaceAll('\n', '\n  ')}`)
    .join('\n');
  const said = inLanguage(content.criteria, language);
  // Two lists in a row are one to Markdown: the criteria would stand under what the first one is about.
  const between =
    items !== '' && LISTED.test(said.text.trimEnd().split('\n').at(-1) ?? '')
      ? `**${texts(language)('public:badge.criteria')}**`
      : '';
  return [said.text, between, items].filter((part) => part !== '').join('\n\n');
}
