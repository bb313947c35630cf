import { z } from 'zod';

const texts = z.object({ fr: z.string(), en: z.string() });
const stored = z.object({
  address: z.string(),
  dataContact: z.string(),
  hosting: z.string(),
  terms: texts,
  privacy: texts,
});

/** What the operator says on the legal pages, besides who answers for the installation. Empty: not said. */
export type Legal = z.infer<typeof stored>;

export const NOTHING_SAID: Legal = {
  address: '',
  dataContact: '',
  hosting: '',
  terms: { fr: '', en: '' },
  privacy: { fr: '', en: '' },
};

/** As it is stored; what an older version did not know is as it would be unsaid. */
export const legalFrom = (text: string): Legal => stored.parse({ ...NOTHING_SAID, ...JSON.parse(text) });
