import { z } from 'zod';
import { RELATIONS, SKILL_KINDS, skillLineSchema } from './skills.schema.ts';
import { longText, plainText } from './text.schema.ts';

/**
 * Versions that are kept of one framework: five years of a quarterly review. One of ESCO’s size is a document of some 20 MB, pressed
 * to a few by the database.
 */
export const MAX_KEPT_VERSIONS = 20;
/** Entries of one page of a kept version, and of a comparison. */
export const VERSION_PAGE = 50;
const MAX_LABEL = 60;
const MAX_NOTE = 500;

/** Why a version is there. */
export const VERSION_REASONS = ['kept', 'import', 'retire'] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

export const keepVersionSchema = z.strictObject({
  label: plainText(MAX_LABEL).pipe(z.string().min(1)),
  /** In the words of whoever keeps it. */
  note: longText(MAX_NOTE).default(''),
});
export type KeepVersion = z.output<typeof keepVersionSchema>;

export const keptVersionSchema = z.object({
  id: z.uuid(),
  label: z.string(),
  note: z.string(),
  reason: z.enum(VERSION_REASONS),
  familyCount: z.int(),
  skillCount: z.int(),
  /** Name of whoever kept it; null to who may not read the members, and when the account is gone. */
  keptBy: z.string().nullable(),
  keptAt: z.string(),
});
export type KeptVersion = z.infer<typeof keptVersionSchema>;
export const keptVersionsSchema = z.object({
  /** Newest first. */
  versions: z.array(keptVersionSchema),
  max: z.int(),
});
export type KeptVersions = z.infer<typeof keptVersionsSchema>;
export const keptVersionAnswerSchema = z.object({ version: keptVersionSchema });

const bilingual = z.object({ fr: z.string(), en: z.string() });

export const readVersionSchema = z.object({
  q: z.string().max(200).default(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type ReadVersion = z.output<typeof readVersionSchema>;
export const readVersionAnswerSchema = z.object({
  version: keptVersionSchema,
  framework: z.object({
    name: bilingual,
    description: bilingual,
    levels: z.array(z.object({ id: z.string(), rank: z.int(), name: bilingual })),
  }),
  /** In the order of the tree; without what was retired. */
  skills: z.array(
    skillLineSchema.omit({ frameworkId: true, childCount: true, isRetired: true }).extend({
      description: bilingual,
      descriptors: z.record(z.string(), bilingual),
    }),
  ),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});
export type ReadVersionAnswer = z.infer<typeof readVersionAnswerSchema>;

/** The framework as it stands, among the versions that are compared. */
export const NOW = 'now';
const sideSchema = z.union([z.literal(NOW), z.uuid()]);

/** What became of a skill. */
export const SKILL_CHANGES = ['added', 'removed', 'moved', 'renamed', 'reworded', 'details'] as const;
export type SkillChangeKind = (typeof SKILL_CHANGES)[number];

export const sidesSchema = z.object({ from: sideSchema, to: sideSchema.default(NOW) });
export type Sides = z.output<typeof sidesSchema>;
export const compareVersionsSchema = sidesSchema.extend({
  change: z.enum(SKILL_CHANGES).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type CompareVersions = z.output<typeof compareVersionsSchema>;

export const TEXT_FIELDS = [
  ...(['name', 'description', 'keywords', 'descriptor', 'code', 'uri', 'kind'] as const),
  ...(['version', 'scale', 'definition', 'sourceName', 'sourceUrl', 'licence', 'notice'] as const),
] as const;
/** One text that differs. */
export const textChangeSchema = z.object({
  field: z.enum(TEXT_FIELDS),
  /** Of a descriptor or a definition: what the level is called. */
  level: bilingual.nullable(),
  /** Null: the same in both languages. */
  language: z.enum(['fr', 'en']).nullable(),
  before: z.string(),
  after: z.string(),
});
export type TextChange = z.infer<typeof textChangeSchema>;

const placeSchema = z.object({
  /** Names of what it stands under, the outermost first. */
  path: z.array(bilingual),
  /** The one before it there; null: it is the first. */
  after: bilingual.nullable(),
});
const linkSchema = z.object({ relation: z.enum(RELATIONS), confidence: z.number() });
export const skillChangeSchema = z.object({
  id: z.uuid(),
  changes: z.array(z.enum(SKILL_CHANGES)),
  kind: z.enum(SKILL_KINDS),
  code: z.string().nullable(),
  name: bilingual,
  path: z.array(bilingual),
  /** How it came or went: made or taken into use again, come apart from another one; retired or merged into another one. */
  how: z.enum(['new', 'restored', 'unmerged', 'retired', 'merged']).nullable(),
  mergedInto: bilingual.nullable(),
  place: z.object({ before: placeSchema, after: placeSchema }).nullable(),
  texts: z.array(textChangeSchema),
  links: z.array(z.object({ name: bilingual, before: linkSchema.nullable(), after: linkSchema.nullable() })),
});
export type SkillChange = z.infer<typeof skillChangeSchema>;

const comparedSideSchema = z.object({ id: sideSchema, label: z.string(), keptAt: z.string().nullable() });
export const frameworkComparisonSchema = z.object({
  from: comparedSideSchema,
  to: comparedSideSchema,
  /** Of the framework itself: its texts, its terms, its scale. */
  framework: z.array(textChangeSchema),
  /** Skills and families with each kind of change; one may have several. */
  counts: z.record(z.enum(SKILL_CHANGES), z.int()),
  /** Skills and families with any. */
  changedCount: z.int(),
  changes: z.array(skillChangeSchema),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});
export type FrameworkComparison = z.infer<typeof frameworkComparisonSchema>;
