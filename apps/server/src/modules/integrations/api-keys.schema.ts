import { z } from 'zod';

/** What a key lets a program do. */
const KEY_SCOPES = ['issue', 'verify', 'status'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

/** A key that nobody remembers ends by itself: two years at most. */
const MAX_KEY_DAYS = 730;
/** Keys that open the door at a time: a handful of systems, each with a key while its next one is tried out. */
export const MAX_LIVE_KEYS = 50;

export const newApiKeySchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  scopes: z
    .array(z.enum(KEY_SCOPES))
    .min(1)
    .max(KEY_SCOPES.length)
    .transform((scopes) => KEY_SCOPES.filter((scope) => scopes.includes(scope))),
  days: z.int().min(1).max(MAX_KEY_DAYS),
});
export type NewApiKey = z.output<typeof newApiKeySchema>;

export const apiKeySchema = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The last signs of the key, to tell it from others. */
  hint: z.string(),
  scopes: z.array(z.enum(KEY_SCOPES)),
  state: z.enum(['live', 'expired', 'revoked']),
  createdBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
export type ApiKeyView = z.infer<typeof apiKeySchema>;

export const apiKeyListSchema = z.object({
  keys: z.array(apiKeySchema),
  /** Where a program finds the organisation's API. */
  address: z.string(),
});
/** `token` is shown this once and kept nowhere. */
export const madeApiKeySchema = z.object({ key: apiKeySchema, token: z.string() });
