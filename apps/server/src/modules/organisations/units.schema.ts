import { z } from 'zod';
import { personNameSchema } from '../accounts/accounts.schema.ts';

/** A tree that people can still read; a company of 300,000 has some thousands of units. */
export const MAX_UNITS = 5_000;
/** Levels below the top: more are a mistake in a file, not an organisation. */
export const MAX_UNIT_DEPTH = 12;

const unitNameSchema = personNameSchema.pipe(
  z
    .string()
    .min(1)
    // Stands between the levels of a path: “Usine > Atelier 3”.
    .refine((name) => !name.includes('>')),
);
const shortSchema = z.string().trim().max(60);

export const unitSchema = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  name: z.string(),
  code: z.string().nullable(),
  site: z.string(),
  /** Active people of this unit alone, and with all units below. */
  peopleCount: z.int(),
  peopleBelowCount: z.int(),
});
export type UnitView = z.infer<typeof unitSchema>;

export const createUnitSchema = z.strictObject({
  name: unitNameSchema,
  parentId: z.uuid().nullable().default(null),
  code: shortSchema.nullable().default(null),
  site: shortSchema.default(''),
});

export const updateUnitSchema = z.strictObject({
  name: unitNameSchema.optional(),
  /** Another place in the tree; null: to the top. */
  parentId: z.uuid().nullable().optional(),
  code: shortSchema.nullable().optional(),
  site: shortSchema.optional(),
});

/** Where people and units below go when a unit is removed: into another one, or up into the one above. */
export const removeUnitSchema = z.object({ into: z.uuid().optional() });

/** What removing a unit would move. */
export const unitEffectSchema = z.object({ people: z.int(), left: z.int(), units: z.int(), managers: z.int() });

export const unitAnswerSchema = z.object({ unit: unitSchema });
export const unitsAnswerSchema = z.object({ units: z.array(unitSchema) });
export const unitEffectAnswerSchema = z.object({ effect: unitEffectSchema });
