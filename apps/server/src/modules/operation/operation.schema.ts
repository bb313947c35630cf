import { z } from 'zod';
import { emailSchema, personNameSchema } from '../accounts/accounts.schema.ts';
import { MAIL_STATES } from '../notices/notices.schema.ts';

/** What is looked at, in the order of the page. */
export const CHECK_IDS = ['store', 'mail', 'jobs', 'disk', 'clock', 'keys', 'backup', 'address'] as const;
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
  kind: z.string(),
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
/** `said`: by the operator; until then it goes by the product's own words. */
export const installationAnswerSchema = z.object({ installation: installationSchema, said: z.boolean() });
