import type { z } from 'zod';
import type { erasureEffectSchema } from './account.schema.ts';

/** A person, as every module with personal data is asked about them. */
export interface DataSubject {
  id: string;
  name: string;
  /** Every address that is theirs, proved or not yet. */
  emails: string[];
}

export type ErasureEffect = z.infer<typeof erasureEffectSchema>;

/** What a module hands over for the export: facts under its own name, and files. */
export interface Collected {
  facts: Record<string, unknown>;
  files?: { path: string; bytes: Uint8Array }[];
}

/**
 * A module that holds personal data. accounts knows no module, so `src/personal-data.ts` composes them. Everything but `leave`
 * is safe to repeat: an erasure that a crash cut off is done again.
 */
export interface PersonalDataKeeper {
  name: string;
  /** What an erasure would do here, in figures. */
  effect?(subject: DataSubject): Promise<Partial<ErasureEffect>>;
  /** Ends what stands in the way, or refuses: the last step that may. `evenLast`: after a restore nothing refuses. */
  leave?(subject: DataSubject, options: { evenLast: boolean }): Promise<void>;
  /** Ids of awards that go with the person, for the erasure list. */
  awardIds?(subject: DataSubject): Promise<string[]>;
  erase(subject: DataSubject): Promise<void>;
  /** The same by the ids of the erasure list: in an older database the address may have been nobody's. */
  eraseAwards?(ids: string[]): Promise<void>;
  /** `onDone` tells that one more piece of work is done, out of `size`. */
  collect?(subject: DataSubject, onDone: () => Promise<void>): Promise<Collected>;
  /** How many pieces of work `collect` tells of. */
  size?(subject: DataSubject): Promise<number>;
}
