import { z } from 'zod';
import { emailSchema, languageSchema, personNameSchema } from '../accounts/accounts.schema.ts';

/** The highest first: who is invited twice keeps the higher one. */
export const ROLES = ['owner', 'administrator', 'issuer', 'manager', 'assessor', 'member'] as const;
export type Role = (typeof ROLES)[number];
export const roleSchema = z.enum(ROLES);

/** Part of every public address, fixed at the first award. */
const HANDLE_PATTERN = /^[a-z](?:[a-z0-9]|-(?=[a-z0-9])){1,38}[a-z0-9]?$/;
const handleSchema = z.string().min(3).max(40).regex(HANDLE_PATTERN);

const websiteSchema = z
  .string()
  .max(300)
  .transform((value) => value.trim())
  .refine((value) => value === '' || /^https?:\/\/[^\s"<>]+$/.test(value));

export const organisationSchema = z.object({
  id: z.uuid(),
  handle: z.string(),
  name: z.string(),
  website: z.string(),
  language: languageSchema,
  timeZone: z.string(),
  /** How long a confirmed sending waits to be taken back; 0: not at all. */
  undoMinutes: z.int(),
  did: z.string(),
  /** Since the first award: the short name stays. */
  handleFixed: z.boolean(),
  hasLogo: z.boolean(),
  logoUrl: z.string().nullable(),
  linkedInId: z.string().nullable(),
  story: z.object({ fr: z.string(), en: z.string() }),
  brandColour: z.string().nullable(),
  senderName: z.string(),
  replyTo: z.string(),
  createdAt: z.string(),
});
export type OrganisationView = z.infer<typeof organisationSchema>;

/** One row of the operator's list. */
const hostedSchema = organisationSchema.extend({ memberCount: z.int(), suspendedAt: z.string().nullable() });
export const hostedListSchema = z.object({
  organisations: z.array(hostedSchema),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});
export const hostedQuerySchema = z.object({
  q: z.string().max(100).default(''),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export const suspendSchema = z.strictObject({ suspended: z.boolean() });

/** Long enough to see the mistake in what was just confirmed, short enough that people hear the same hour. */
export const USUAL_UNDO_MINUTES = 10;
/** With none a confirmed sending leaves at once; after an hour nobody thinks of it any more, and a chosen moment says it better. */
export const MAX_UNDO_MINUTES = 60;

/** Room for a page and a half; a longer one is not read. */
export const MAX_STORY = 6000;
const storySchema = z
  .string()
  .max(MAX_STORY)
  .transform((value) => value.replaceAll('\r\n', '\n').trim().normalize('NFC'));

/** As a colour field of a browser gives it; kept in capitals. */
const colourSchema = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .transform((value) => value.toUpperCase());

/** Longer ones are cut by the lists of mail programs. */
const MAX_SENDER_NAME = 60;
/**
 * The name before the installation's address. No sign that mail programs read as an address or as the end of a name: nobody is to
 * be made believe that a mail comes from elsewhere.
 */
const senderNameSchema = personNameSchema.pipe(
  z
    .string()
    .max(MAX_SENDER_NAME)
    .refine((value) => !/[<>"@\\]/.test(value) && !/\p{Cf}/u.test(value)),
);

/** One row of "my organisations": what the menu needs. */
export const membershipSchema = z.object({
  organisation: organisationSchema,
  role: roleSchema,
  rights: z.array(z.string()),
});

export const createOrganisationSchema = z.strictObject({
  name: personNameSchema.pipe(z.string().min(2)),
  handle: handleSchema,
  website: websiteSchema.default(''),
  language: languageSchema.default('fr'),
  timeZone: z.string().max(60).default('Europe/Paris'),
  /** Who is invited as first owner; the operator becomes owner when left out. */
  ownerEmail: emailSchema.optional(),
});

export const updateOrganisationSchema = z.strictObject({
  name: personNameSchema.pipe(z.string().min(2)).optional(),
  handle: handleSchema.optional(),
  website: websiteSchema.optional(),
  language: languageSchema.optional(),
  timeZone: z.string().max(60).optional(),
  undoMinutes: z.int().min(0).max(MAX_UNDO_MINUTES).optional(),
  /** The number in the address of its page at LinkedIn; null: none. */
  linkedInId: z
    .string()
    .regex(/^[0-9]{1,20}$/)
    .nullable()
    .optional(),
  /** Markdown (CommonMark, no raw HTML), shown on its public page. */
  story: z.strictObject({ fr: storySchema, en: storySchema }).optional(),
  /** Any colour: where it cannot be read, its pages and mails take the nearest shade that can. Null: none. */
  brandColour: colourSchema.nullable().optional(),
  /** Whom its mails say that they are from; empty: its name. */
  senderName: senderNameSchema.optional(),
  /** Where answers to its mails go; empty: to the installation's address. */
  replyTo: z.union([z.literal(''), emailSchema]).optional(),
});

export const memberSchema = z.object({
  personId: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  /** Of a manager: the units whose people this role opens. */
  unitIds: z.array(z.uuid()),
  since: z.string(),
});

export const invitationSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  role: roleSchema,
  state: z.enum(['open', 'accepted', 'revoked', 'expired']),
  createdAt: z.string(),
  expiresAt: z.string(),
});

export const inviteSchema = z.strictObject({ email: emailSchema, role: roleSchema });
export const changeRoleSchema = z.strictObject({ role: roleSchema });

/** What the invited person sees before accepting. */
export const invitationOfferSchema = z.object({
  organisation: z.object({ name: z.string(), handle: z.string() }),
  role: roleSchema,
  email: z.string(),
  state: z.enum(['open', 'accepted', 'revoked', 'expired']),
});

export const organisationAnswerSchema = z.object({ organisation: organisationSchema });
export const membershipsAnswerSchema = z.object({ memberships: z.array(membershipSchema) });
export const createdOrganisationSchema = z.object({
  organisation: organisationSchema,
  /** The first owner's invitation, only while no mail server brings it. */
  invitationUrl: z.string().optional(),
});
export const membersAnswerSchema = z.object({ members: z.array(memberSchema) });
export const memberAnswerSchema = z.object({ member: memberSchema });
export const invitationsAnswerSchema = z.object({ invitations: z.array(invitationSchema) });
export const createdInvitationSchema = z.object({
  invitation: invitationSchema,
  /** To hand over by other means; null when a mail server brings it. */
  url: z.string().nullable(),
});

/** One day on which somebody of an organisation opened a person's file. */
export const lookSchema = z.object({
  organisation: z.string(),
  /** Null: an account that is gone. */
  looker: z.string().nullable(),
  role: roleSchema,
  day: z.string(),
  lastAt: z.string(),
  times: z.int(),
  /** An award, or the person's page. */
  kinds: z.array(z.enum(['award', 'person'])),
});
