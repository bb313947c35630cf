import { sql } from 'kysely';
import type { Database, Tx } from '../database/database.ts';

/** Every process of an installation holds this advisory lock, shared, as long as it lives ("insigne" as a number). */
const PRESENCE = 7_461_953;

/**
 * Takes up the jobs of processes that died: if no other process is present, every locked job is abandoned. The library
 * alone would wait four hours.
 *
 * @param ended names of this process's own runners that are over: what they left locked is taken up in any case
 * @returns gives the presence connection back, without which the pool cannot close
 */
export async function releaseAbandonedJobs(db: Database, ended: string[] = []): Promise<() => void> {
  await db.kysely.connection().execute(async (connection) => {
    if (ended.length > 0) await sql`select graphile_worker.force_unlock_workers(${ended}::text[])`.execute(connection);
    const { rows } = await sql<{ alone: boolean }>`select pg_try_advisory_lock(${PRESENCE}) as alone`.execute(
      connection,
    );
    if (rows[0]?.alone === true) {
      await sql`select graphile_worker.force_unlock_workers(array(
        select locked_by from graphile_worker._private_jobs where locked_by is not null
        union select locked_by from graphile_worker._private_job_queues where locked_by is not null))`.execute(
        connection,
      );
      await sql`select pg_advisory_unlock(${PRESENCE})`.execute(connection);
    }
  });
  const presence = await db.pool.connect();
  let held = true;
  const leave = () => {
    if (held) presence.release(true);
    held = false;
  };
  // When this connection breaks, so do all: the next start finds out anew.
  presence.on('error', leave);
  await presence.query('select pg_advisory_lock_shared($1)', [PRESENCE]).catch((error: unknown) => {
    leave();
    throw error;
  });
  return leave;
}

/** Does the work if no other process of this installation is alive. One that begins meanwhile waits for it. */
export async function ifAlone(db: Database, work: (tx: Tx) => Promise<unknown>): Promise<void> {
  await db.within({ system: true }, async (tx) => {
    const { rows } = await sql<{ alone: boolean }>`select pg_try_advisory_xact_lock(${PRESENCE}) as alone`.execute(tx);
    if (rows[0]?.alone === true) await work(tx);
  });
}
