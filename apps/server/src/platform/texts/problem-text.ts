import type { Language } from '../language.ts';
import type { FieldFault, ProblemFacts } from '../problem/app-error.ts';
import type { ProblemType } from '../problem/problem-types.ts';
import { findText, listNames, texts, variablesIn } from './texts.ts';

/**
 * Title and sentence of a problem. The sentence of the fact `reason` is the nearest, if there is one; then one that names a
 * fact (`detailKnown`), chosen when all its facts are there, so that no refusal shows a hole where a figure should be.
 */
export function problemText(
  language: Language,
  type: ProblemType,
  facts: ProblemFacts = {},
): { title: string; detail: string } {
  const t = texts(language);
  return {
    title: t(`problems:${type}.title`),
    detail:
      known(language, `problems:${type}.reason.${facts.reason}`, facts) ??
      known(language, `problems:${type}.detailKnown`, facts) ??
      t(`problems:${type}.detail`),
  };
}

/** The nearer sentences of a problem, one for each reason that it can name. */
export const problemCases = (language: Language, type: ProblemType): string[] =>
  listNames(language, `problems:${type}.reason`).flatMap(
    (name) => known(language, `problems:${type}.reason.${name}`, {}) ?? [],
  );

/** Why one field was refused; a reason that has no text of its own gets the general one. */
export function fieldText(language: Language, { reason, facts = {} }: FieldFault): string {
  return known(language, `problems:field.${reason}`, facts) ?? texts(language)('problems:field.malformed');
}

function known(language: Language, key: string, facts: ProblemFacts): string | undefined {
  const complete = variablesIn(language, key).every((name) => facts[name] !== undefined);
  return complete ? findText(language, key, facts) : undefined;
}
