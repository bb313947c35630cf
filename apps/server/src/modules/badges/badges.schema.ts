import { ArtworkError, parseLayeredDesign } from '@insigne/artwork';
import { z } from 'zod';
import { languageSchema } from '../accounts/accounts.schema.ts';
import { bilingual, longText, plainText } from '../skills/text.schema.ts';
import {
  ASSESSMENT_MODES,
  criterionSchema,
  ladderSchema,
  MAX_ASSESSORS,
  MAX_CRITERIA,
  MAX_VALIDITY_MONTHS,
} from './ladder.schema.ts';

export const BADGE_STATES = ['draft', 'published', 'archived'] as const;
export const CATALOGUE = ['public', 'internal', 'hidden'] as const;
/** More than this and nobody believes that one badge proves them all. */
/** Those of the standard's list that can be of an achievement (OB 3.0 IdentifierTypeEnum). */
const IDENTIFIER_TYPES = ['identifier', 'sourcedId', 'systemId', 'productId', 'isbn', 'issn'] as const;
const MAX_ALIGNMENTS = 50;
const MAX_PREREQUISITES = 20;
/** More people to choose by name want a role. */
const MAX_AWARDERS = 50;

/** A drawing of the studio, read by the artwork's own rules: what passes can be drawn. */
const layeredDesignSchema = z.looseObject({ v: z.literal(2) }).transform((value, context) => {
  try {
    return parseLayeredDesign(value);
  } catch (error) {
    if (!(error instanceof ArtworkError)) throw error;
    context.addIssue({ code: 'custom', path: error.path?.split(/[.[\]]+/).filter(Boolean) ?? [], message: error.code });
    return z.NEVER;
  }
});

/** The choices of the artwork that the organisation makes; lettering comes from the badge's name and level. */
export const artworkChoiceSchema = z.strictObject({
  style: z.string().max(30).default('sceau'),
  palette: z.string().max(30).default('petrole'),
  icon: z.string().max(60).default('award'),
  /** Second line on the badge; empty: the level's word, or the organisation's name. */
  sub: bilingual(plainText(30)).default({ fr: '', en: '' }),
  /** A picture of the organisation's own that stands in place of the drawn one, which is kept beside it. Absent: drawn. */
  picture: z.uuid().optional(),
  /** Drawn in the studio: stands in place of style, palette, icon and second line, which are kept beside it. Absent: drawn by these. */
  design: layeredDesignSchema.optional(),
});
export type ArtworkChoice = z.infer<typeof artworkChoiceSchema>;

/** Members of the standard's achievement, and of how the badge is given, that most badges do without. All may be absent. */
const definitionMembers = {
  /** Skills that it proves, each at a level of its framework or as a whole. */
  skills: z
    .array(
      z.strictObject({
        skillId: z.uuid(),
        levelId: z.string().max(60).optional(),
        /** What it is called, as the version was published; set by the server. */
        named: z
          .strictObject({
            name: z.object({ fr: z.string(), en: z.string() }),
            code: z.string().optional(),
            uri: z.string().optional(),
            framework: z.object({ fr: z.string(), en: z.string() }).optional(),
            level: z.object({ fr: z.string(), en: z.string() }).optional(),
          })
          .optional(),
      }),
    )
    .max(MAX_ALIGNMENTS)
    .optional(),
  /** Skills and standards that are described elsewhere (OB 3.0 Alignment). */
  alignments: z
    .array(
      z.strictObject({
        targetName: plainText(200).pipe(z.string().min(1)),
        targetUrl: z.url({ protocol: /^https?$/ }).max(500),
        targetCode: plainText(60).optional(),
        targetFramework: plainText(200).optional(),
      }),
    )
    .max(MAX_ALIGNMENTS)
    .optional(),
  /** Badges of the organisation that are held before this one. */
  prerequisites: z.array(z.uuid()).max(MAX_PREREQUISITES).optional(),
  /** How a badge that ends is earned again. */
  renewal: bilingual(longText(1000)).optional(),
  /** How long it takes, in words: “two days and one project”. */
  effort: bilingual(plainText(120)).optional(),
  /** Who may award it besides owners and administrators, by role or by name; both absent: whoever may award badges. */
  awarders: z
    .array(z.enum(['issuer', 'manager', 'assessor']))
    .max(3)
    .optional(),
  awarderIds: z.array(z.uuid()).max(MAX_AWARDERS).optional(),
  assessment: z
    .strictObject({
      modes: z.array(z.enum(ASSESSMENT_MODES)).max(ASSESSMENT_MODES.length),
      /** Without the person themselves. */
      minimumAssessors: z.int().min(0).max(MAX_ASSESSORS),
    })
    .optional(),
  /** A type of the standard's list, or of one's own as `ext:…` (OB 3.0 AchievementType). */
  achievementType: z
    .string()
    .regex(/^(?:[A-Z][A-Za-z]{2,40}|ext:[A-Za-z0-9|._-]{1,60})$/)
    .optional(),
  humanCode: plainText(60).optional(),
  specialization: plainText(200).optional(),
  fieldOfStudy: plainText(200).optional(),
  creditsAvailable: z.number().min(0).max(1000).optional(),
  otherIdentifiers: z
    .array(
      z.strictObject({ identifier: plainText(200).pipe(z.string().min(1)), identifierType: z.enum(IDENTIFIER_TYPES) }),
    )
    .max(20)
    .optional(),
  /** Web addresses of what is of its kind elsewhere (OB 3.0 `related`). */
  related: z
    .array(z.url({ protocol: /^https?$/ }).max(500))
    .max(20)
    .optional(),
  /** Who finds it: everybody, members of the organisation, nobody but by its address. Absent: everybody. */
  catalogue: z.enum(CATALOGUE).optional(),
  /** The text of the ready library that it came from, and the version that it has. */
  origin: z
    .strictObject({ library: z.string().max(60), item: z.string().max(60), version: z.string().max(20) })
    .optional(),
};

export const badgeContentSchema = z.strictObject({
  name: bilingual(plainText(100)),
  description: bilingual(longText(2000)),
  /** Markdown (CommonMark, no raw HTML). */
  criteria: bilingual(longText(8000)),
  tags: z
    .array(plainText(40).pipe(z.string().min(1)))
    .max(20)
    .default([]),
  /** Absent: a badge without levels. */
  ladder: ladderSchema.optional(),
  /** What is asked for, point by point, of a badge without levels; each level has its own. `criteria` stands before them. */
  criteriaItems: z.array(criterionSchema).max(MAX_CRITERIA).optional(),
  ...definitionMembers,
  /** Months after the award; null: no expiry. */
  validityMonths: z.int().min(1).max(MAX_VALIDITY_MONTHS).nullable().default(null),
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

/** The draft that the person read, counted as it is saved: one that somebody saved since is not published unseen. Absent: as it stands. */
export const publishBadgeSchema = z.strictObject({ revision: z.int().optional() });

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
