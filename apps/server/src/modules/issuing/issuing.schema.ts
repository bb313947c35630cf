import { z } from 'zod';
import { emailSchema, languageSchema, personNameSchema } from '../accounts/accounts.schema.ts';
import { levelSchema } from '../badges/ladder.schema.ts';
import { REFUSALS } from '../notices/notices.schema.ts';
import { contextSchema, particularsSchema, personalSchema } from './particulars.schema.ts';

/**
 * intended: recorded, not yet signed. pending: signed, told, waits for the person. Then accepted, declined or revoked.
 * Expiry is not a state: it is read from `validUntil`.
 */
export const AWARD_STATES = ['intended', 'pending', 'accepted', 'declined', 'revoked'] as const;
export type AwardState = (typeof AWARD_STATES)[number];
export const VISIBILITIES = ['private', 'link', 'public'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const awardSchema = z.object({
  id: z.uuid(),
  publicId: z.string(),
  state: z.enum(AWARD_STATES),
  badge: z.object({
    id: z.uuid(),
    name: z.object({ fr: z.string(), en: z.string() }),
    /** The one that is given; null: the badge has none, or none was chosen yet. */
    level: levelSchema.nullable(),
    version: z.int(),
    artworkUrl: z.string(),
  }),
  recipient: z.object({ name: z.string(), email: z.string(), language: languageSchema }),
  awardedAt: z.string(),
  validUntil: z.string().nullable(),
  decidedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  revocationReason: z.string().nullable(),
  batchId: z.uuid().nullable(),
  /** How the latest mail about the award stands. */
  mail: z.enum(['none', 'queued', 'sent', 'kept', 'failed']),
  /** Only of a mail that failed: what the mail server said, and in which kind. */
  refusal: z.object({ kind: z.enum(REFUSALS), reply: z.string() }).nullable(),
  suspendedAt: z.string().nullable(),
  suspensionReason: z.string().nullable(),
  /** Erased at the holder's request: the recipient's name and address are empty. */
  erasedAt: z.string().nullable(),
  /** Whether its badge version may be suspended. */
  suspendable: z.boolean(),
  particulars: particularsSchema,
  /** Who decided: their name, or their address. */
  awardedBy: z.string(),
});
export type AwardView = z.infer<typeof awardSchema>;

/** Of a badge with several levels: which one. Of one with a single level it may be left out. */
export const levelIdSchema = z.string().max(40).optional();

/** Award even to who lacks the badges that come before this one. */
const withoutPrerequisitesSchema = z.boolean().default(false);

export const createAwardSchema = z.strictObject({
  badgeId: z.uuid(),
  levelId: levelIdSchema,
  recipient: z.strictObject({
    email: emailSchema,
    name: personNameSchema.default(''),
    language: languageSchema.optional(),
  }),
  /** Award even if this person already holds this version. */
  again: z.boolean().default(false),
  withoutPrerequisites: withoutPrerequisitesSchema,
  personal: personalSchema.optional(),
  context: contextSchema.optional(),
});

export const revokeSchema = z.strictObject({ reason: z.string().trim().min(3).max(500) });

/** How the list is narrowed: the states, and what an award in one of them may be besides. */
export const AWARD_FILTERS = [
  'pending',
  'mail-refused',
  'accepted',
  'expiring',
  'expired',
  'suspended',
  'declined',
  'revoked',
] as const;
export type AwardStanding = (typeof AWARD_FILTERS)[number];
export const awardSearchSchema = z.object({
  badge: z.uuid().optional(),
  batch: z.uuid().optional(),
  /** Somebody of the directory: the awards to any of their addresses. */
  person: z.uuid().optional(),
  state: z.enum(AWARD_FILTERS).optional(),
  /** Awarded at this moment or later. */
  since: z.iso.datetime().optional(),
  q: z.string().max(100).optional(),
});
export type AwardSearch = z.infer<typeof awardSearchSchema>;
export const listAwardsSchema = awardSearchSchema.extend({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
/** Rows on a page of a list: what fits three screens, and one query of a few milliseconds. */
export const PAGE_SIZE = 50;
export const awardListSchema = z.object({
  awards: z.array(awardSchema),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});

// ---- Batches: award acts, from a person, a unit or a file

/** P-PRS-03: a list of at most 25 MiB. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;

/** waiting: confirmed, begins at its time; until then it can be taken back whole. */
export const BATCH_STATES = ['uploaded', 'checked', 'waiting', 'running', 'cancelling', 'cancelled', 'done'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** Header of the column that holds each fact; null: not in the file. */
export const mappingSchema = z.strictObject({
  /** Address or employee number: one of them is needed. */
  email: z.string().nullable().default(null),
  number: z.string().nullable().default(null),
  name: z.string().nullable().default(null),
  language: z.string().nullable().default(null),
  narrative: z.string().nullable().default(null),
  /** One or more https addresses, and what the first is called. */
  evidence: z.string().nullable().default(null),
  evidenceName: z.string().nullable().default(null),
  start: z.string().nullable().default(null),
  end: z.string().nullable().default(null),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** Why a row cannot be awarded. Key below `app:batch.rowFault.`. */
export const ROW_FAULTS = [
  'email-missing',
  'email-malformed',
  'name-malformed',
  'language-unknown',
  'duplicate-row',
  'already-awarded',
  'already-waiting',
  'higher-level-held',
  'prerequisite-missing',
  'number-unknown',
  'number-without-address',
  'narrative-refused',
  'evidence-refused',
  'date-malformed',
  'dates-reversed',
  'award-to-self',
  'too-few-cells',
  'too-many-cells',
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

export const BATCH_SOURCES = ['person', 'unit', 'file'] as const;
export type BatchSource = (typeof BATCH_SOURCES)[number];

export const batchSchema = z.object({
  id: z.uuid(),
  state: z.enum(BATCH_STATES),
  badge: z.object({
    id: z.uuid(),
    name: z.object({ fr: z.string(), en: z.string() }),
    /** The one that is given; null: the badge has none, or none was chosen yet. */
    level: levelSchema.nullable(),
    version: z.int(),
    artworkUrl: z.string(),
  }),
  source: z.enum(BATCH_SOURCES),
  /** Of the file or the unit; of a single person their name, or address. */
  name: z.string(),
  /** Only of a CSV. */
  encoding: z.enum(['utf-8', 'windows-1252']).nullable(),
  separator: z.enum([',', ';', '\t']).nullable(),
  /** Only of a workbook: the sheet read, all of them, and whether cells are saved results of formulas. */
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  hasFormulas: z.boolean(),
  columns: z.array(z.string()),
  /** First rows of the file as read, for the mapping screen. */
  sample: z.array(z.array(z.string())),
  mapping: mappingSchema,
  /** Name under which the mapping was saved, when these columns were seen before. */
  savedAs: z.string().nullable(),
  again: z.boolean(),
  withoutPrerequisites: z.boolean(),
  /** Names of the badges that come before this one. */
  prerequisites: z.array(z.object({ fr: z.string(), en: z.string() })),
  context: contextSchema.nullable(),
  /** Rows of the file without its header, or people. */
  rowCount: z.int(),
  /** Known once checked. */
  readyCount: z.int(),
  faultCount: z.int(),
  skippedCount: z.int(),
  /** Exact figures of the run: badges really signed. */
  doneCount: z.int(),
  failedCount: z.int(),
  /** Mails by language; those of people whose language nobody said are in both. */
  byLanguage: z.object({ fr: z.int(), en: z.int(), both: z.int() }),
  createdAt: z.string(),
  /** When it begins, or was to begin. */
  startAt: z.string().nullable(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type BatchView = z.infer<typeof batchSchema>;

export const checkBatchSchema = z.strictObject({
  /** Only of a file. */
  mapping: mappingSchema.optional(),
  again: z.boolean().default(false),
  withoutPrerequisites: withoutPrerequisitesSchema,
  levelId: levelIdSchema,
  /** Null: none. Left out: as it is. */
  context: contextSchema.nullable().optional(),
  /** Remember this mapping for files with the same columns. */
  saveAs: z.string().trim().min(1).max(80).optional(),
});

const recipientSchema = z.strictObject({
  email: emailSchema.optional(),
  number: z.string().trim().min(1).max(60).optional(),
  name: personNameSchema.default(''),
  language: languageSchema.optional(),
});
/** A batch of one person, or of the people of a unit. */
export const peopleBatchSchema = z.discriminatedUnion('source', [
  z.strictObject({
    source: z.literal('person'),
    badgeId: z.uuid(),
    levelId: levelIdSchema,
    recipient: recipientSchema.refine(({ email, number }) => (email === undefined) !== (number === undefined), {
      path: ['email'],
    }),
    personal: personalSchema.optional(),
    context: contextSchema.nullable().default(null),
    again: z.boolean().default(false),
    withoutPrerequisites: withoutPrerequisitesSchema,
  }),
  z.strictObject({
    source: z.literal('unit'),
    badgeId: z.uuid(),
    levelId: levelIdSchema,
    unitId: z.uuid(),
    below: z.boolean().default(false),
    context: contextSchema.nullable().default(null),
    again: z.boolean().default(false),
    withoutPrerequisites: withoutPrerequisitesSchema,
  }),
]);

/** Further ahead the badge, the people and the reasons are others. */
export const MAX_DAYS_AHEAD = 366;

/** When a confirmed batch begins: after the organisation's time to take it back, at once, or at a moment on the organisation's clocks. */
export const confirmBatchSchema = z.discriminatedUnion('when', [
  z.strictObject({ when: z.literal('after-undo') }),
  z.strictObject({ when: z.literal('now') }),
  z.strictObject({ when: z.literal('at'), at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/) }),
]);

/** Rows to leave out of what goes, or to take in again; as many as a batch may have. */
export const skipRowsSchema = z.strictObject({ lines: z.array(z.int().min(1)).max(50_000), out: z.boolean() });

/** An organisation has a dozen kinds of file; a list of a hundred needs no pages. */
export const MAX_MAPPINGS = 100;
export const savedMappingSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  columns: z.array(z.string()),
  createdAt: z.string(),
});

export const batchRowSchema = z.object({
  /** Line in the file, the header being line 1. */
  line: z.int(),
  state: z.enum(['ready', 'fault', 'done', 'failed', 'skipped']),
  email: z.string(),
  name: z.string(),
  /** Employee number, where the person was named by it or stands in the directory. */
  number: z.string().nullable(),
  fault: z.enum(ROW_FAULTS).nullable(),
  /** The value as read that caused the fault. */
  value: z.string().nullable(),
});
export const listRowsSchema = z.object({
  state: z.enum(['ready', 'fault', 'done', 'failed', 'skipped']).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export const batchRowListSchema = z.object({
  rows: z.array(batchRowSchema),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});

/** Job contracts: name and payload. */
export const runBatchJob = {
  name: 'issuing.run-batch',
  payload: z.object({ organisationId: z.uuid(), batchId: z.uuid() }),
} as const;

/** Timed: reminders and notices of expiry. Not on the hour, when everybody's mails go out. */
export const tellWhatIsDueJob = { name: 'issuing.tell-what-is-due', at: '7 * * * *' } as const;

/** What is done of what one does first in an organisation; the app shows each role its own lines. */
export const firstStepsSchema = z.object({
  logo: z.boolean(),
  website: z.boolean(),
  /** A badge of any state; `draftId` is one to go on with while none is published. */
  badge: z.boolean(),
  published: z.boolean(),
  draftId: z.uuid().nullable(),
  people: z.boolean(),
  /** Somebody else belongs to it, or is invited. */
  colleague: z.boolean(),
  /** I opened the page of one of my people. */
  looked: z.boolean(),
  /** There is somebody whom I lead. */
  team: z.boolean(),
  award: z.boolean(),
  ownAward: z.boolean(),
  teamAward: z.boolean(),
});

// ---- What the holder and the public see (used by backpack and showcase)

/** One award as its holder sees it. */
export const heldBadgeSchema = z.object({
  publicId: z.string(),
  state: z.enum(AWARD_STATES),
  visibility: z.enum(VISIBILITIES),
  showName: z.boolean(),
  indexable: z.boolean(),
  /** How it was earned; shown to others only if the holder says so. */
  particulars: particularsSchema,
  showParticulars: z.boolean(),
  /** Only when visibility is link or public. With link, the address holds the token `?k=`. */
  publicUrl: z.string().nullable(),
  organisation: z.object({ handle: z.string(), name: z.string() }),
  badge: z.object({
    /** The same for every level of one badge. */
    id: z.uuid(),
    name: z.object({ fr: z.string(), en: z.string() }),
    description: z.object({ fr: z.string(), en: z.string() }),
    /** The one that is given; null: the badge has none, or none was chosen yet. */
    level: levelSchema.nullable(),
    artworkUrl: z.string(),
    alt: z.object({ fr: z.string(), en: z.string() }),
  }),
  recipientName: z.string(),
  awardedAt: z.string(),
  validUntil: z.string().nullable(),
  suspendedAt: z.string().nullable(),
  suspensionReason: z.string().nullable(),
  revokedAt: z.string().nullable(),
  revocationReason: z.string().nullable(),
  /** When the holder chose who sees it, and first took a file of it; null: not yet. */
  visibilityChosenAt: z.string().nullable(),
  fileTakenAt: z.string().nullable(),
});
export type HeldBadge = z.infer<typeof heldBadgeSchema>;

export const visibilitySchema = z.strictObject({
  visibility: z.enum(VISIBILITIES),
  showName: z.boolean().default(true),
  /** Only counts with public (P-PRV-03). */
  indexable: z.boolean().default(false),
  showParticulars: z.boolean().default(false),
});
