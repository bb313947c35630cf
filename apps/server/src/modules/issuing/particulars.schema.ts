import { z } from 'zod';

/** In which frame badges were awarded (mission: context recorded). */
export const CONTEXT_KINDS = ['programme', 'project', 'mentoring', 'training', 'event', 'other'] as const;

/** Half a page: a story longer than that belongs into an evidence of its own. */
export const MAX_NARRATIVE = 2_000;
/** What a reader opens, not an archive. */
export const MAX_EVIDENCE = 5;
const MAX_NAME = 120;
const MAX_URL = 1_000;

/** Text of several lines; control characters and bidirectional overrides are refused (P-TXT-01). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the danger itself is what is matched
const UNSAFE_TEXT = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;
const textSchema = (max: number) =>
  z
    .string()
    .transform((value) => value.replaceAll('\r\n', '\n').trim().normalize('NFC'))
    .pipe(
      z
        .string()
        .max(max)
        .refine((value) => !UNSAFE_TEXT.test(value)),
    );
const nameSchema = textSchema(MAX_NAME).refine((value) => !value.includes('\n'));

/** An https address without a password in it: it goes into a signed document that people pass on. */
const httpsSchema = z
  .string()
  .trim()
  .max(MAX_URL)
  .refine((value) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    return url?.protocol === 'https:' && url.username === '' && url.password === '' && !/\s/.test(value);
  });

const evidenceSchema = z.strictObject({ url: httpsSchema, name: nameSchema.default('') });
export type Evidence = z.infer<typeof evidenceSchema>;

const daySchema = z.iso.date().nullable().default(null);
const inOrder = ({ start, end }: { start: string | null; end: string | null }) =>
  start === null || end === null || start <= end;
const orderFault = { path: ['end'] };

/** What one person did to earn it: told with their award, and in the credential as far as its reader may see it. */
export const personalSchema = z
  .strictObject({
    /** Markdown. */
    narrative: textSchema(MAX_NARRATIVE).default(''),
    evidence: z.array(evidenceSchema).max(MAX_EVIDENCE).default([]),
    /** Days of the activity. */
    start: daySchema,
    end: daySchema,
  })
  .refine(inOrder, orderFault);
export type Personal = z.infer<typeof personalSchema>;
export const NOTHING_PERSONAL: Personal = { narrative: '', evidence: [], start: null, end: null };

/** The same for everybody of one award act. */
export const contextSchema = z
  .strictObject({
    kind: z.enum(CONTEXT_KINDS),
    name: nameSchema.pipe(z.string().min(1)),
    narrative: textSchema(MAX_NARRATIVE).default(''),
    start: daySchema,
    end: daySchema,
  })
  .refine(inOrder, orderFault);
export type AwardContext = z.infer<typeof contextSchema>;

/** Stored with an award: the person's own, and the context of the act. Older awards have neither. */
export interface Particulars extends Partial<Personal> {
  context?: AwardContext;
}

/** As the organisation and the holder read it. */
export const particularsSchema = z.object({
  narrative: z.string(),
  evidence: z.array(z.object({ url: z.string(), name: z.string() })),
  start: z.string().nullable(),
  end: z.string().nullable(),
  context: z
    .object({
      kind: z.enum(CONTEXT_KINDS),
      name: z.string(),
      narrative: z.string(),
      start: z.string().nullable(),
      end: z.string().nullable(),
    })
    .nullable(),
});
export type ParticularsView = z.infer<typeof particularsSchema>;

export const particularsView = ({ context, ...personal }: Particulars): ParticularsView => ({
  ...NOTHING_PERSONAL,
  ...personal,
  context: context ?? null,
});

/** What the credential says of the activity: the person's own words and days first, then those of the context. */
export function activityOf({ narrative = '', evidence = [], start = null, end = null, context }: Particulars) {
  const own = start !== null || end !== null;
  return {
    narrative: [narrative, context?.narrative ?? ''].filter((text) => text !== '').join('\n\n'),
    evidence,
    start: own ? start : (context?.start ?? null),
    end: own ? end : (context?.end ?? null),
  };
}
