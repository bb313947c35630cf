import type { z } from 'zod';
import type { JobContract, TimedContract } from './queue.store.ts';

/**
 * Asked before each piece of long work. Notes that it gets on, so that a job that is cut off again and again gives up only where
 * it gets no further. Throws `HandedBack` once the process is about to stop, and AppError `storage-full` without room; the work
 * lets them through, and its rest waits in the queue.
 */
export type Progress = () => Promise<void>;

export class HandedBack extends Error {
  override name = 'HandedBack';
  constructor() {
    super('the server stopped; the work goes on where it was');
  }
}

export interface JobHandler {
  name: string;
  /** Only of work that comes by the clock. */
  at?: string;
  run(payload: unknown, progress: Progress): Promise<void>;
}

/** Ties a contract to the use case that serves it. Delivery is at least once: `run` must be safe to repeat. */
export function handle<Payload extends z.ZodType>(
  contract: JobContract<Payload>,
  run: (payload: z.output<Payload>, progress: Progress) => Promise<void>,
): JobHandler {
  return { name: contract.name, run: async (payload, progress) => run(contract.payload.parse(payload), progress) };
}

/**
 * Work that the queue does at its times, and once at each start: so nothing is left out that the server slept through. `run`
 * must find out by itself what is due, from `context.clock`; tests call it with a moved clock.
 */
export function handleTimed({ name, at }: TimedContract, run: () => Promise<void>): JobHandler {
  return { name, at, run };
}
