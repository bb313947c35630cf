import { z } from 'zod';
import type { Language } from '../../platform/language.ts';

/** P-PRS-03: a list of at most 25 MiB. */
export const MAX_LIST_BYTES = 25 * 1024 * 1024;
export const IMPORT_PAGE_SIZE = 50;

export const IMPORT_STATES = ['uploaded', 'checked', 'running', 'cancelling', 'cancelled', 'done'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What would happen, or happened, to a person. */
export const OUTCOMES = ['new', 'changed', 'unchanged', 'leaves', 'fault'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const ROW_STATES = ['none', 'ready', 'done', 'failed'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** Header of the column that holds each fact; null: not in the file, and left as it is. */
export const peopleMappingSchema = z.strictObject({
  number: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  unit: z.string().nullable(),
  manager: z.string().nullable(),
  site: z.string().nullable(),
  language: z.string().nullable(),
});
export type PeopleMapping = z.infer<typeof peopleMappingSchema>;

/** Why a row cannot be taken. Key below `people:fault.`. */
export const PEOPLE_FAULTS = [
  'too-few-cells',
  'too-many-cells',
  'name-missing',
  'name-malformed',
  'identity-missing',
  'number-malformed',
  'number-twice',
  'email-malformed',
  'email-twice',
  'email-taken',
  'too-many-emails',
  'person-twice',
  'unit-malformed',
  'unit-unknown',
  'unit-ambiguous',
  'too-many-units',
  'manager-unknown',
  'manager-circle',
  'site-malformed',
  'language-unknown',
] as const;
export type PeopleFault = (typeof PEOPLE_FAULTS)[number];

/** One fact of a person that the list says otherwise. */
export const rowChangeSchema = z.object({
  fact: z.enum(['number', 'name', 'email', 'unit', 'manager', 'site', 'language', 'state']),
  from: z.string(),
  to: z.string(),
});
export type RowChange = z.infer<typeof rowChangeSchema>;

/** What is to be written of a person; undefined stays as it is. */
export interface PlannedFacts {
  number?: string;
  /** Of the list, its first one preferred; others that the person has are kept behind. */
  emails: string[];
  /** The unit's path; made if it is not there. */
  unit?: string;
  managerId?: string;
  site?: string;
  language?: Language;
}

export interface PlannedRow {
  line: number | null;
  outcome: Outcome;
  entryId: string | null;
  name: string;
  facts: PlannedFacts;
  changes: RowChange[];
  fault: PeopleFault | null;
  value: string | null;
}

export const importSchema = z.object({
  id: z.uuid(),
  state: z.enum(IMPORT_STATES),
  fileName: z.string(),
  /** Of a workbook: the sheet that was read, and all of them. */
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  mapping: peopleMappingSchema,
  createsUnits: z.boolean(),
  isComplete: z.boolean(),
  tellsLeavers: z.boolean(),
  /** Units that the list names and that are not there yet. */
  newUnits: z.array(z.string()),
  rowCount: z.int(),
  /** Known once checked; they add up to the rows, and to those who leave. */
  counts: z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), leaves: z.int(), fault: z.int() }),
  /** Of new, changed and leaves: what is still to do, was done, and could no longer be done. */
  readyCount: z.int(),
  doneCount: z.int(),
  failedCount: z.int(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type ImportView = z.infer<typeof importSchema>;

export const uploadImportSchema = z.object({
  fileName: z.string().max(300).default(''),
  sheet: z.string().max(100).optional(),
});
export const checkImportSchema = z.strictObject({
  mapping: peopleMappingSchema,
  createsUnits: z.boolean().default(true),
  /** The list names everybody: who is not in it has left. */
  isComplete: z.boolean().default(false),
});
export const confirmImportSchema = z.strictObject({ tellsLeavers: z.boolean().default(true) });

export const importRowSchema = z.object({
  line: z.int().nullable(),
  outcome: z.enum(OUTCOMES),
  state: z.enum(ROW_STATES),
  entryId: z.uuid().nullable(),
  name: z.string(),
  changes: z.array(rowChangeSchema),
  fault: z.enum(PEOPLE_FAULTS).nullable(),
  /** The value as read that caused the fault. */
  value: z.string().nullable(),
});
export type ImportRow = z.infer<typeof importRowSchema>;
export const listImportRowsSchema = z.object({
  outcome: z.enum(OUTCOMES).optional(),
  state: z.enum(ROW_STATES).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export const importRowListSchema = z.object({
  rows: z.array(importRowSchema),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});
export const importAnswerSchema = z.object({ import: importSchema });
export const importsAnswerSchema = z.object({ imports: z.array(importSchema) });

/** Job contract: work one import off. */
export const runImportJob = {
  name: 'organisations.run-import',
  payload: z.object({ organisationId: z.uuid(), importId: z.uuid() }),
} as const;
