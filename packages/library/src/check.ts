import { LANGUAGES, type Library, type LibrarySkill, type SkillLevel } from './library.ts';
import { libraryShape } from './shape.ts';
import { plain, textsIn } from './texts.ts';
import { typographyFaults } from './typography.ts';

export type FaultCode =
  | 'shape'
  | 'empty-text'
  | 'typography'
  | 'not-translated'
  | 'id-twice'
  | 'count'
  | 'unknown-reference'
  | 'rank'
  | 'level-missing'
  | 'criterion-shared'
  | 'rubric-missing'
  | 'answer'
  | 'image-missing'
  | 'image-same'
  | 'image-unlettered'
  | 'image-alike';

/** `path` is a JSON pointer into the library; `detail` says what was expected or what it collides with. */
export interface Fault {
  path: string;
  code: FaultCode;
  detail?: string;
}

/** What the names that the library follows come to. */
const SIZE = { families: 5, skills: 16, levels: 4 } as const;

/** Names may be the same in both languages (“Conceptualisation · Acquisition”); five words never are. */
const WORDS_OF_A_SENTENCE = 5;

/**
 * Everything that is wrong with a library, in the order of the file. Whether its form holds is asked first: where it does
 * not, the rest cannot be read.
 */
export function checkLibrary(value: unknown): Fault[] {
  const faults: Fault[] = [];
  libraryShape(value, '', (path, code, detail) => faults.push({ path, code, ...(detail && { detail }) }));
  if (faults.length > 0) return faults;
  const library = value as Library;
  return [
    ...sizeFaults(library),
    ...idFaults(library),
    ...scaleFaults(library),
    ...familyFaults(library),
    ...library.skills.flatMap((skill, index) => skillFaults(library, skill, `/skills/${index}`)),
    ...sharedCriteria(library),
    ...courseFaults(library),
    ...textFaults(library),
  ];
}

function sizeFaults(library: Library): Fault[] {
  return (['families', 'skills', 'levels'] as const)
    .filter((part) => library[part].length !== SIZE[part])
    .map((part) => ({ path: `/${part}`, code: 'count', detail: String(SIZE[part]) }));
}

function idFaults(library: Library): Fault[] {
  const seen = new Set<string>();
  const known = (kind: string, id: string, path: string): Fault[] => {
    if (seen.has(`${kind} ${id}`)) return [{ path, code: 'id-twice', detail: id }];
    seen.add(`${kind} ${id}`);
    return [];
  };
  return [
    ...library.levels.flatMap(({ id }, index) => known('level', id, `/levels/${index}/id`)),
    ...library.families.flatMap(({ id }, index) => known('family', id, `/families/${index}/id`)),
    ...library.skills.flatMap(({ id }, index) => known('skill', id, `/skills/${index}/id`)),
    ...eachLevel(library).flatMap(({ level, path }) =>
      level.criteria.flatMap(({ id }, index) => known('criterion', id, `${path}/criteria/${index}/id`)),
    ),
    ...library.assessorTraining.modules.flatMap(({ id }, index) =>
      known('module', id, `/assessorTraining/modules/${index}/id`),
    ),
  ];
}

const scaleFaults = (library: Library): Fault[] =>
  library.levels.flatMap(({ rank }, index): Fault[] =>
    rank === index + 1 ? [] : [{ path: `/levels/${index}/rank`, code: 'rank', detail: String(index + 1) }],
  );

/** Each skill stands in the list of its family, and each family lists its own. */
function familyFaults(library: Library): Fault[] {
  const familyOf = new Map(library.skills.map(({ id, family }) => [id, family]));
  const listed = new Set(library.families.flatMap(({ id, skills }) => skills.map((skill) => `${id} ${skill}`)));
  return [
    ...library.families.flatMap(({ id, skills }, at) =>
      skills.flatMap((skill, index): Fault[] =>
        familyOf.get(skill) === id
          ? []
          : [{ path: `/families/${at}/skills/${index}`, code: 'unknown-reference', detail: skill }],
      ),
    ),
    ...library.skills.flatMap(({ id, family }, index): Fault[] =>
      listed.has(`${family} ${id}`)
        ? []
        : [{ path: `/skills/${index}/family`, code: 'unknown-reference', detail: family }],
    ),
  ];
}

function skillFaults(library: Library, skill: LibrarySkill, path: string): Fault[] {
  const wanted = library.levels.map(({ id }) => id);
  const found = skill.levels.map(({ level }) => level);
  const levels: Fault[] =
    wanted.join(' ') === found.join(' ')
      ? []
      : [{ path: `${path}/levels`, code: 'level-missing', detail: wanted.join(', ') }];
  return [...levels, ...skill.levels.flatMap((level, index) => rubricFaults(level, `${path}/levels/${index}`))];
}

/** One line of the rubric for each criterion, in its order. */
function rubricFaults({ criteria, assessment }: SkillLevel, path: string): Fault[] {
  const lines = assessment.rubric.map(({ criterion }) => criterion);
  const missing = criteria.flatMap(({ id }, index): Fault[] =>
    lines.includes(id) ? [] : [{ path: `${path}/criteria/${index}`, code: 'rubric-missing', detail: id }],
  );
  const stray = lines.flatMap((line, index): Fault[] =>
    criteria.some(({ id }) => id === line) && lines.indexOf(line) === index
      ? []
      : [{ path: `${path}/assessment/rubric/${index}/criterion`, code: 'unknown-reference', detail: line }],
  );
  return [...missing, ...stray];
}

/** What is asked at one level is asked at no other, of no skill. */
function sharedCriteria(library: Library): Fault[] {
  const seen = new Map<string, string>();
  return eachLevel(library).flatMap(({ level, path }) =>
    level.criteria.flatMap(({ text }, index) =>
      LANGUAGES.flatMap((language): Fault[] => {
        const here = `${path}/criteria/${index}/text/${language}`;
        const words = plain(text[language]).replace(/[^\p{Letter}\p{Number}]+/gu, ' ');
        const first = seen.get(words);
        if (first !== undefined) return [{ path: here, code: 'criterion-shared', detail: first }];
        seen.set(words, here);
        return [];
      }),
    ),
  );
}

function courseFaults(library: Library): Fault[] {
  const known = new Set(library.skills.flatMap(({ id, levels }) => levels.map(({ level }) => `${id} ${level}`)));
  return library.assessorTraining.modules.flatMap(({ quiz, calibrationCases }, at) => {
    const path = `/assessorTraining/modules/${at}`;
    return [
      ...quiz.flatMap(({ options, answer }, index): Fault[] => {
        const different = LANGUAGES.every(
          (language) => new Set(options.map((o) => o[language])).size === options.length,
        );
        return answer < options.length && different ? [] : [{ path: `${path}/quiz/${index}`, code: 'answer' }];
      }),
      ...calibrationCases.flatMap(({ skill, level }, index): Fault[] =>
        known.has(`${skill} ${level}`)
          ? []
          : [{ path: `${path}/calibrationCases/${index}`, code: 'unknown-reference', detail: `${skill} ${level}` }],
      ),
    ];
  });
}

function textFaults(library: Library): Fault[] {
  return [...textsIn(library)].flatMap(({ path, text }) => {
    const same = text.fr === text.en && text.fr.split(/\s+/).length >= WORDS_OF_A_SENTENCE;
    return [
      ...(same ? [{ path, code: 'not-translated' } as const] : []),
      ...LANGUAGES.flatMap((language) =>
        typographyFaults(text[language], language).map(
          (detail): Fault => ({ path: `${path}/${language}`, code: 'typography', detail }),
        ),
      ),
    ];
  });
}

const eachLevel = (library: Library) =>
  library.skills.flatMap(({ levels }, skill) =>
    levels.map((level, index) => ({ level, path: `/skills/${skill}/levels/${index}` })),
  );
