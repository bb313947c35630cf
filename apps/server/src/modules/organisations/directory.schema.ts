import { z } from 'zod';
import { emailSchema, languageSchema, personNameSchema } from '../accounts/accounts.schema.ts';
import { roleSchema } from './organisations.schema.ts';

export const ENTRY_STATES = ['active', 'left'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** Professional, private, an older one: more is a mistake. */
export const MAX_ADDRESSES = 10;
export const MAX_NUMBER_LENGTH = 40;
/** Rows on a page of the list of people. */
export const PEOPLE_PAGE_SIZE = 50;

export const numberSchema = z
  .string()
  .trim()
  .max(MAX_NUMBER_LENGTH)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._/-]*$/u);
export const siteSchema = z.string().trim().max(60);

const unitOfEntrySchema = z.object({ id: z.uuid(), name: z.string(), path: z.string() });

export const entrySchema = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  name: z.string(),
  /** The first one is where mail goes. */
  emails: z.array(z.string()),
  unit: unitOfEntrySchema.nullable(),
  manager: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  site: z.string(),
  language: languageSchema.nullable(),
  state: z.enum(ENTRY_STATES),
  leftAt: z.string().nullable(),
});
export type EntryView = z.infer<typeof entrySchema>;

export const entryChangeSchema = z.object({
  id: z.uuid(),
  fact: z.enum(['unit', 'manager', 'state']),
  from: z.string(),
  to: z.string(),
  actorName: z.string(),
  at: z.string(),
});

export const entryDetailSchema = entrySchema.extend({
  createdAt: z.string(),
  /** Who answers to this person; the first ones by name, and how many in all. */
  reports: z.array(z.object({ id: z.uuid(), name: z.string() })),
  reportCount: z.int(),
  changes: z.array(entryChangeSchema),
  /** The role of whoever signs in with one of the addresses; null: no member. */
  role: roleSchema.nullable(),
});
export type EntryDetail = z.infer<typeof entryDetailSchema>;

const facts = {
  number: numberSchema.nullable(),
  name: personNameSchema.pipe(z.string().min(1)),
  emails: z.array(emailSchema).max(MAX_ADDRESSES),
  unitId: z.uuid().nullable(),
  managerId: z.uuid().nullable(),
  site: siteSchema,
  language: languageSchema.nullable(),
};

export const createEntrySchema = z.strictObject({
  number: facts.number.default(null),
  name: facts.name,
  emails: facts.emails.default([]),
  unitId: facts.unitId.default(null),
  managerId: facts.managerId.default(null),
  site: facts.site.default(''),
  language: facts.language.default(null),
});

export const updateEntrySchema = z.strictObject({
  number: facts.number.optional(),
  name: facts.name.optional(),
  emails: facts.emails.optional(),
  unitId: facts.unitId.optional(),
  managerId: facts.managerId.optional(),
  site: facts.site.optional(),
  language: facts.language.optional(),
});

export const listEntriesSchema = z.object({
  /** Words of the name, the number or an address, without regard to accents and case. */
  q: z.string().max(100).optional(),
  unit: z.uuid().optional(),
  /** With the units below. */
  below: z.enum(['true', 'false']).default('true'),
  state: z.enum(ENTRY_STATES).default('active'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

export const entryListSchema = z.object({
  entries: z.array(entrySchema),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});
export const entryAnswerSchema = z.object({ entry: entryDetailSchema });

/** What marking a person as left does, told before it is done. */
export const leavingEffectSchema = z.object({
  /** The membership that ends; null: none. */
  role: roleSchema.nullable(),
  /** It is kept: of the last owner, and of any owner if who asks is none. */
  isKept: z.boolean(),
  openInvitations: z.int(),
  reports: z.int(),
  /** Where the mail about leaving goes; null: no address. */
  mailTo: z.string().nullable(),
});
export const leavingEffectAnswerSchema = z.object({ effect: leavingEffectSchema });
export const leaveSchema = z.strictObject({ tell: z.boolean().default(true) });

/** Invited in one go: a page of mails that a mail server takes in a minute. */
export const MAX_INVITED = 500;
export const invitePeopleSchema = z.strictObject({
  entryIds: z.array(z.uuid()).min(1).max(MAX_INVITED),
  role: roleSchema.default('member'),
});
export const invitedPeopleSchema = z.object({
  invited: z.int(),
  alreadyMembers: z.int(),
  withoutAddress: z.int(),
  unknown: z.int(),
});

/** Units whose people a manager sees. */
export const memberUnitsSchema = z.strictObject({ unitIds: z.array(z.uuid()).max(100) });
