import { throughOutage } from '../database/through-outage.ts';
import type { Progress } from './jobs.ts';

/** While the database is away the work waits for it; after that the queue tries again later. */
const LONGEST_OUTAGE_MS = 10 * 60 * 1000;

/**
 * Does long work piece by piece until `next` answers that nothing is left. A piece must be safe to repeat and to interrupt: it
 * is done again when the database or the process goes away in its middle.
 */
export async function workOff(next: () => Promise<boolean>, progress: Progress = async () => {}): Promise<void> {
  do await throughOutage(LONGEST_OUTAGE_MS, progress);
  while (await throughOutage(LONGEST_OUTAGE_MS, next));
}
