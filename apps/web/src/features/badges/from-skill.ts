import type { BadgeContent, Bilingual, Language, SkillView } from '@insigne/server/api';

import { newContent } from './badge-content.ts';
import { emptyText, MOST_RUNGS, optional } from './ladder-draft.ts';

/** As many letters as the server takes. */
const MOST = { name: 100, description: 2000, level: 30, descriptor: 1000 };

/** A text that a badge has no room for is left to be written: cut, it would say something else. */
const fitting = (text: Bilingual, most: number): Bilingual => ({
  fr: text.fr.length <= most ? text.fr : '',
  en: text.en.length <= most ? text.en : '',
});

/** A badge that stands for a skill: its name, what it means, and the levels of its framework with their descriptors. */
export function contentFromSkill(skill: SkillView, language: Language): BadgeContent {
  const { id, name, description, descriptors, framework } = skill;
  const levels = framework.levels.filter((level) => descriptors[level.id] !== undefined);
  const of = framework.levels.length;
  return {
    ...newContent('', language),
    name: fitting(name, MOST.name),
    description: fitting(description, MOST.description),
    skills: [{ skillId: id }],
    ...(levels.length > 1 &&
      of <= MOST_RUNGS && {
        ladder: {
          of,
          rungs: levels.map((level, at) => ({
            id: `level-${at + 1}`,
            rank: framework.levels.indexOf(level) + 1,
            name: fitting(level.name, MOST.level),
            ...optional('description', fitting(descriptors[level.id] ?? emptyText(), MOST.descriptor)),
          })),
        },
      }),
  };
}
