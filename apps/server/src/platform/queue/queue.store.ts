import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../database/database.ts';

/** A job's name and the shape of its payload; stands in the schema of the module that owns the job. */
export interface JobContract<Payload extends z.ZodType = z.ZodType> {
  name: string;
  payload: Payload;
}

export interface SendOptions {
  /** One waiting job per key: sending again moves it instead of doubling it. */
  key?: string;
  runAt?: Date;
  /** Jobs of one series run one after the other. */
  series?: string;
}

/** P-REL-05: 10 tries, then the job stays as a dead letter with its reason. */
const MAX_ATTEMPTS = 10;

/** Writes the job in the caller's transaction: the database is the outbox, nothing is sent that was not stored. */
export async function sendJob<Payload extends z.ZodType>(
  tx: Tx,
  contract: JobContract<Payload>,
  payload: z.input<Payload>,
  options: SendOptions = {},
): Promise<void> {
  const body = JSON.stringify(contract.payload.parse(payload));
  await sql`select graphile_worker.add_job(${contract.name}, ${body}::json, queue_name => ${options.series ?? null},
    run_at => ${options.runAt ?? null}, max_attempts => ${MAX_ATTEMPTS}, job_key => ${options.key ?? null})`.execute(
    tx,
  );
}
