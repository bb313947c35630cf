import { z } from 'zod';

/** Gender, age band, contract…: more would single people out. */
export const MAX_CRITERIA = 10;
export const MAX_GROUP_NAME = 60;

/** What anybody may see of the groups: how many people each criterion covers, never who. */
export const comparisonGroupsSchema = z.object({
  on: z.boolean(),
  people: z.int(),
  criteria: z.array(z.object({ criterion: z.string(), people: z.int() })),
});
export type ComparisonGroups = z.infer<typeof comparisonGroupsSchema>;
export const comparisonGroupsAnswerSchema = z.object({ groups: comparisonGroupsSchema });

export const importedGroupsSchema = z.object({
  groups: comparisonGroupsSchema,
  /** Rows of nobody in the directory, or without any value. */
  skipped: z.int(),
});
