import { z } from 'zod';
import { emailSchema, personNameSchema } from '../accounts/accounts.schema.ts';
import { awardSearchSchema, revokeSchema } from './issuing.schema.ts';

export const suspendSchema = revokeSchema;

/** What was written wrongly; what is left out stays. The address can be corrected only until the person has answered. */
export const correctSchema = z
  .strictObject({ name: personNameSchema.pipe(z.string().min(1)).optional(), email: emailSchema.optional() })
  .refine(({ name, email }) => name !== undefined || email !== undefined);

/** Facts of an award's life that the organisation may know; who looked at a badge is none of them. */
export const LIFE_EVENTS = [
  'awarded',
  'mailed',
  'reminded-1',
  'reminded-2',
  'resent',
  'accepted',
  'declined',
  'expiry-announced',
  'expired',
  'name-corrected',
  'address-corrected',
  'suspended',
  'reinstated',
  'renewed',
  'revoked',
] as const;
export const lifeSchema = z.object({
  /** Oldest first. */
  events: z.array(
    z.object({
      kind: z.enum(LIFE_EVENTS),
      at: z.string(),
      /** How a mail stands; null where the event is none. */
      mail: z.enum(['queued', 'sent', 'kept', 'failed', 'withdrawn']).nullable(),
    }),
  ),
  /** Ids of the awards before and after this one. */
  renews: z.uuid().nullable(),
  renewedBy: z.uuid().nullable(),
  corrects: z.uuid().nullable(),
  correctedBy: z.uuid().nullable(),
});
export type LifeView = z.infer<typeof lifeSchema>;

// ---- One act on many awards

export const ACT_KINDS = ['revoke', 'renew', 'resend'] as const;
export type ActKind = (typeof ACT_KINDS)[number];
export const ACT_STATES = ['running', 'cancelling', 'cancelled', 'done'] as const;
export type ActState = (typeof ACT_STATES)[number];

/** Ticked in the list: as many as ten pages of it. */
const MAX_TICKED = 500;
/** All that a search finds: as many as the longest list of awards (P-CSV-04). */
export const MAX_ACT_ROWS = 50_000;

const selectionSchema = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(MAX_TICKED) }),
  z.strictObject({ search: awardSearchSchema.strict() }),
]);
export type Selection = z.infer<typeof selectionSchema>;

export const previewActSchema = z.strictObject({ kind: z.enum(ACT_KINDS), selection: selectionSchema });
/** The effect in numbers, before anything is done. */
export const actPreviewSchema = z.object({
  /** What the act will be done to. */
  total: z.int(),
  pending: z.int(),
  accepted: z.int(),
  /** Shown to others by their holders, by link or publicly. */
  shown: z.int(),
  /** Chosen, and left alone: decided already, no end to renew, of an archived badge, one's own, written to since yesterday. */
  leftOut: z.int(),
});
export type ActPreview = z.infer<typeof actPreviewSchema>;
export const startActSchema = previewActSchema.extend({
  /** Needed to revoke; the public pages show it. */
  reason: z.string().trim().max(500).default(''),
  /** The number that the person saw: when it has changed since, nothing is done. */
  total: z.int(),
});
export const actSchema = z.object({
  id: z.uuid(),
  kind: z.enum(ACT_KINDS),
  state: z.enum(ACT_STATES),
  reason: z.string(),
  total: z.int(),
  done: z.int(),
  /** Decided by somebody else in the meantime. */
  skipped: z.int(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type ActView = z.infer<typeof actSchema>;

export const runActJob = {
  name: 'issuing.run-act',
  payload: z.object({ organisationId: z.uuid(), actId: z.uuid() }),
} as const;
