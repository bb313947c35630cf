import type { Language, SkillSheet } from '@insigne/server/api';
import { inLanguage } from '../../texts/format.ts';
import type { Translate } from '../../texts/texts.ts';

/** Members of a badge's content, and of one of its levels, that have words of their own. */
const MEMBERS = [
  ...(['name', 'description', 'criteria', 'alt', 'tags', 'artwork', 'ladder', 'assessment', 'validityMonths'] as const),
  ...(['evidenceHints', 'questions', 'text', 'rubric', 'notYet', 'met', 'modes', 'minimumAssessors'] as const),
];
type Member = (typeof MEMBERS)[number];
const isMember = (name: string): name is Member => MEMBERS.some((known) => known === name);

/** What a part of a badge is called: “Levels · Mastery · Criteria 2 · Met”. */
export function partName(path: readonly string[], skill: SkillSheet, language: Language, t: Translate): string {
  const names = path.map((step) => {
    const level = skill.levels.find(({ id }) => id === step);
    if (level !== undefined) return inLanguage(level.name, language).text;
    const place = skill.levels
      .flatMap(({ criteria }) => criteria.findIndex(({ id }) => id === step))
      .find((at) => at >= 0);
    if (place !== undefined) return String(place + 1);
    return isMember(step) ? t(`library:part.${step}`) : '';
  });
  return names.filter((name) => name !== '').join(' · ');
}

/** A part in words, to be compared: a text in one language, a list line by line, nothing as what it is called. */
export function wordsOf(part: unknown, language: Language, t: Translate): string {
  if (part === undefined || part === null || part === '') return t('library:part.nothing');
  if (typeof part !== 'object') return String(part);
  if (Array.isArray(part)) return part.map((item) => wordsOf(item, language, t)).join('\n');
  const text = (part as Record<string, unknown>)[language];
  if (typeof text === 'string') return text;
  return Object.values(part)
    .filter((value) => typeof value === 'object')
    .map((value) => wordsOf(value, language, t))
    .join('\n');
}
