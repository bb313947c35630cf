import { z } from 'zod';
import { languageSchema, UNSAFE_NAME } from '../accounts/accounts.schema.ts';

const plainText = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => value.trim().normalize('NFC'))
    .refine((value) => !UNSAFE_NAME.test(value));
const longText = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => value.replaceAll('\r\n', '\n').trim().normalize('NFC'));

/** Both languages stand side by side; one may be empty while the badge is a draft. */
const bilingual = (text: z.ZodType<string>) => z.strictObject({ fr: text, en: text });

export const BADGE_STATES = ['draft', 'published', 'archived'] as const;
export const LEVELS = ['aptitude', 'acquisition', 'mastery', 'excellence'] as const;
export type Level = (typeof LEVELS)[number];
/** 1 to 4. */
export const levelPosition = (level: Level): 1 | 2 | 3 | 4 => (LEVELS.indexOf(level) + 1) as 1 | 2 | 3 | 4;

/** The choices of the artwork that the organisation makes; lettering comes from the badge's name and level. */
export const artworkChoiceSchema = z.strictObject({
  style: z.string().max(30).default('sceau'),
  palette: z.string().max(30).default('petrole'),
  icon: z.string().max(60).default('award'),
  /** Second line on the badge; empty: the level's word, or the organisation's name. */
  sub: bilingual(plainText(30)).default({ fr: '', en: '' }),
  /** A picture of the organisation's own that stands in place of the drawn one, which is kept beside it. Absent: drawn. */
  picture: z.uuid().optional(),
});
export type ArtworkChoice = z.infer<typeof artworkChoiceSchema>;

export const badgeContentSchema = z.strictObject({
  name: bilingual(plainText(100)),
  description: bilingual(longText(2000)),
  /** Markdown (CommonMark, no raw HTML). */
  criteria: bilingual(longText(8000)),
  tags: z
    .array(plainText(40).pipe(z.string().min(1)))
    .max(20)
    .default([]),
  level: z.enum(LEVELS).nullable().default(null),
  /** Months after the award; null: no expiry. */
  validityMonths: z.int().min(1).max(240).nullable().default(null),
  /** Awards of this version can be suspended for a time: they then name two kinds of status. Absent: no. */
  allowsSuspension: z.boolean().optional(),
  alt: bilingual(plainText(300)),
  artwork: artworkChoiceSchema,
});
export type BadgeContent = z.infer<typeof badgeContentSchema>;

/** What stands between a draft and its publication: a field and a language, as a JSON pointer. */
export const missingSchema = z.array(z.object({ pointer: z.string(), language: languageSchema }));

export const badgeSchema = z.object({
  id: z.uuid(),
  publicId: z.string(),
  state: z.enum(BADGE_STATES),
  content: badgeContentSchema,
  /** Number of the latest published version, null while none is. */
  version: z.int().nullable(),
  /** The draft differs from the latest version. */
  hasUnpublishedChanges: z.boolean(),
  missing: missingSchema,
  /** Awards that stand (pending or accepted), over all versions. */
  awardCount: z.int(),
  /** The badge that follows this archived one; null: none was named. */
  successorId: z.uuid().nullable(),
  /** Path of the picture of the draft, and of the latest version. */
  artworkUrl: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Counts edits; sent back on save so that two tabs cannot overwrite each other. */
  revision: z.int(),
});
export type BadgeView = z.infer<typeof badgeSchema>;

export const createBadgeSchema = z.strictObject({ content: badgeContentSchema });
export const saveBadgeSchema = z.strictObject({ content: badgeContentSchema, revision: z.int() });

/** Which badge follows; one that is awarded itself. */
export const archiveBadgeSchema = z.strictObject({ successorId: z.uuid().nullable().default(null) });

export const uploadedPictureSchema = z.object({ id: z.uuid() });

export const badgeVersionSchema = z.object({
  id: z.uuid(),
  number: z.int(),
  content: badgeContentSchema,
  publishedAt: z.string(),
  /** Public path of its picture. */
  artworkUrl: z.string(),
});
export type BadgeVersionView = z.infer<typeof badgeVersionSchema>;
