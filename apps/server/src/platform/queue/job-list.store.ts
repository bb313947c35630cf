import { sql } from 'kysely';
import type { Tx } from '../database/database.ts';

export type JobState = 'running' | 'waiting' | 'retrying' | 'failed';
export interface JobRow {
  id: string;
  name: string;
  state: JobState;
  attempts: number;
  maxAttempts: number;
  runAt: Date;
  createdAt: Date;
  reason: string | null;
}

const STATE = sql`case when j.locked_at is not null then 'running' when j.attempts >= j.max_attempts then 'failed'
  when j.attempts > 0 then 'retrying' else 'waiting' end`;
const JOBS = sql`graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`;

/** How many jobs are in each state, and since when the oldest one that is due waits. */
export async function countJobs(tx: Tx): Promise<{ counts: Record<JobState, number>; oldestDue: Date | null }> {
  const { rows } = await sql<{ state: JobState; count: number; oldest: Date | null }>`
    select ${STATE} as state, count(*) as count,
      min(j.run_at) filter (where j.locked_at is null and j.attempts < j.max_attempts and j.run_at <= now()) as oldest
    from ${JOBS} group by 1`.execute(tx);
  const counts = { running: 0, waiting: 0, retrying: 0, failed: 0 };
  for (const { state, count } of rows) counts[state] = Number(count);
  const due = rows.flatMap(({ oldest }) => (oldest === null ? [] : [oldest]));
  return { counts, oldestDue: due.sort((a, b) => a.getTime() - b.getTime())[0] ?? null };
}

/** The same by kind of job, for figures. */
export async function countJobsByName(
  tx: Tx,
): Promise<{ jobs: { name: string; state: JobState; count: number }[]; oldestDueSeconds: number }> {
  const { rows } = await sql<{ name: string; state: JobState; count: number; oldest: number | null }>`
    select t.identifier as name, ${STATE} as state, count(*) as count,
      extract(epoch from now() - min(j.run_at) filter (where j.locked_at is null and j.attempts < j.max_attempts
        and j.run_at <= now()))::float8 as oldest
    from ${JOBS} group by 1, 2`.execute(tx);
  return {
    jobs: rows.map(({ name, state, count }) => ({ name, state, count: Number(count) })),
    oldestDueSeconds: Math.max(0, ...rows.map(({ oldest }) => oldest ?? 0)),
  };
}

/** A page of jobs: those that failed first, then by when they are due. */
export async function listJobs(
  tx: Tx,
  { state, page, pageSize }: { state: JobState | undefined; page: number; pageSize: number },
): Promise<JobRow[]> {
  const { rows } = await sql<JobRow>`
    select * from (select j.id::text as id, t.identifier as name, ${STATE} as state, j.attempts, j.max_attempts as max_attempts,
      j.run_at as run_at, j.created_at as created_at, j.last_error as reason from ${JOBS}) listed
    where ${state ?? null}::text is null or state = ${state ?? null}
    order by state = 'failed' desc, state = 'running' desc, run_at, id::bigint
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(tx);
  return rows;
}

/** Due at once, with all its tries again. False: it is gone, or at work. */
export async function replayJob(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from graphile_worker.reschedule_jobs(array[${id}::bigint], run_at => now(),
    attempts => 0)`.execute(tx);
  return rows.length > 0;
}

/** Taken out of the queue for good. False: it is gone, or at work. */
export async function cancelJob(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from graphile_worker.complete_jobs(array[${id}::bigint])`.execute(tx);
  return rows.length > 0;
}
