import type { z } from 'zod';
import type { JobContract } from './queue.store.ts';

export interface JobHandler {
  name: string;
  run(payload: unknown): Promise<void>;
}

/** Ties a contract to the use case that serves it. Delivery is at least once: `run` must be safe to repeat. */
export function handle<Payload extends z.ZodType>(
  contract: JobContract<Payload>,
  run: (payload: z.output<Payload>) => Promise<void>,
): JobHandler {
  return { name: contract.name, run: async (payload) => run(contract.payload.parse(payload)) };
}
