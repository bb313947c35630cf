import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../problem/app-error.ts';

const STEP_MS = 500;

/** Does the work, again each half second while the database is away, for `longestMs` at most. It must be safe to repeat. */
export async function throughOutage<T>(longestMs: number, work: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += STEP_MS) {
    try {
      return await work();
    } catch (error) {
      const isAway = error instanceof AppError && error.type === 'database-unavailable';
      if (!isAway || waited >= longestMs) throw error;
      await wait(STEP_MS);
    }
  }
}
