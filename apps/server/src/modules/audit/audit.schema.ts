import { z } from 'zod';

/** Everything that the trail records: noun and verb. Each has its words in `operate:action`, in both languages. */
export const ACTIONS = [
  'api-key.made',
  'api-key.revoked',
  'award.address-corrected',
  'award.erased',
  'award.made',
  'award.name-corrected',
  'award.reinstated',
  'award.renewed',
  'award.resent',
  'award.revoked',
  'award.sheets-made',
  'award.suspended',
  'award.visibility-chosen',
  'awards.act-cancelled',
  'awards.renew-started',
  'awards.resend-started',
  'awards.revoke-started',
  'badge.archived',
  'badge.created',
  'badge.picture-uploaded',
  'badge.published',
  'badge.restored',
  'badge.saved',
  'batch.cancelled',
  'batch.scheduled',
  'batch.started',
  'batch.taken-back',
  'credential.given',
  'credential.reinstated',
  'credential.revoked',
  'credential.suspended',
  'comparison-groups.imported',
  'comparison-groups.off',
  'comparison-groups.on',
  'directory-entry.changed',
  'directory-entry.created',
  'directory-entry.left',
  'directory-entry.returned',
  'framework-import.cancelled',
  'framework-import.done',
  'framework-import.started',
  'framework-version.kept',
  'framework-version.removed',
  'framework.changed',
  'framework.created',
  'framework.restored',
  'framework.retired',
  'handout.closed',
  'handout.opened',
  'handout.paused',
  'handout.reopened',
  'installation-mails.read',
  'installation.changed',
  'invitation.made',
  'invitation.revoked',
  'job.cancelled',
  'job.replayed',
  'mail-texts.changed',
  'mail.retried',
  'member.joined',
  'member.left',
  'member.removed',
  'member.role-changed',
  'member.units-changed',
  'organisation.changed',
  'organisation.created',
  'organisation.logo-changed',
  'organisation.logo-removed',
  'organisation.resumed',
  'organisation.suspended',
  'people-import.cancelled',
  'people-import.done',
  'people-import.started',
  'programme.closed',
  'programme.created',
  'programme.deleted',
  'programme.opened',
  'programme.reopened',
  'programme.saved',
  'report.closed',
  'report.reopened',
  'skill.changed',
  'skill.created',
  'skill.merged',
  'skill.moved',
  'skill.restored',
  'skill.retired',
  'skill.unmerged',
  'trail.exported',
  'unit.changed',
  'unit.created',
  'unit.removed',
] as const;
export type AuditAction = (typeof ACTIONS)[number];

/** Figures and ids, as they were recorded. */
const factsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

export const trailQuerySchema = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  action: z.enum(ACTIONS).optional(),
  actor: z.uuid().optional(),
  /** Days in UTC, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type TrailQuery = z.output<typeof trailQuerySchema>;

export const eventSchema = z.object({
  id: z.uuid(),
  /** Place in the chain, from 1. */
  position: z.int(),
  action: z.enum(ACTIONS),
  actor: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  subject: z.object({ kind: z.string(), id: z.string() }).nullable(),
  facts: factsSchema,
  at: z.string(),
});
export type EventView = z.infer<typeof eventSchema>;

export const trailSchema = z.object({
  events: z.array(eventSchema),
  /** Who appears on the whole trail, for the filter. */
  actors: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** What occurs on the whole trail, for the filter. */
  actions: z.array(z.enum(ACTIONS)),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});

/** What a chain may lack: an event whose content or place is another, one that is missing, one that no link names. */
export const CHAIN_FAULTS = ['changed', 'missing', 'unlinked', 'head'] as const;

export const chainCheckSchema = z.object({
  sound: z.boolean(),
  events: z.int(),
  /** SHA-256 in hex of the last link: what an export ends with, and what the public log notes daily. */
  head: z.string(),
  fault: z.object({ kind: z.enum(CHAIN_FAULTS), position: z.int() }).nullable(),
  checkedAt: z.string(),
});
export type ChainCheck = z.infer<typeof chainCheckSchema>;

/** Timed: notes the head of each chain in the public log, once a day. */
export const noteHeadsJob = { name: 'audit.note-heads', at: '23 2 * * *' } as const;
