import { z } from 'zod';
import { sidesSchema } from '../skills/framework-versions.schema.ts';
import { BADGE_STATES } from './badges.schema.ts';

/** With `from`: those that name a skill which differs between two states of the framework, in words that a badge carries. */
export const frameworkBadgesQuerySchema = sidesSchema.partial({ from: true });
export type FrameworkBadgesQuery = z.output<typeof frameworkBadgesQuerySchema>;

/** A badge that is not archived, and which skills of a framework it names. */
export const frameworkBadgesSchema = z.object({
  badges: z.array(
    z.object({
      id: z.uuid(),
      state: z.enum(BADGE_STATES),
      name: z.object({ fr: z.string(), en: z.string() }),
      skillIds: z.array(z.uuid()),
    }),
  ),
});
export type FrameworkBadges = z.infer<typeof frameworkBadgesSchema>;
