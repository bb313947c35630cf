import { libraryDesign } from '@insigne/artwork';
import {
  ASSESSMENT_MODES,
  type Bilingual,
  type Language,
  SOCIO_COGNITIVE_SKILLS as LIBRARY,
  type LibrarySkill,
  pictureWords,
  type SkillLevel,
} from '@insigne/library';
import { type BadgeContent, badgeContentSchema } from '../badges/badges.schema.ts';

type Rung = NonNullable<BadgeContent['ladder']>['rungs'][number];

/**
 * A skill of the library as the badge that it becomes: one badge with its ladder of levels. What an organisation gets, and what a
 * newer version is compared with.
 * @param skillId of the same skill in the organisation's frameworks
 */
export function contentOf(skill: LibrarySkill, skillId?: string): BadgeContent {
  const levels = LIBRARY.levels.flatMap((level) =>
    skill.levels.filter((one) => one.level === level.id).map((one) => ({ level, one })),
  );
  return badgeContentSchema.parse({
    name: skill.name,
    description: each((language) => `${skill.definition[language]}\n\n${skill.notThis[language]}`),
    criteria: each((language) => introductionOf(skill, language)),
    ladder: {
      of: LIBRARY.levels.length,
      rungs: levels.map(({ level, one }) => rungOf(level, one)),
    },
    ...(skillId !== undefined && { skills: [{ skillId }] }),
    assessment: assessmentOf(skill),
    alt: pictureWords(skill),
    artwork: artworkOf(skill),
    origin: { library: LIBRARY.id, item: skill.id, version: LIBRARY.version },
  });
}

const TITLES = {
  indicators: { fr: 'À quoi cette habileté se voit', en: 'What shows this skill' },
  situations: { fr: 'Où elle s’observe', en: 'Where it can be observed' },
  levels: {
    fr: 'Chaque niveau a ses critères\u202f; tous sont à remplir.',
    en: 'Each level has its criteria; all of them are to be met.',
  },
};

/** What stands before the criteria of each level. */
function introductionOf(skill: LibrarySkill, language: Language): string {
  const list = (texts: Bilingual[]) => texts.map((text) => `- ${text[language]}`).join('\n');
  return [
    TITLES.levels[language],
    `**${TITLES.indicators[language]}**`,
    list(skill.indicators),
    `**${TITLES.situations[language]}**`,
    list(skill.situations),
  ].join('\n\n');
}

function rungOf({ id, rank, name }: (typeof LIBRARY.levels)[number], level: SkillLevel): Rung {
  const { description, criteria, evidence, assessment, validityMonths } = level;
  return {
    id,
    rank,
    name,
    description,
    criteria: criteria.map((criterion) => {
      const line = assessment.rubric.find((one) => one.criterion === criterion.id);
      return { ...criterion, ...(line && { rubric: { notYet: line.notYet, met: line.met } }) };
    }),
    evidenceHints: evidence,
    questions: assessment.questions,
    modes: assessment.modes,
    minimumAssessors: assessment.minimumAssessors,
    ...(validityMonths !== null && { validityMonths }),
  };
}

/** All ways that serve at some level, and as many people as the lowest level asks for. */
function assessmentOf(skill: LibrarySkill) {
  const asked = skill.levels.map(({ assessment }) => assessment);
  return {
    modes: ASSESSMENT_MODES.filter((mode) => asked.some(({ modes }) => modes.includes(mode))),
    minimumAssessors: Math.min(...asked.map(({ minimumAssessors }) => minimumAssessors)),
  };
}

const each = (write: (language: Language) => string): Bilingual => ({ fr: write('fr'), en: write('en') });

/** The library's picture as the studio can change it: the badge puts in its own name, and the level that is drawn. */
function artworkOf({ id, name }: LibrarySkill) {
  const { level: _each, ...design } = libraryDesign(id, 1, { name, level: { fr: '', en: '' } });
  return { design };
}
