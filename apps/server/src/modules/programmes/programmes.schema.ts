import { z } from 'zod';
import { UNSAFE_NAME } from '../accounts/accounts.schema.ts';

const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => value.trim().normalize('NFC'))
    .refine((value) => !UNSAFE_NAME.test(value));
const text = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => value.replaceAll('\r\n', '\n').trim().normalize('NFC'));
const both = (one: z.ZodType<string>) => z.strictObject({ fr: one, en: one }).default({ fr: '', en: '' });

export const PROGRAMME_STATES = ['draft', 'open', 'closed'] as const;
/** What a programme is for: each but the last suggests skills and words to begin with. */
export const ACTIVITIES = ['mentoring', 'communication', 'transversal-project', 'new-software', 'blank'] as const;
export type ActivityId = (typeof ACTIVITIES)[number];
/** How what somebody did is looked at; the words of badges and of the ready library. */
export const WAYS = ['self', 'peer', 'manager', 'mentor', 'panel', 'outside'] as const;
/** Nobody brings out more skills than this in one activity: six are already many. */
const MAX_SKILLS = 20;
const MAX_BADGES = 30;
const MAX_GROUPS = 30;
const MAX_AWARDERS = 50;
/** A course of an hour or two, not a school. */
const MAX_MODULES = 12;

const isTimeZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

export const programmeSkillSchema = z
  .strictObject({
    /** Of the ready library by its id, of the organisation's own frameworks (then the name is that of the day it was saved), or in words alone. */
    from: z.enum(['library', 'own', 'words']),
    id: z.string().max(60),
    name: both(line(100)),
    /** The task or situation in which it shows. */
    why: both(text(600)),
  })
  .refine(({ from, id }) => from !== 'own' || z.uuid().safeParse(id).success, { path: ['id'] });

export const programmeContentSchema = z.strictObject({
  activity: z.enum(ACTIVITIES),
  name: both(line(120)),
  aim: both(text(2_000)),
  /** Days, in the programme's time zone; both included. */
  startsOn: z.iso.date().nullable().default(null),
  endsOn: z.iso.date().nullable().default(null),
  timeZone: z.string().max(60).refine(isTimeZone),
  groups: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('unit'), unitId: z.uuid() }),
        z.strictObject({ kind: z.literal('words'), words: both(line(120)) }),
      ]),
    )
    .max(MAX_GROUPS)
    .default([]),
  skills: z.array(programmeSkillSchema).max(MAX_SKILLS).default([]),
  badgeIds: z.array(z.uuid()).max(MAX_BADGES).default([]),
  ways: z.array(z.enum(WAYS)).max(WAYS.length).default([]),
  /** How that goes here: who reads what, by when. */
  assessing: both(text(2_000)),
  awarders: z.array(z.uuid()).max(MAX_AWARDERS).default([]),
  course: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]{1,40}$/),
        title: both(line(120)),
        /** Markdown. */
        text: both(text(6_000)),
      }),
    )
    .max(MAX_MODULES)
    .default([]),
  /** Whom to ask: a name, a place. No address: this stands on a public page. */
  contact: both(line(160)),
  audience: z.enum(['public', 'internal']).default('internal'),
  announcement: z
    .strictObject({ by: z.enum(['mail', 'page']), subject: both(line(120)), text: both(text(2_000)) })
    .default({ by: 'page', subject: { fr: '', en: '' }, text: { fr: '', en: '' } }),
});
export type ProgrammeContent = z.infer<typeof programmeContentSchema>;

const written = z.object({ fr: z.string(), en: z.string() });

export const programmeSchema = z.object({
  id: z.uuid(),
  publicId: z.string(),
  state: z.enum(PROGRAMME_STATES),
  content: programmeContentSchema,
  /** Counts edits; sent back on save so that two tabs cannot overwrite each other. */
  revision: z.int(),
  /** What stands between the draft and its opening, as JSON pointers into the content. */
  missing: z.array(z.string()),
  badges: z.array(
    z.object({
      id: z.uuid(),
      name: written,
      alt: written,
      /** Public path of its picture, without the language; null: not published. */
      artworkUrl: z.string().nullable(),
      url: z.string().nullable(),
    }),
  ),
  units: z.array(z.object({ id: z.uuid(), name: z.string() })),
  people: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** Who has read which part of the course: of everybody for who looks after the programme, else one's own. */
  readings: z.array(z.object({ personId: z.uuid(), moduleId: z.string(), readAt: z.string() })),
  announcedAt: z.string().nullable(),
  /** Mails written so far; the announcement is done when there is a date. */
  announcedTo: z.int(),
  announcedDoneAt: z.string().nullable(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  updatedAt: z.string(),
});
export type ProgrammeView = z.infer<typeof programmeSchema>;

export const programmeInListSchema = programmeSchema
  .pick({ id: true, state: true, openedAt: true, updatedAt: true, missing: true })
  .extend({
    name: written,
    activity: z.enum(ACTIVITIES),
    startsOn: z.string().nullable(),
    endsOn: z.string().nullable(),
    skills: z.int(),
    badges: z.int(),
  });
export type ProgrammeInList = z.infer<typeof programmeInListSchema>;

export const frameworkProgrammesSchema = z.object({
  programmes: z.array(programmeSchema.pick({ id: true, state: true }).extend({ name: written })),
});
export type FrameworkProgrammes = z.infer<typeof frameworkProgrammesSchema>;

export const createProgrammeSchema = z.strictObject({ content: programmeContentSchema });
export const saveProgrammeSchema = z.strictObject({ content: programmeContentSchema, revision: z.int() });
/** `announced`: the number of mails that the preview told; another one now is refused. Null: the page alone. */
export const openProgrammeSchema = z.strictObject({ revision: z.int(), announced: z.int().min(0).nullable() });

export const announcementPreviewSchema = z.object({
  /** People who would get a mail. */
  total: z.int(),
  /** People of these groups without an address. */
  withoutAddress: z.int(),
  subject: z.string(),
  text: z.string(),
});

export type AnnouncementPreview = z.infer<typeof announcementPreviewSchema>;

export const figuresSchema = z.object({
  badges: z.array(z.object({ badgeId: z.uuid(), issued: z.int(), accepted: z.int() })),
  /** What was awarded from then on is counted; null: all, as long as it has no day to begin on and is not open. */
  since: z.string().nullable(),
  issued: z.int(),
  accepted: z.int(),
  /** People of the target groups, and how many of them hold a badge of the programme; null: too few to show. */
  reached: z.object({ people: z.int(), of: z.int() }).nullable(),
  /** Why that is not shown. */
  hidden: z.enum(['no-group', 'too-few']).nullable(),
});
export type ProgrammeFigures = z.infer<typeof figuresSchema>;

export const announceJob = {
  name: 'programmes.announce',
  payload: z.object({ organisationId: z.uuid(), programmeId: z.uuid() }),
} as const;

const optionSchema = z.object({ value: z.string(), count: z.int(), isChosen: z.boolean() });
/** What a member can earn: also what the organisation keeps for its members. */
export const memberCatalogueSchema = z.object({
  all: z.int(),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
  facets: z.object({
    skill: z.array(optionSchema.extend({ name: written })),
    level: z.array(optionSchema),
    programme: z.array(optionSchema.extend({ name: written })),
  }),
  badges: z.array(
    z.object({
      id: z.uuid(),
      name: written,
      description: written,
      alt: written,
      levels: z.array(z.int()),
      validityMonths: z.int().nullable(),
      /** Each level holds for a time of its own. */
      hasValidityByLevel: z.boolean(),
      artworkUrl: z.string(),
      url: z.string(),
    }),
  ),
});
export type MemberCatalogue = z.infer<typeof memberCatalogueSchema>;
