import type { BadgeContent, Criterion } from '@insigne/server/api';
import { wordsOfAnotherDrawing } from './alt-advice.ts';
import { LANGUAGES } from './badge-content.ts';

/** What may be published and would be better otherwise. */
export interface Advice {
  code: 'notObservable' | 'sameCriteria' | 'noEnd' | 'altOfOther';
  /** Path of the field in the form. */
  path: string;
  /** The words that it is about. */
  text: string;
}

/**
 * Verbs that name a state of mind, which nobody can see: "know the rules" instead of "applies the rules". Only as the first
 * word, where a criterion says what is done.
 */
const UNSEEN = {
  fr: /^(?:conna[iî]tre?|conna[iî]t|comprendre|comprend|savoir|sait|être|est|avoir conscience|a conscience|croire|croit|apprécier|apprécie)(?!\p{L})/iu,
  en: /^(?:knows?|understands?|is|be|being|believes?|appreciates?|is aware|has awareness|realises?|realizes?)(?!\p{L})/iu,
} as const;
const LONGEST_QUOTE = 60;

const wordsOf = (criteria: readonly Criterion[] = []): string =>
  criteria.map(({ text }) => text.fr + text.en).join('\n');

/** Plain hints while somebody writes; nothing here forbids to publish. */
export function adviceFor(content: BadgeContent): Advice[] {
  const rungs = content.ladder?.rungs ?? [];
  const lists =
    content.ladder === undefined
      ? [{ path: 'content.criteriaItems', criteria: content.criteriaItems ?? [] }]
      : rungs.map(({ criteria = [] }, at) => ({ path: `content.ladder.rungs.${at}.criteria`, criteria }));
  const unseen = lists.flatMap(({ path, criteria }) =>
    criteria.flatMap(({ text }, at): Advice[] => {
      const language = LANGUAGES.find((one) => UNSEEN[one].test(text[one].trim()));
      if (language === undefined) return [];
      const quote = text[language].trim();
      const short = quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote;
      return [{ code: 'notObservable', path: `${path}.${at}.text.${language}`, text: short }];
    }),
  );
  const same = rungs.flatMap(({ criteria, name }, at): Advice[] => {
    const before = wordsOf(rungs[at - 1]?.criteria);
    if (at === 0 || before === '' || before !== wordsOf(criteria)) return [];
    return [{ code: 'sameCriteria', path: `content.ladder.rungs.${at}.criteria`, text: name.fr || name.en }];
  });
  const ends = content.validityMonths !== null || rungs.some(({ validityMonths }) => validityMonths !== undefined);
  const renews = content.renewal !== undefined && !ends;
  const noEnd: Advice[] = renews ? [{ code: 'noEnd', path: 'content.validityMonths', text: '' }] : [];
  const altOfOther = wordsOfAnotherDrawing(content).map(
    ({ language, word }): Advice => ({ code: 'altOfOther', path: `content.alt.${language}`, text: word }),
  );
  return [...unseen, ...same, ...noEnd, ...altOfOther];
}
