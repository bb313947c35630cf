import { z } from 'zod';
import { BADGE_STATES } from '../badges/badges.schema.ts';

const bilingualSchema = z.object({ fr: z.string(), en: z.string() });

export const libraryLevelSchema = z.object({
  id: z.string(),
  rank: z.int(),
  name: bilingualSchema,
  definition: bilingualSchema,
});

/** The badge that a skill became here. */
const installedSchema = z.object({
  badgeId: z.uuid(),
  state: z.enum(BADGE_STATES),
  /** Some of its texts are no longer those of the library. */
  isAdapted: z.boolean(),
  /** How many parts a newer version of the library says otherwise. */
  offers: z.int(),
});

/** One skill as it stands on the shelf. */
export const shelfSkillSchema = z.object({
  id: z.string(),
  name: bilingualSchema,
  definition: bilingualSchema,
  /** Null: not installed. */
  installed: installedSchema.nullable(),
});

export const shelfSchema = z.object({
  id: z.string(),
  version: z.string(),
  name: bilingualSchema,
  description: bilingualSchema,
  /** Where the names come from and what is not claimed: shown with the library, always. */
  notice: bilingualSchema,
  levels: z.array(libraryLevelSchema),
  /** Families without a skill that was found are left out. */
  families: z.array(
    z.object({
      id: z.string(),
      name: bilingualSchema,
      description: bilingualSchema,
      skills: z.array(shelfSkillSchema),
    }),
  ),
});

/** Words to search by. */
export const shelfQuerySchema = z.object({ q: z.string().max(100).default('') });

/** Names of members and ids of items, from the badge's content down to one part of it. */
const pathSchema = z.array(z.string().max(80)).min(1).max(8);
/** A part of a badge's content: a text in both languages, a list, a value; absent where there is none. */
const partSchema = z.unknown();

export const offerSchema = z.object({
  path: pathSchema,
  /** What the library said when this badge came from it, what it says now, and what the draft says. */
  before: partSchema,
  after: partSchema,
  ours: partSchema,
  /** The organisation changed this very part: it is taken by choice alone. */
  isAdapted: z.boolean(),
});
export type Offer = z.infer<typeof offerSchema>;

/** More parts than any badge has. */
const MAX_PARTS = 300;

export const decideSchema = z.strictObject({
  take: z.array(pathSchema).max(MAX_PARTS),
  keep: z.array(pathSchema).max(MAX_PARTS).default([]),
  /** Of the draft that the person saw. */
  revision: z.int(),
});
export type DecideInput = z.output<typeof decideSchema>;

export const installSchema = z.strictObject({
  skills: z.array(z.string().max(80)).min(1).max(100),
  /** Freeze them as first versions at once; else they are drafts. */
  publish: z.boolean().default(false),
});
export type InstallInput = z.output<typeof installSchema>;

/** Ids of skills: those that became badges now, and those whose badges were published now. */
export const installationSchema = z.object({ added: z.array(z.string()), published: z.array(z.string()) });
export type Installation = z.infer<typeof installationSchema>;

export const skillSheetSchema = shelfSkillSchema.extend({
  /** Version of the library that is offered. */
  version: z.string(),
  /** What may be decided, against this revision of the draft. */
  offers: z.array(offerSchema),
  revision: z.int().nullable(),
  installedVersion: z.string().nullable(),
  family: z.object({ id: z.string(), name: bilingualSchema }),
  notice: bilingualSchema,
  notThis: bilingualSchema,
  indicators: z.array(bilingualSchema),
  situations: z.array(bilingualSchema),
  /** Closely related entries of frameworks of others, by their codes. */
  crosswalk: z.array(z.object({ framework: z.string(), code: z.string() })),
  levels: z.array(
    libraryLevelSchema.extend({
      description: bilingualSchema,
      /** All are to be met. */
      criteria: z.array(
        z.object({ id: z.string(), text: bilingualSchema, notYet: bilingualSchema, met: bilingualSchema }),
      ),
      evidence: z.array(bilingualSchema),
      modes: z.array(z.enum(['self', 'peer', 'manager', 'mentor', 'panel'])),
      minimumAssessors: z.int(),
      questions: z.array(bilingualSchema),
      validityMonths: z.int().nullable(),
      nextStep: bilingualSchema,
    }),
  ),
});

/** The course for the people who award. */
export const courseSchema = z.object({
  title: bilingualSchema,
  description: bilingualSchema,
  audience: z.array(bilingualSchema),
  modules: z.array(
    z.object({
      id: z.string(),
      title: bilingualSchema,
      objectives: z.array(bilingualSchema),
      content: bilingualSchema,
      quiz: z.array(
        z.object({
          question: bilingualSchema,
          options: z.array(bilingualSchema),
          /** Place of the right option, from 0. */
          answer: z.int(),
          explanation: bilingualSchema,
        }),
      ),
      /** Invented stories, with the level that each shows. */
      calibrationCases: z.array(
        z.object({
          story: bilingualSchema,
          skill: bilingualSchema,
          level: bilingualSchema,
          rationale: bilingualSchema,
        }),
      ),
    }),
  ),
});

export type Shelf = z.infer<typeof shelfSchema>;
export type SkillSheet = z.infer<typeof skillSheetSchema>;
export type Course = z.infer<typeof courseSchema>;
