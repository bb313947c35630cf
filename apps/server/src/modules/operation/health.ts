import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { findBackupNote } from '../../platform/database/backup-note.store.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { countJobs } from '../../platform/queue/job-list.store.ts';
import { mailFigures } from '../notices/index.ts';
import { readStoreFacts } from './health.store.ts';
import { missingFromLegal } from './legal.ts';
import type { Finding, HealthCheck } from './operation.schema.ts';

type Deps = Pick<Context, 'db' | 'config' | 'clock' | 'mailer' | 'storage'>;
type Found = [state: HealthCheck['state'], finding: Finding, facts?: HealthCheck['facts']];

/** PostgreSQL needs room for its own log to go on, and a backup needs some beside it. */
const LOW_DISK_BYTES = 2 * 1024 ** 3;
const FULL_DISK_BYTES = 256 * 1024 ** 2;
/** More than any network time service leaves; sign-in codes and dates of badges begin to suffer. */
const MOST_DRIFT_MS = 5_000;
/** A job that is due runs within a second; a list may take this long before others of its series. */
const LATE_JOB_MS = 10 * 60_000;
/** P-REL-13: a dump a day, and some hours to make it. */
const OLD_BACKUP_MS = 36 * 60 * 60_000;

/** Every check anew. For the operator alone. */
export async function checkHealth(deps: Deps, actor: Actor): Promise<{ checks: HealthCheck[]; checkedAt: string }> {
  if (!actor.isOperator) throw new AppError('not-found');
  const store = await deps.db.within({ system: true }, readStoreFacts);
  const found: Record<HealthCheck['id'], Found> = {
    store: storeCheck(store),
    mail: await mailCheck(deps),
    jobs: await jobsCheck(deps),
    disk: await diskCheck(deps),
    clock: clockCheck(store.now),
    keys: await keysCheck(deps),
    backup: await backupCheck(deps),
    address: [
      deps.config.onLoopback ? 'attention' : 'good',
      deps.config.onLoopback ? 'address-local' : 'address-public',
      { url: deps.config.baseUrl },
    ],
    legal: await legalCheck(deps),
  };
  return {
    checks: Object.entries(found).map(([id, [state, finding, facts = {}]]) => ({
      id: id as HealthCheck['id'],
      state,
      finding,
      facts,
    })),
    checkedAt: deps.clock.now().toISOString(),
  };
}

function storeCheck({ version, bytes, fsync, pages, migrations }: Awaited<ReturnType<typeof readStoreFacts>>): Found {
  const facts = { version, bytes, migrations: Number(migrations) };
  return fsync === 'on' && pages === 'on' ? ['good', 'store-sound', facts] : ['bad', 'store-unsafe', facts];
}

async function mailCheck({ db, mailer }: Deps): Promise<Found> {
  const { counts, lastSentAt, refusedLately } = await db.within({ system: true }, mailFigures);
  if (!mailer.configured) return ['attention', 'mail-none', { kept: counts.kept }];
  const facts = { queued: counts.queued, refused: refusedLately, ...(lastSentAt && { at: lastSentAt.toISOString() }) };
  if (counts.queued > 0 && counts.waiting > 0) return ['bad', 'mail-waiting', { ...facts, queued: counts.waiting }];
  if (refusedLately > 0) return ['attention', 'mail-refused', facts];
  return lastSentAt === null ? ['good', 'mail-idle', facts] : ['good', 'mail-sent', facts];
}

async function jobsCheck({ db, clock }: Deps): Promise<Found> {
  const { counts, oldestDue } = await db.within({ system: true }, countJobs);
  const facts = { waiting: counts.waiting + counts.retrying, running: counts.running, failed: counts.failed };
  const late = oldestDue === null ? 0 : clock.now().getTime() - oldestDue.getTime();
  if (late > LATE_JOB_MS) return ['bad', 'jobs-late', { ...facts, minutes: Math.round(late / 60_000) }];
  return counts.failed > 0 ? ['attention', 'jobs-failed', facts] : ['good', 'jobs-calm', facts];
}

async function diskCheck({ storage }: Deps): Promise<Found> {
  const facts = { ...(await storage.look()) };
  if (!(await storage.hasRoom())) return ['bad', 'disk-refuses', facts];
  if (facts.free < FULL_DISK_BYTES) return ['bad', 'disk-full', facts];
  return facts.free < LOW_DISK_BYTES ? ['attention', 'disk-low', facts] : ['good', 'disk-enough', facts];
}

/** Both clocks of the machine, not the one that tests move. */
function clockCheck(databaseNow: Date): Found {
  const drift = Math.abs(Date.now() - databaseNow.getTime());
  return drift > MOST_DRIFT_MS
    ? ['bad', 'clock-off', { seconds: Math.round(drift / 1_000) }]
    : ['good', 'clock-right', { milliseconds: Math.round(drift) }];
}

async function keysCheck({ config }: Deps): Promise<Found> {
  if (config.masterKey !== undefined) return ['good', 'keys-environment'];
  const file = join(config.dataFolder, 'master.key');
  const found = await stat(file).catch(() => undefined);
  const facts = { file };
  return found !== undefined && (found.mode & 0o077) === 0 ? ['good', 'keys-file', facts] : ['bad', 'keys-open', facts];
}

/** What is missing goes to the person as a list of names, which the app says in words. */
async function legalCheck(deps: Deps): Promise<Found> {
  const missing = await missingFromLegal(deps);
  return missing.length === 0
    ? ['good', 'legal-named']
    : ['attention', 'legal-missing', { missing: missing.join(' ') }];
}

async function backupCheck({ db, clock }: Deps): Promise<Found> {
  const note = await findBackupNote(db);
  if (note === undefined) return ['attention', 'backup-never'];
  const facts = { at: note.at, bytes: note.bytes, rows: note.rows };
  const age = clock.now().getTime() - Date.parse(note.at);
  return age > OLD_BACKUP_MS ? ['attention', 'backup-old', facts] : ['good', 'backup-recent', facts];
}
