import { z } from 'zod';
import { bilingual, longText, plainText } from '../skills/text.schema.ts';

/** More rungs than any scale in use has, and as many as lozenges stand beside each other on a phone. */
export const MAX_RUNGS = 10;
/** An assessor reads all of a rung in one sitting. */
export const MAX_CRITERIA = 20;
const MAX_HINTS = 12;
const MAX_QUESTIONS = 12;
/** Twenty years: whoever needs longer wants no end. */
export const MAX_VALIDITY_MONTHS = 240;
/** More people than any panel seats. */
export const MAX_ASSESSORS = 10;

const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(40);

/** One thing to show, which is met or not: what a badge asks for is the list of them. */
export const criterionSchema = z.strictObject({
  /** Within the badge; stays the same when the words change, so that decisions can point to it. */
  id: idSchema,
  text: bilingual(longText(600)),
  /** What could show it. */
  hint: bilingual(longText(600)).optional(),
  rubric: z.strictObject({ notYet: bilingual(longText(600)), met: bilingual(longText(600)) }).optional(),
});
export type Criterion = z.infer<typeof criterionSchema>;

export const ASSESSMENT_MODES = ['self', 'peer', 'manager', 'mentor', 'panel', 'outside'] as const;

/** One level of a badge, with what it asks for. */
export const rungSchema = z.strictObject({
  id: idSchema,
  /** Place in the scale, 1 the lowest. */
  rank: z.int().min(1).max(MAX_RUNGS),
  name: bilingual(plainText(30)),
  description: bilingual(longText(1000)).optional(),
  criteria: z.array(criterionSchema).max(MAX_CRITERIA).optional(),
  evidenceHints: z
    .array(bilingual(longText(400)))
    .max(MAX_HINTS)
    .optional(),
  questions: z
    .array(bilingual(longText(400)))
    .max(MAX_QUESTIONS)
    .optional(),
  /** Months after the award at this level. Absent: as the badge says. */
  validityMonths: z.int().min(1).max(MAX_VALIDITY_MONTHS).optional(),
  /** Ways of assessing at this level. Absent: as the badge says. */
  modes: z.array(z.enum(ASSESSMENT_MODES)).min(1).max(ASSESSMENT_MODES.length).optional(),
  /** People who judge at this level, without the person themselves. Absent: as the badge says. */
  minimumAssessors: z.int().min(1).max(MAX_ASSESSORS).optional(),
});
export type Rung = z.infer<typeof rungSchema>;

/**
 * The levels of one badge, lowest first. A badge of one fixed level has one rung, at its place in the scale.
 * `of`: how many levels the scale has; a badge need not have them all.
 */
export const ladderSchema = z
  .strictObject({ of: z.int().min(1).max(MAX_RUNGS), rungs: z.array(rungSchema).min(1).max(MAX_RUNGS) })
  .superRefine(({ of, rungs }, context) => {
    for (const [at, { rank, id }] of rungs.entries()) {
      const before = rungs[at - 1];
      if (rank > of || (before !== undefined && before.rank >= rank))
        context.addIssue({ code: 'custom', path: ['rungs', at, 'rank'], message: 'not in order' });
      if (rungs.findIndex((other) => other.id === id) !== at)
        context.addIssue({ code: 'custom', path: ['rungs', at, 'id'], message: 'twice' });
    }
  });
export type Ladder = z.infer<typeof ladderSchema>;

/** A level as it is shown: number, word and the scale's length. */
export const levelSchema = z.object({
  id: z.string(),
  rank: z.int(),
  of: z.int(),
  name: z.object({ fr: z.string(), en: z.string() }),
});
export type Level = z.infer<typeof levelSchema>;
