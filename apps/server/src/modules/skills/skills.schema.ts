import { z } from 'zod';
import { bilingual, longText, plainText } from './text.schema.ts';

export const ORIGINS = ['own', 'library', 'csv', 'json', 'case', 'esco', 'rome'] as const;
export type Origin = (typeof ORIGINS)[number];
export const SKILL_KINDS = ['family', 'skill'] as const;
export type SkillKind = (typeof SKILL_KINDS)[number];
/** How a skill stands to another one, in SKOS's words. */
export const RELATIONS = ['exact', 'close', 'broader', 'narrower', 'related'] as const;
export type Relation = (typeof RELATIONS)[number];

/** One page of a list or of one branch of a tree. */
export const SKILLS_PAGE = 50;
/** More steps and nobody tells them apart. */
export const MAX_LEVELS = 10;
export const MAX_NAME = 400;
export const MAX_DESCRIPTION = 8_000;
export const MAX_CODE = 120;
export const MAX_URI = 500;
/** ESCO has skills with more than a hundred other labels. */
export const MAX_KEYWORDS = 200;

const bothFilledOrOne = (text: { fr: string; en: string }) => text.fr !== '' || text.en !== '';
/** At least one language; the other one may follow, and its lack is shown. */
export const nameSchema = bilingual(plainText(MAX_NAME)).refine(bothFilledOrOne);
export const proseSchema = bilingual(longText(MAX_DESCRIPTION));

/** A step of a framework's scale. */
export const levelSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(60),
  rank: z.int().min(1).max(MAX_LEVELS),
  name: bilingual(plainText(100)).refine(bothFilledOrOne),
  definition: bilingual(longText(2_000)),
});
export type SkillLevel = z.infer<typeof levelSchema>;

/** Where a framework comes from, and under which terms it may be used: the notice is shown wherever its texts are. */
export const sourceSchema = z.strictObject({
  name: plainText(200),
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(MAX_URI)]),
  licence: plainText(200),
  notice: bilingual(longText(2_000)),
});
export type FrameworkSource = z.infer<typeof sourceSchema>;

const areDistinct = (values: unknown[]) => new Set(values).size === values.length;

export const saveFrameworkSchema = z.strictObject({
  name: nameSchema,
  description: proseSchema,
  version: plainText(60),
  source: sourceSchema,
  levels: z
    .array(levelSchema)
    .max(MAX_LEVELS)
    .refine((levels) => areDistinct(levels.map(({ id }) => id)))
    .refine((levels) => areDistinct(levels.map(({ rank }) => rank))),
});
export type FrameworkFacts = z.infer<typeof saveFrameworkSchema>;
export const changeFrameworkSchema = saveFrameworkSchema.extend({ revision: z.int() });

export const frameworkSchema = z.object({
  id: z.uuid(),
  origin: z.enum(ORIGINS),
  uri: z.string().nullable(),
  ...saveFrameworkSchema.shape,
  /** Counts edits; sent back on save so that two tabs cannot overwrite each other. */
  revision: z.int(),
  isRetired: z.boolean(),
  /** Without aliases and what is retired. */
  familyCount: z.int(),
  skillCount: z.int(),
  /** Skills, not retired, whose name lacks a language. */
  untranslatedCount: z.int(),
  updatedAt: z.string(),
});
export type FrameworkView = z.infer<typeof frameworkSchema>;

const keywordSchema = plainText(MAX_NAME).pipe(z.string().min(1));
export const keywordsSchema = z.strictObject({
  fr: z.array(keywordSchema).max(MAX_KEYWORDS),
  en: z.array(keywordSchema).max(MAX_KEYWORDS),
});
export type Keywords = z.infer<typeof keywordsSchema>;

const optionalText = (max: number) =>
  plainText(max)
    .transform((value) => (value === '' ? null : value))
    .nullable();

export const saveSkillSchema = z.strictObject({
  kind: z.enum(SKILL_KINDS),
  code: optionalText(MAX_CODE),
  uri: optionalText(MAX_URI),
  name: nameSchema,
  description: proseSchema,
  keywords: keywordsSchema,
  /** What one can do at a level, by its id. */
  descriptors: z.record(z.string().max(60), proseSchema),
});
export type SkillFacts = z.infer<typeof saveSkillSchema>;
export const createSkillSchema = saveSkillSchema.extend({ parentId: z.uuid().nullable() });
export const changeSkillSchema = saveSkillSchema.extend({ revision: z.int() });
/** Under which skill, and as which of its children that are not retired, the first being 0. */
export const moveSkillSchema = z.strictObject({ parentId: z.uuid().nullable(), position: z.int().min(0) });
export type SkillPlace = z.infer<typeof moveSkillSchema>;
export const mergeSkillSchema = z.strictObject({ into: z.uuid() });

/** A skill as one line: in a tree, among results, or in the choice of another module. */
export const skillLineSchema = z.object({
  id: z.uuid(),
  frameworkId: z.uuid(),
  parentId: z.uuid().nullable(),
  kind: z.enum(SKILL_KINDS),
  code: z.string().nullable(),
  name: z.object({ fr: z.string(), en: z.string() }),
  isRetired: z.boolean(),
  childCount: z.int(),
  /** Names of what it stands under, the outermost first. */
  path: z.array(z.object({ id: z.uuid(), name: z.object({ fr: z.string(), en: z.string() }) })),
});
export type SkillLine = z.infer<typeof skillLineSchema>;

export const crosswalkSchema = z.object({
  id: z.uuid(),
  relation: z.enum(RELATIONS),
  /** 0 to 1: how sure whoever made it is. */
  confidence: z.number(),
  /** False: the other skill names this one. */
  isOwn: z.boolean(),
  skill: skillLineSchema.nullable(),
  uri: z.string().nullable(),
  name: z.string(),
});
export type CrosswalkView = z.infer<typeof crosswalkSchema>;

export const addCrosswalkSchema = z
  .strictObject({
    skillId: z.uuid().optional(),
    uri: z
      .url({ protocol: /^https?$/ })
      .max(MAX_URI)
      .optional(),
    name: plainText(MAX_NAME).default(''),
    relation: z.enum(RELATIONS),
    confidence: z.number().min(0).max(1).default(1),
  })
  .refine(({ skillId, uri }) => (skillId === undefined) !== (uri === undefined));

export const skillSchema = skillLineSchema.extend({
  ...saveSkillSchema.shape,
  revision: z.int(),
  framework: z.object({
    id: z.uuid(),
    name: z.object({ fr: z.string(), en: z.string() }),
    levels: z.array(levelSchema),
    source: sourceSchema,
  }),
  /** The skill that this one is another name of. */
  mergedInto: skillLineSchema.nullable(),
  /** Skills that are other names of this one. */
  aliases: z.array(skillLineSchema),
  crosswalks: z.array(crosswalkSchema),
  updatedAt: z.string(),
});
export type SkillView = z.infer<typeof skillSchema>;

export const listSkillsSchema = z.object({
  q: z.string().max(200).default(''),
  /** Of the tree: whose children; left out, the outermost. Without meaning beside `q`. */
  parent: z.uuid().optional(),
  framework: z.uuid().optional(),
  kind: z.enum(SKILL_KINDS).optional(),
  retired: z.enum(['yes', 'no']).default('no'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type SkillQuery = z.output<typeof listSkillsSchema>;
export const skillListSchema = z.object({
  skills: z.array(skillLineSchema),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  /** Words of the question that occur nowhere, and those that were looked for in their place. */
  corrections: z.array(z.object({ asked: z.string(), used: z.array(z.string()) })),
});
export type SkillList = z.infer<typeof skillListSchema>;

export const frameworkAnswerSchema = z.object({ framework: frameworkSchema });
export const frameworkListSchema = z.object({ frameworks: z.array(frameworkSchema) });
export const skillAnswerSchema = z.object({ skill: skillSchema });
/** `before`: where it stood, to be moved back to. */
export const movedSkillSchema = skillAnswerSchema.extend({ before: moveSkillSchema });
