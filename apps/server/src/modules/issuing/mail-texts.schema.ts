import { z } from 'zod';
import { languageSchema } from '../accounts/accounts.schema.ts';
import { ownTemplateSchema, ownTextsSchema } from '../notices/own-texts.schema.ts';

export const mailTextSchema = z.object({
  template: ownTemplateSchema,
  texts: ownTextsSchema,
  /** What may stand in braces, as each language calls it. */
  placeholders: z.object({ fr: z.array(z.string()), en: z.array(z.string()) }),
  /** Null: said in the installation's words. */
  changedAt: z.string().nullable(),
});
export const mailTextListSchema = z.object({ mailTexts: z.array(mailTextSchema) });

export const previewMailSchema = z.strictObject({ language: languageSchema, texts: ownTextsSchema });
export const mailPreviewSchema = z.object({
  subject: z.string(),
  /** A whole document that asks nobody for anything but pictures of this installation. */
  html: z.string(),
  text: z.string(),
  from: z.object({ name: z.string(), address: z.string() }),
  /** Null: answers go where the mail comes from. */
  replyTo: z.string().nullable(),
});
/** Where the try went; `isKept`: no mail server is set, and it is read among the mails. */
export const mailTrialSchema = z.object({ to: z.string(), isKept: z.boolean() });
