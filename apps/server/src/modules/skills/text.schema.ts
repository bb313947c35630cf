import { z } from 'zod';
import { UNSAFE_NAME } from '../accounts/accounts.schema.ts';

/** One line. @param max signs */
export const plainText = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => value.trim().normalize('NFC'))
    .refine((value) => !UNSAFE_NAME.test(value));

/** Several lines, often Markdown. @param max signs */
export const longText = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => value.replaceAll('\r\n', '\n').trim().normalize('NFC'));

/** Both languages stand side by side; one may be empty. */
export const bilingual = (text: z.ZodType<string>) => z.strictObject({ fr: text, en: text });
