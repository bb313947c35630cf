import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { levelSchema } from '../badges/ladder.schema.ts';
import { levelIdSchema } from './issuing.schema.ts';
import { contextSchema } from './particulars.schema.ts';

/** closed is for ever; full and ended are read from the figures and the clock. */
export const HANDOUT_STATES = ['open', 'paused', 'closed'] as const;
export type HandoutState = (typeof HANDOUT_STATES)[number];

/** An event of thousands; more is a list, not a queue of people. */
const MAX_PEOPLE = 10_000;
const MAX_ALLOWED = 500;

/** Digits and capitals that nobody takes for another one: no 0 O, 1 I L, 5 S, 8 B, 2 Z, U V. */
const SIGNS = '34679ACDEFGHJKMNPQRTWXY';
const CODE_LENGTH = 8;
/** 23^8, about 78 thousand million: with the limit on tries nobody finds one by guessing. */
export const newCode = (): string => Array.from({ length: CODE_LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
/** As people type it: small letters, spaces, hyphens. */
export const readCode = (typed: string): string => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
/** In two halves, which is how people read it out. */
export const spokenCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** An address, or everybody of a domain: `@example.org`. */
const allowedSchema = z
  .string()
  .transform((value) => value.trim().toLowerCase())
  .pipe(
    z
      .string()
      .max(254)
      .regex(/^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{0,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/),
  );

export const createHandoutSchema = z.strictObject({
  badgeId: z.uuid(),
  levelId: levelIdSchema,
  /** What it is, for the organisation and on the sheet. */
  name: z.string().trim().min(1).max(120),
  most: z.int().min(1).max(MAX_PEOPLE),
  /** On the organisation's clocks. */
  endsAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  /** Empty: whoever has the link. */
  allowed: z.array(allowedSchema).max(MAX_ALLOWED).default([]),
  context: contextSchema.nullable().default(null),
});
export const changeHandoutSchema = z.strictObject({ state: z.enum(HANDOUT_STATES) });

export const handoutSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  state: z.enum(HANDOUT_STATES),
  badge: z.object({
    id: z.uuid(),
    name: z.object({ fr: z.string(), en: z.string() }),
    /** The one that is given; null: the badge has none, or none was chosen yet. */
    level: levelSchema.nullable(),
    version: z.int(),
    artworkUrl: z.string(),
  }),
  url: z.string(),
  code: z.string(),
  most: z.int(),
  takenCount: z.int(),
  /** Of those, signed and told. */
  awardedCount: z.int(),
  endsAt: z.string(),
  isOver: z.boolean(),
  allowed: z.array(z.string()),
  context: contextSchema.nullable(),
  createdAt: z.string(),
});
export type HandoutView = z.infer<typeof handoutSchema>;

export const awardTakenJob = {
  name: 'issuing.award-taken',
  payload: z.object({ organisationId: z.uuid(), takenId: z.uuid() }),
} as const;
