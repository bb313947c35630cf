import { sql } from 'kysely';
import type { z } from 'zod';
import type { Database, Tx } from '../database/database.ts';

/** A job's name and the shape of its payload; stands in the schema of the module that owns the job. */
export interface JobContract<Payload extends z.ZodType = z.ZodType> {
  name: string;
  payload: Payload;
}

/** Work that comes by the clock; stands in the schema of the module that owns it. */
export interface TimedContract {
  name: string;
  /** Five crontab fields, in UTC: minute, hour, day of the month, month, day of the week. */
  at: string;
}

export interface SendOptions {
  /** One waiting job per key: sending again moves it instead of doubling it. */
  key?: string;
  runAt?: Date;
  /** Jobs of one series run one after the other. */
  series?: string;
  /** Begins only when nothing else waits. */
  last?: boolean;
}

/** P-REL-05: 10 tries, then the job stays as a dead letter with its reason. */
export const MAX_ATTEMPTS = 10;

/** Writes the job in the caller's transaction: the database is the outbox, nothing is sent that was not stored. */
export async function sendJob<Payload extends z.ZodType>(
  tx: Tx,
  contract: JobContract<Payload>,
  payload: z.input<Payload>,
  options: SendOptions = {},
): Promise<void> {
  const body = JSON.stringify(contract.payload.parse(payload));
  await sql`select graphile_worker.add_job(${contract.name}, ${body}::json, queue_name => ${options.series ?? null},
    run_at => ${options.runAt ?? null}, max_attempts => ${MAX_ATTEMPTS}, job_key => ${options.key ?? null},
    priority => ${options.last === true ? 1 : 0})`.execute(tx);
}

/** Many jobs of one contract in one statement, each with its key; ready at once, and `last` as in `SendOptions`. */
export async function sendJobs<Payload extends z.ZodType>(
  tx: Tx,
  contract: JobContract<Payload>,
  jobs: { payload: z.input<Payload>; key: string }[],
  { last = false }: Pick<SendOptions, 'last'> = {},
): Promise<void> {
  const bodies = jobs.map(({ payload }) => JSON.stringify(contract.payload.parse(payload)));
  await sql`select graphile_worker.add_jobs(array(
    select (${contract.name}, body::json, null, null, ${MAX_ATTEMPTS}::int, key, ${last ? 1 : 0}::int, null)::graphile_worker.job_spec
    from unnest(${bodies}::text[], ${jobs.map(({ key }) => key)}::text[]) as job (body, key)))`.execute(tx);
}

/** A job that got something done begins to count its tries anew: ten tries are ten tries at one piece of the work. */
export async function noteProgress(db: Database, jobId: string): Promise<void> {
  await db.within({}, (tx) =>
    sql`update graphile_worker._private_jobs set attempts = 1 where id = ${jobId}`.execute(tx),
  );
}

/**
 * A job that failed for want of room has not used up a try: it comes back every 20 s, as the library waits after three, for as
 * long as there is none.
 */
export async function spareTry(db: Database, jobId: string): Promise<void> {
  await db.within({}, (tx) =>
    sql`update graphile_worker._private_jobs set attempts = least(attempts, 3) where id = ${jobId}`.execute(tx),
  );
}

/** Due at once, as if never tried: whoever runs jobs next goes on with them. */
export async function giveBack({ kysely }: Database, jobIds: string[]): Promise<void> {
  if (jobIds.length === 0) return;
  await sql`update graphile_worker._private_jobs set run_at = now(), attempts = 0, last_error = null
    where id = any(${jobIds}::bigint[]) and locked_at is null`.execute(kysely);
}

/** Timed work is waiting once, by its key, however often its time has come. */
export async function sendTimed({ kysely }: Database, name: string): Promise<void> {
  await sql`select graphile_worker.add_job(${name}, '{}'::json, max_attempts => ${MAX_ATTEMPTS}, job_key => ${name})`.execute(
    kysely,
  );
}
