import type { BadgeContent, Bilingual, Criterion, Ladder, Rung } from '@insigne/server/api';
import type { Translate } from '../../texts/texts.ts';

/** As many as the server takes: more rungs or criteria are refused there. */
export const MOST_RUNGS = 10;
export const MOST_CRITERIA = 20;

export const SCALES = {
  four: ['aptitude', 'acquisition', 'mastery', 'excellence'],
  three: ['discovery', 'practice', 'expertise'],
} as const;
type Scale = keyof typeof SCALES;
type Word = (typeof SCALES)[Scale][number];

/** What the badge's levels are, as the editor offers them; `one` is a fixed level of the scale of four. */
export type LadderKind = 'none' | 'one' | Scale | 'own';

export const emptyText = (): Bilingual => ({ fr: '', en: '' });

const wordOf = (word: Word, t: Translate): Bilingual => ({
  fr: t(`badges:ladder.word.${word}`, { lng: 'fr' }),
  en: t(`badges:ladder.word.${word}`, { lng: 'en' }),
});

const idsOf = ({ rungs }: Ladder): string => rungs.map(({ id }) => id).join();

export function kindOf({ ladder }: Pick<BadgeContent, 'ladder'>): LadderKind {
  if (ladder === undefined) return 'none';
  const known = (Object.keys(SCALES) as Scale[]).find((scale) => idsOf(ladder) === SCALES[scale].join());
  if (known !== undefined) return known;
  return ladder.rungs.length === 1 && ladder.of === SCALES.four.length ? 'one' : 'own';
}

/** The first id of this kind that nothing else has: `c1`, `c2`; ids stay when words change. */
export function freeId(kind: string, taken: readonly { id: string }[]): string {
  for (let number = taken.length + 1; ; number++) {
    const id = `${kind}${number}`;
    if (!taken.some((one) => one.id === id)) return id;
  }
}

/** Rungs in their order are the whole scale: lowest first, numbered from 1. */
const whole = (rungs: readonly Rung[]): Ladder => ({
  of: rungs.length,
  rungs: rungs.map((rung, at) => ({ ...rung, rank: at + 1 })),
});

export function withLadder(content: BadgeContent, ladder: Ladder | undefined): BadgeContent {
  const { ladder: _before, ...rest } = content;
  return ladder === undefined ? rest : { ...rest, ladder };
}

/** Without a ladder the badge keeps what its first level asks for. */
function withoutLadder(content: BadgeContent): BadgeContent {
  const criteria = content.ladder?.rungs[0]?.criteria ?? content.criteriaItems;
  const { criteriaItems: _before, ...rest } = withLadder(content, undefined);
  return criteria === undefined ? rest : { ...rest, criteriaItems: criteria };
}

/** Another scale: what is written for a level goes with it, by its id or else by its place. */
export function withKind(content: BadgeContent, kind: LadderKind, t: Translate): BadgeContent {
  if (kind === 'none') return withoutLadder(content);
  const before = content.ladder?.rungs ?? [];
  const { criteriaItems, ...rest } = content;
  const start: Partial<Rung> = criteriaItems === undefined || before.length > 0 ? {} : { criteria: criteriaItems };
  if (kind === 'own') {
    const rungs = before.length > 1 ? before : [...(before[0] ? before : [blankRung([], start)]), blankRung(before)];
    return withLadder(rest, whole(rungs));
  }
  if (kind === 'one') {
    const kept = before[0];
    return withLadder(
      rest,
      fixed(SCALES.four.find((id) => id === kept?.id) ?? SCALES.four[0], { ...start, ...kept }, t),
    );
  }
  const ids: readonly Word[] = SCALES[kind];
  const rungs = ids.map((id, at): Rung => {
    const sameId = before.find((rung) => rung.id === id);
    const samePlace = before[at];
    const kept =
      sameId ?? (samePlace !== undefined && !ids.some((one) => one === samePlace.id) ? samePlace : undefined);
    return { ...(at === 0 && start), ...kept, id, rank: at + 1, name: wordOf(id, t) };
  });
  return withLadder(rest, whole(rungs));
}

/** One level of the scale of four. */
export const fixed = (id: (typeof SCALES.four)[number], kept: Partial<Rung>, t: Translate): Ladder => ({
  of: SCALES.four.length,
  rungs: [{ ...kept, id, rank: SCALES.four.indexOf(id) + 1, name: wordOf(id, t) }],
});

function blankRung(taken: readonly Rung[], kept: Partial<Rung> = {}): Rung {
  return { ...kept, id: freeId('level-', taken), rank: taken.length + 1, name: emptyText() };
}

export const addRung = (ladder: Ladder): Ladder => whole([...ladder.rungs, blankRung(ladder.rungs)]);

export const removeRung = (ladder: Ladder, at: number): Ladder => whole(ladder.rungs.toSpliced(at, 1));

/** One step up or down; at the end nothing moves. */
export function moved<T>(list: readonly T[], at: number, step: 1 | -1): T[] {
  const item = list[at];
  const to = at + step;
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(at, 1).toSpliced(to, 0, item);
}

export const moveRung = (ladder: Ladder, at: number, step: 1 | -1): Ladder => whole(moved(ladder.rungs, at, step));

export const changeRung = (ladder: Ladder, at: number, rung: Rung): Ladder => ({
  ...ladder,
  rungs: ladder.rungs.with(at, rung),
});

export const addCriterion = (criteria: readonly Criterion[]): Criterion[] => [
  ...criteria,
  { id: freeId('c', criteria), text: emptyText() },
];

/** A text that may be left out: empty in both languages, it is absent. */
export function optional<Key extends string>(key: Key, value: Bilingual): { [K in Key]?: Bilingual } {
  return (value.fr === '' && value.en === '' ? {} : { [key]: value }) as { [K in Key]?: Bilingual };
}
