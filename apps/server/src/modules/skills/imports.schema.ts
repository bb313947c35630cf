import { z } from 'zod';
import { MAX_NAME, SKILL_KINDS } from './skills.schema.ts';
import { bilingual, plainText } from './text.schema.ts';

/** The largest file of ESCO, its skills in one language, has 10 MB. */
export const MAX_FRAMEWORK_BYTES = 25 * 1024 * 1024;
/** ESCO in two languages with its two files of relations is six; ROME four. */
export const MAX_FRAMEWORK_FILES = 8;
/** Three times ESCO. */
export const MAX_SKILLS = 50_000;
/** Faults that a report lists; the rest is counted. */
export const LISTED_FAULTS = 200;

export const FRAMEWORK_IMPORT_STATES = [
  ...(['uploaded', 'checked', 'running', 'cancelling', 'cancelled', 'failed', 'done'] as const),
] as const;
export type FrameworkImportState = (typeof FRAMEWORK_IMPORT_STATES)[number];

export const FORMATS = ['csv', 'json', 'case', 'esco', 'rome'] as const;
export type Format = (typeof FORMATS)[number];
/** What a file was recognised as, by its content. */
export const FILE_KINDS = [
  ...(['csv', 'json', 'case', 'esco-skills', 'esco-groups', 'esco-broader', 'esco-hierarchy'] as const),
  ...(['rome-tree', 'rome-list', 'rome-json', 'other'] as const),
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Why a line keeps the whole file out. Key below `skills:fault.`. */
export const SKILL_FAULTS = [
  ...(['too-few-cells', 'too-many-cells', 'name-missing', 'text-too-long', 'malformed'] as const),
  ...(['code-twice', 'uri-twice', 'parent-missing', 'parent-ambiguous', 'circle', 'too-deep'] as const),
  ...([
    'level-unknown',
    'link-unknown',
    'mixed-files',
    'nothing-found',
    'too-many',
    'uri-taken',
    'kind-unknown',
  ] as const),
] as const;
export type SkillFault = (typeof SKILL_FAULTS)[number];
/** What was read another way than it stands. Key below `skills:note.`. */
export const SKILL_NOTES = [
  ...([
    'second-parent',
    'keywords-cut',
    'association-left-out',
    'language-guessed',
    'encoding',
    'file-left-out',
  ] as const),
] as const;
export type SkillNote = (typeof SKILL_NOTES)[number];

export const faultSchema = z.object({
  file: z.string(),
  line: z.int().nullable(),
  fault: z.enum(SKILL_FAULTS),
  value: z.string(),
});
export type FaultLine = z.infer<typeof faultSchema>;

export const CHANGES = ['new', 'changed', 'gone'] as const;
export const reportSchema = z.object({
  /** What the files say of the framework itself. */
  framework: z.object({
    name: z.object({ fr: z.string(), en: z.string() }),
    version: z.string(),
    levelCount: z.int(),
  }),
  counts: z.object({
    families: z.int(),
    skills: z.int(),
    new: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    gone: z.int(),
    links: z.int(),
  }),
  faultCount: z.int(),
  faults: z.array(faultSchema),
  notes: z.array(z.object({ note: z.enum(SKILL_NOTES), count: z.int(), example: z.string() })),
  /** The first of each kind, by name. */
  examples: z.array(
    z.object({
      change: z.enum(CHANGES),
      kind: z.enum(SKILL_KINDS),
      code: z.string().nullable(),
      name: z.object({ fr: z.string(), en: z.string() }),
    }),
  ),
});
export type ImportReport = z.infer<typeof reportSchema>;

/** Header of the column that holds each fact of a CSV; null: not in the file. */
export const skillMappingSchema = z.strictObject({
  code: z.string().nullable(),
  uri: z.string().nullable(),
  /** Code, address or name of the row that this one stands under. */
  parent: z.string().nullable(),
  /** Name of the family, which is made once. */
  family: z.string().nullable(),
  kind: z.string().nullable(),
  nameFr: z.string().nullable(),
  nameEn: z.string().nullable(),
  descriptionFr: z.string().nullable(),
  descriptionEn: z.string().nullable(),
  keywordsFr: z.string().nullable(),
  keywordsEn: z.string().nullable(),
  descriptors: z
    .array(z.strictObject({ column: z.string(), level: z.string().max(60), language: z.enum(['fr', 'en']) }))
    .max(40),
});
export type SkillMapping = z.infer<typeof skillMappingSchema>;

export const checkFrameworkImportSchema = z.strictObject({
  /** Of a CSV alone. */
  mapping: skillMappingSchema.optional(),
  /** The framework that this is a newer version of; null: a new one. */
  frameworkId: z.uuid().nullable().default(null),
  /** Of a new framework; empty: what the files say. */
  name: bilingual(plainText(MAX_NAME)).default({ fr: '', en: '' }),
  version: plainText(60).default(''),
  /** Skills of the framework that the files do not name are retired. */
  isComplete: z.boolean().default(true),
});
export type ImportChoices = z.output<typeof checkFrameworkImportSchema>;

export const importFileSchema = z.object({
  name: z.string(),
  kind: z.enum(FILE_KINDS),
  columns: z.array(z.string()),
  rowCount: z.int(),
});
export const frameworkImportSchema = z.object({
  id: z.uuid(),
  state: z.enum(FRAMEWORK_IMPORT_STATES),
  frameworkId: z.uuid().nullable(),
  format: z.enum(FORMATS).nullable(),
  files: z.array(importFileSchema),
  choices: checkFrameworkImportSchema,
  report: reportSchema.nullable(),
  doneCount: z.int(),
  totalCount: z.int(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type FrameworkImportView = z.infer<typeof frameworkImportSchema>;

export const uploadFrameworkFileSchema = z.object({ fileName: z.string().max(300).default('') });
export const frameworkImportAnswerSchema = z.object({ import: frameworkImportSchema });
export const frameworkImportsAnswerSchema = z.object({ imports: z.array(frameworkImportSchema) });

/** Job contract: write one import, whole or not at all. */
export const runFrameworkImportJob = {
  name: 'skills.run-import',
  payload: z.object({ organisationId: z.uuid(), importId: z.uuid() }),
} as const;
