import { z } from 'zod';

const bilingualSchema = z.object({ fr: z.string(), en: z.string() });

export const libraryLevelSchema = z.object({
  id: z.string(),
  rank: z.int(),
  name: bilingualSchema,
  definition: bilingualSchema,
});

/** The design of one picture, for the artwork package to read and draw. */
const designSchema = z.record(z.string(), z.unknown());

/** One skill as it stands on the shelf. */
export const shelfSkillSchema = z.object({
  id: z.string(),
  name: bilingualSchema,
  definition: bilingualSchema,
  /** One for each level, lowest first, lettered in each language. */
  designs: z.array(z.object({ fr: designSchema, en: designSchema })),
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

export const skillSheetSchema = shelfSkillSchema.extend({
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
