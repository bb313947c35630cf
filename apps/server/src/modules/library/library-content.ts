import { type Bilingual, SOCIO_COGNITIVE_SKILLS as LIBRARY, type LibrarySkill } from '@insigne/library';
import { type BadgeContent, badgeContentSchema } from '../badges/badges.schema.ts';

/** A skill of the library as the badge that it becomes: what an organisation gets, and what a newer version is compared with. */
export function contentOf(skill: LibrarySkill): BadgeContent {
  const family = LIBRARY.families.find(({ id }) => id === skill.family);
  return badgeContentSchema.parse({
    name: skill.name,
    description: each((language) => `${skill.definition[language]}\n\n${skill.notThis[language]}`),
    criteria: each((language) => criteriaOf(skill, language)),
    tags: family === undefined ? [] : [family.name.fr],
    alt: each((language) => `Badge ${skill.name[language]}`),
    artwork: {},
  });
}

function criteriaOf(skill: LibrarySkill, language: 'fr' | 'en'): string {
  return skill.levels
    .map(({ level, criteria }) => {
      const word = LIBRARY.levels.find(({ id }) => id === level)?.name[language] ?? level;
      return [`### ${word}`, '', ...criteria.map(({ text }) => `- ${text[language]}`)].join('\n');
    })
    .join('\n\n');
}

const each = (write: (language: 'fr' | 'en') => string): Bilingual => ({ fr: write('fr'), en: write('en') });
