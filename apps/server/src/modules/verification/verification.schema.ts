import { z } from 'zod';
import { emailSchema } from '../accounts/accounts.schema.ts';

/** P-PRS-03: badge uploads of at most 5 MiB. */
export const MAX_BADGE_BYTES = 5 * 1024 * 1024;

export type VerificationInput = { url: string } | { text: string } | { bytes: Uint8Array };

/** JSON form of a verification request: exactly one of `url`, `text`, `file`. */
export const verifyRequestSchema = z.strictObject({
  url: z.string().max(2000).optional(),
  text: z
    .string()
    .max(1024 * 1024)
    .optional(),
  /** base64 of a PNG, SVG or JSON file, or of a photograph of a QR code (PNG, JPEG). */
  file: z
    .base64()
    .max(Math.ceil((MAX_BADGE_BYTES * 4) / 3) + 4)
    .optional(),
  recipient: emailSchema.optional(),
});
