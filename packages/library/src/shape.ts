import { ASSESSMENT_MODES, LANGUAGES } from './library.ts';

/** `path` is a JSON pointer. */
export type ReportFault = (path: string, code: 'shape' | 'empty-text', detail?: string) => void;
type Rule = (value: unknown, path: string, report: ReportFault) => void;

const expected =
  (what: string, holds: (value: unknown) => boolean): Rule =>
  (value, path, report) => {
    if (!holds(value)) report(path, 'shape', what);
  };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Exactly these members: one that nobody reads is a mistake of spelling. */
const object =
  (members: Record<string, Rule>): Rule =>
  (value, path, report) => {
    if (!isObject(value)) return report(path, 'shape', 'object');
    for (const name of Object.keys(value))
      if (!Object.hasOwn(members, name)) report(`${path}/${name}`, 'shape', 'unknown member');
    for (const [name, rule] of Object.entries(members)) rule(value[name], `${path}/${name}`, report);
  };

const list =
  (rule: Rule, least = 1): Rule =>
  (value, path, report) => {
    if (!Array.isArray(value)) return report(path, 'shape', 'list');
    if (value.length < least) report(path, 'shape', `list of ${least} or more`);
    value.forEach((item, index) => {
      rule(item, `${path}/${index}`, report);
    });
  };

const text: Rule = (value, path, report) => {
  if (typeof value !== 'string') report(path, 'shape', 'text');
  else if (value.trim() === '') report(path, 'empty-text');
};
const id = expected('id', (value) => typeof value === 'string' && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value));
const whole = (least: number) =>
  expected(`whole number from ${least}`, (value) => Number.isInteger(value) && Number(value) >= least);
const bilingual = object(Object.fromEntries(LANGUAGES.map((language) => [language, text])));

const skillLevel = object({
  level: id,
  badgeName: bilingual,
  description: bilingual,
  criteria: list(object({ id, text: bilingual })),
  evidence: list(bilingual),
  assessment: object({
    modes: list(expected(ASSESSMENT_MODES.join(', '), (value) => ASSESSMENT_MODES.some((mode) => mode === value))),
    minimumAssessors: whole(1),
    questions: list(bilingual),
    rubric: list(object({ criterion: id, notYet: bilingual, met: bilingual })),
  }),
  validityMonths: (value, path, report) => {
    if (value !== null) whole(1)(value, path, report);
  },
  nextStep: bilingual,
});

const skill = object({
  id,
  family: id,
  name: bilingual,
  definition: bilingual,
  notThis: bilingual,
  indicators: list(bilingual),
  situations: list(bilingual),
  crosswalk: list(object({ framework: text, code: text }), 0),
  icon: id,
  levels: list(skillLevel),
});

const trainingModule = object({
  id,
  title: bilingual,
  objectives: list(bilingual),
  content: bilingual,
  quiz: list(object({ question: bilingual, options: list(bilingual, 2), answer: whole(0), explanation: bilingual })),
  calibrationCases: list(object({ story: bilingual, skill: id, level: id, rationale: bilingual })),
});

/** The form of a whole library: every text there, in both languages. */
export const libraryShape: Rule = object({
  id,
  version: expected('version', (value) => typeof value === 'string' && /^\d+\.\d+\.\d+$/.test(value)),
  locale: expected(LANGUAGES.join(', '), (value) => JSON.stringify(value) === JSON.stringify(LANGUAGES)),
  name: bilingual,
  description: bilingual,
  notice: bilingual,
  levels: list(object({ id, rank: whole(1), name: bilingual, definition: bilingual })),
  families: list(object({ id, name: bilingual, description: bilingual, skills: list(id) })),
  skills: list(skill),
  assessorTraining: object({
    title: bilingual,
    description: bilingual,
    audience: list(bilingual),
    modules: list(trainingModule),
  }),
});
