import { z } from 'zod';
import { emailSchema, personNameSchema, UNSAFE_NAME } from '../accounts/accounts.schema.ts';
import { MAIL_KINDS, MAIL_STATES } from '../notices/notices.schema.ts';

/** What is looked at, in the order of the page. */
export const CHECK_IDS = ['store', 'mail', 'jobs', 'disk', 'clock', 'keys', 'backup', 'address', 'legal'] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** Each finding has its sentence, its effect on people and what to do in `operate:health`, in both languages. */
export const FINDINGS = [
  'store-sound',
  'store-unsafe',
  'mail-none',
  'mail-idle',
  'mail-sent',
  'mail-waiting',
  'mail-refused',
  'jobs-calm',
  'jobs-late',
  'jobs-failed',
  'disk-enough',
  'disk-low',
  'disk-full',
  'disk-refuses',
  'clock-right',
  'clock-off',
  'keys-file',
  'keys-environment',
  'keys-open',
  'backup-recent',
  'backup-old',
  'backup-never',
  'address-public',
  'address-local',
  'legal-named',
  'legal-missing',
] as const;
export type Finding = (typeof FINDINGS)[number];

export const checkSchema = z.object({
  id: z.enum(CHECK_IDS),
  state: z.enum(['good', 'attention', 'bad']),
  finding: z.enum(FINDINGS),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type HealthCheck = z.infer<typeof checkSchema>;
export const healthSchema = z.object({ checks: z.array(checkSchema), checkedAt: z.string() });

export const JOB_STATES = ['running', 'waiting', 'retrying', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];
export const jobSchema = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(JOB_STATES),
  attempts: z.int(),
  maxAttempts: z.int(),
  /** When it is due, or was first due. */
  runAt: z.string(),
  createdAt: z.string(),
  reason: z.string().nullable(),
});
export const jobsSchema = z.object({
  jobs: z.array(jobSchema),
  counts: z.record(z.enum(JOB_STATES), z.int()),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});
export const jobsQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  state: z.enum(JOB_STATES).optional(),
});

/** A mail as the operator sees it: no text, and no address but its domain. */
export const outboxMailSchema = z.object({
  id: z.uuid(),
  kind: z.enum(MAIL_KINDS),
  organisation: z.string().nullable(),
  domain: z.string(),
  state: z.enum(MAIL_STATES),
  attempts: z.int(),
  lastError: z.string().nullable(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
  nextTryAt: z.string().nullable(),
});
export const outboxSchema = z.object({
  mails: z.array(outboxMailSchema),
  counts: z.record(z.enum(MAIL_STATES), z.int()),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});
export const outboxQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  state: z.enum(MAIL_STATES).optional(),
});
export const testMailSchema = z.object({ outcome: z.enum(['sent', 'refused', 'later']), reason: z.string() });

/** Stands in headers beside a mark, on a phone too. */
export const MAX_INSTALLATION_NAME = 40;
export const installationSchema = z.object({
  name: z.string(),
  timeZone: z.string(),
  /** Who answers for it, and where they are reached, as the legal pages say; empty: not said. */
  entity: z.string(),
  contact: z.string(),
});
export const saveInstallationSchema = z.strictObject({
  name: personNameSchema.pipe(z.string().min(2).max(MAX_INSTALLATION_NAME)),
  timeZone: z.string().max(60),
  entity: personNameSchema,
  contact: z.union([z.literal(''), emailSchema]),
});
/** What the legal pages may lack, each with its words in `operate:health.legalFact`. */
export const LEGAL_FACTS = ['entity', 'address', 'contact', 'dataContact', 'hosting', 'terms', 'privacy'] as const;
export type LegalFact = (typeof LEGAL_FACTS)[number];

/** Some lines, as on an envelope. */
const MAX_LINES = 500;
/** Some ten pages; a longer text belongs on a site of its own. */
export const MAX_LEGAL_TEXT = 30_000;
const written = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => value.replaceAll(/\r\n?/g, '\n').trim().normalize('NFC'))
    .refine((value) => !UNSAFE_NAME.test(value.replaceAll(/[\n\t]/g, ' ')));
const legalTextSchema = z.strictObject({ fr: written(MAX_LEGAL_TEXT), en: written(MAX_LEGAL_TEXT) });
export const legalSchema = z.strictObject({
  /** Postal, in lines. */
  address: written(MAX_LINES),
  /** Whom people write to about their data. */
  dataContact: z.union([z.literal(''), emailSchema]),
  /** Who runs the machines, and where. */
  hosting: written(MAX_LINES),
  /** Markdown (CommonMark, no raw HTML), after what the page says by itself. */
  terms: legalTextSchema,
  privacy: legalTextSchema,
});

/** `said`: by the operator; until then it goes by the product's own words. */
export const installationAnswerSchema = z.object({ installation: installationSchema, said: z.boolean() });
