import { z } from 'zod';
import { RETENTION_NAMES } from '../../platform/retention.ts';
import { UNSAFE_NAME } from './accounts.schema.ts';

/** The session's cookie names them all and may have 4 kB; more than a working life has. */
export const MAX_ADDRESSES = 10;
export const MAX_PASSKEYS = 20;
const LONGEST_NAME = 60;

export const addressSchema = z.object({
  address: z.string(),
  /** Mails go to it. */
  preferred: z.boolean(),
  /** Null: not proved yet, and so opens nothing. */
  provedAt: z.string().nullable(),
});
export const addressesSchema = z.object({ addresses: z.array(addressSchema), max: z.int() });

export const sessionSchema = z.object({
  id: z.uuid(),
  /** What the browser says of itself, as names; null: nothing that we know. */
  browser: z.string().nullable(),
  system: z.string().nullable(),
  since: z.string(),
  /** To within five minutes. */
  lastUse: z.string(),
  current: z.boolean(),
});

export const passkeySchema = z.object({
  id: z.uuid(),
  name: z.string(),
  createdAt: z.string(),
  lastUsedAt: z.string().nullable(),
  /** Kept by a service that copies it to the person's other devices. */
  backedUp: z.boolean(),
});

export const passkeyNameSchema = z
  .string()
  .transform((value) => value.trim().normalize('NFC'))
  .pipe(
    z
      .string()
      .min(1)
      .max(LONGEST_NAME)
      .refine((value) => !UNSAFE_NAME.test(value)),
  );

export const codeSchema = z.string().max(20);

/** What an erasure would do, in figures. */
export const erasureEffectSchema = z.object({
  badges: z.int(),
  /** Of those, how many have a public page now. */
  shown: z.int(),
  mails: z.int(),
  memberships: z.array(z.object({ name: z.string(), role: z.string(), lastOwner: z.boolean() })),
  /** Organisations in whose own directory the person stays. */
  directories: z.array(z.string()),
  addresses: z.int(),
  /** Runs the installation: somebody has to. */
  bound: z.boolean(),
});

export const exportSchema = z.object({
  id: z.uuid(),
  state: z.enum(['running', 'ready', 'failed']),
  done: z.int(),
  total: z.int(),
  createdAt: z.string(),
  expiresAt: z.string(),
});

export const retentionTermSchema = z.object({ name: z.enum(RETENTION_NAMES), days: z.int() });

/** Job contract: put together one person's export. */
export const makeExportJob = { name: 'accounts.make-export', payload: z.object({ exportId: z.uuid() }) } as const;
