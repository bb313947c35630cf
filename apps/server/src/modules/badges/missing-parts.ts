import { LANGUAGES } from '../../platform/language.ts';
import type { BadgeContent, BadgeView } from './badges.schema.ts';
import type { Criterion } from './ladder.schema.ts';

type Text = BadgeContent['name'];

/**
 * What stands between a draft and its publication: every text that the public reads, in both languages, and something asked
 * for at each level. What a level asks for may be said in one text for the whole badge while it has no other level.
 */
export function missingParts(content: BadgeContent): BadgeView['missing'] {
  const { name, description, criteria, criteriaItems, ladder, alt } = content;
  const rungs = ladder?.rungs ?? [];
  const one = rungs.length === 0 ? criteriaItems : rungs[0]?.criteria;
  const isSaidInText = rungs.length <= 1 && (one ?? []).length === 0;
  const texts: [string, Text][] = [
    ['name', name],
    ['description', description],
    ...(isSaidInText ? [['criteria', criteria] satisfies [string, Text]] : []),
    ...(ladder === undefined ? itemTexts('criteriaItems', criteriaItems) : []),
    ...rungs.flatMap((rung, at): [string, Text][] => [
      [`ladder/rungs/${at}/name`, rung.name],
      ...itemTexts(`ladder/rungs/${at}/criteria`, rung.criteria),
    ]),
    ['alt', alt],
  ];
  return [
    ...texts.flatMap(([path, text]) =>
      LANGUAGES.filter((language) => text[language] === '').map((language) => ({
        pointer: `/content/${path}/${language}`,
        language,
      })),
    ),
    ...rungs.flatMap((rung, at) =>
      rungs.length > 1 && (rung.criteria ?? []).length === 0
        ? LANGUAGES.map((language) => ({ pointer: `/content/ladder/rungs/${at}/criteria`, language }))
        : [],
    ),
  ];
}

const itemTexts = (path: string, items: readonly Criterion[] = []): [string, Text][] =>
  items.map(({ text }, at) => [`${path}/${at}/text`, text]);
