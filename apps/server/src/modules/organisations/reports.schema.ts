import { z } from 'zod';
import { emailSchema } from '../accounts/accounts.schema.ts';

/** What a report is about, as whoever reports chose it. */
export const REPORT_KINDS = ['wrong', 'impostor', 'personal-data', 'unlawful', 'broken', 'other'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
/** A page of writing: who needs more is asked for it. */
export const MAX_REPORT = 4000;

export const reportInputSchema = z.object({
  /** Made with the form: the same form sent twice is one report. */
  id: z.uuid(),
  kind: z.enum(REPORT_KINDS),
  text: z.string().trim().min(1).max(MAX_REPORT),
  /** Only to be answered. */
  email: emailSchema.nullable(),
});
export type ReportInput = z.output<typeof reportInputSchema>;

export const reportQuerySchema = z.object({
  state: z.enum(['open', 'closed']).default('open'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export const closeReportSchema = z.object({ closed: z.boolean() });

export const reportSchema = z.object({
  id: z.uuid(),
  /** Path of the page on this installation, or nothing: the site as a whole. */
  about: z.string(),
  kind: z.enum(REPORT_KINDS),
  text: z.string(),
  email: z.string().nullable(),
  createdAt: z.string(),
  closedAt: z.string().nullable(),
});
export const reportListSchema = z.object({
  reports: z.array(reportSchema),
  total: z.int(),
  open: z.int(),
  page: z.int(),
  pageSize: z.int(),
});
