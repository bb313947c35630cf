import { z } from 'zod';
import { LANGUAGES } from '../../platform/language.ts';

/** Lower case, one @, no CR, LF, comma, quote or space (P-WEB-05). Linear-time on purpose. */
const EMAIL_PATTERN = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/;

export const emailSchema = z
  .string()
  .max(254)
  .transform((value) => value.trim().normalize('NFC').toLowerCase())
  .pipe(z.string().regex(EMAIL_PATTERN));

/** Control characters and bidirectional overrides are refused in names (P-TXT-01). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the danger itself is what is matched
export const UNSAFE_NAME = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069\u200e\u200f]/;

export const personNameSchema = z
  .string()
  .transform((value) => value.trim().normalize('NFC'))
  .pipe(
    z
      .string()
      .max(120)
      .refine((value) => !UNSAFE_NAME.test(value)),
  );

export const languageSchema = z.enum(LANGUAGES);

export const personSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  language: languageSchema,
  isOperator: z.boolean(),
});
export type Person = z.infer<typeof personSchema>;

export const updatePersonSchema = z.strictObject({
  name: personNameSchema.optional(),
  language: languageSchema.optional(),
});

export const personAnswerSchema = z.object({ person: personSchema });
/** With what every screen says of the installation. */
export const meAnswerSchema = personAnswerSchema.extend({
  installation: z.object({ name: z.string(), timeZone: z.string() }),
});

/** Who the first operator is: sent with the link that the first start prints. */
export const firstOperatorSchema = z.strictObject({
  name: personNameSchema.pipe(z.string().min(1)),
  email: emailSchema,
  language: languageSchema,
});
export type FirstOperator = z.infer<typeof firstOperatorSchema>;
