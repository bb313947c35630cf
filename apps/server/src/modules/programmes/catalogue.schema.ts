import { z } from 'zod';

/** Of each kind of filter, more than anybody ticks. */
const MAX_TICKED = 30;
/** What is ticked once comes as a text, twice as a list: both are lists here. */
const ticked = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value.slice(0, MAX_TICKED) : [value]),
    z.array(item),
  );

/** What a visitor asked the catalogue for; what cannot be read is as if it were not asked. */
export const catalogueFilterSchema = z.object({
  q: z.string().trim().max(100).catch('').default(''),
  level: ticked(z.coerce.number().int().min(1).max(20)).catch([]),
  skill: ticked(z.string().max(300)).catch([]),
  issuer: ticked(z.string().max(60)).catch([]),
  programme: ticked(z.string().max(60)).catch([]),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
export type CatalogueFilter = z.infer<typeof catalogueFilterSchema>;

const oneOrMore = z.union([z.string(), z.array(z.string())]).optional();
/** The same as an address says it, for whoever reads what may be asked. */
export const catalogueQuerySchema = z.object({
  q: z.string().optional(),
  level: oneOrMore,
  skill: oneOrMore,
  programme: oneOrMore,
  page: z.string().optional(),
});
