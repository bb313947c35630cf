import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../database/database.ts';
import type { MailResult } from '../mail/mailer.ts';
import type { JobState } from '../queue/job-list.store.ts';

/** Seconds: from a page out of memory to a search over a million rows. */
const REQUEST_BUCKETS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10];
/** Seconds: from a mail to a list of 50,000 rows. */
const JOB_BUCKETS = [0.1, 1, 10, 60, 600, 3_600];

/** What the database and the disk hold at the moment of asking. */
export interface Standing {
  jobs: { name: string; state: JobState; count: number }[];
  /** How long the oldest job that is due has waited. */
  oldestDueSeconds: number;
  mails: { queued: number; failed: number };
}

/**
 * Figures for a monitoring system. Labels are names out of our own code (a route's pattern, a kind of job), never a path, an address,
 * an id or an organisation: they would be personal data, and each new value is kept in memory for ever.
 */
export interface Metrics {
  requestAnswered(labels: { method: string; route: string; status: number }, seconds: number): void;
  jobEnded(labels: { job: string; outcome: 'done' | 'failed' | 'handed-back' }, seconds: number): void;
  mailTried(outcome: MailResult['outcome']): void;
  editionSigned(edition: 'holder' | 'public'): void;
  /** Begins to measure the process itself: processor, memory, event loop, garbage collection. */
  watchProcess(): void;
  /** All figures in Prometheus' text format. `standing` undefined: the database does not answer. */
  render(standing: Standing | undefined, diskFreeBytes: number): Promise<{ contentType: string; text: string }>;
}

/** @param version of Insigne, for `insigne_build_info` */
export function createMetrics({ pool, version }: { pool: Database['pool']; version: string }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name, help, labelNames, registers });
  const counter = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name, help, labelNames, registers });

  const requests = new Histogram({
    name: 'insigne_http_request_duration_seconds',
    help: 'Requests by the pattern of their route, until the answer begins',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_BUCKETS,
    registers,
  });
  const jobRuns = new Histogram({
    name: 'insigne_job_duration_seconds',
    help: 'Jobs that this process ended, by kind and outcome',
    labelNames: ['job', 'outcome'],
    buckets: JOB_BUCKETS,
    registers,
  });
  const mailTries = counter('insigne_mail_tries_total', 'Mails given to the mail server, by what it said', 'outcome');
  const editions = counter('insigne_editions_signed_total', 'Signed badges: one holder edition an award', 'edition');
  const databaseUp = gauge('insigne_database_up', '1 when the database answers');
  const jobs = gauge('insigne_jobs', 'Jobs in the queue, by kind and state', 'job', 'state');
  const oldestDue = gauge('insigne_jobs_oldest_due_seconds', 'How long the oldest job that is due has waited');
  const mails = gauge('insigne_mails', 'Mails that wait, and that were refused for good', 'state');
  const connections = gauge('insigne_database_connections', 'Connections of this process to the database', 'state');
  const disk = gauge('insigne_disk_free_bytes', 'Free space where the data folder is');
  gauge('insigne_build_info', 'Always 1', 'version', 'node').set({ version, node: process.versions.node }, 1);

  return {
    requestAnswered: (labels, seconds) => requests.observe(labels, seconds),
    jobEnded: (labels, seconds) => jobRuns.observe(labels, seconds),
    mailTried: (outcome) => mailTries.inc({ outcome }),
    editionSigned: (edition) => editions.inc({ edition }),
    watchProcess: () => collectDefaultMetrics({ register: registry }),
    async render(standing, diskFreeBytes) {
      databaseUp.set(standing === undefined ? 0 : 1);
      // What is not known is left out, so that nobody takes an old figure for today's.
      for (const one of [jobs, oldestDue, mails]) one.reset();
      for (const { name, state, count } of standing?.jobs ?? []) jobs.set({ job: name, state }, count);
      if (standing === undefined) oldestDue.remove();
      else oldestDue.set(standing.oldestDueSeconds);
      for (const [state, count] of Object.entries(standing?.mails ?? {})) mails.set({ state }, count);
      connections.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
      connections.set({ state: 'idle' }, pool.idleCount);
      connections.set({ state: 'awaited' }, pool.waitingCount);
      disk.set(diskFreeBytes);
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}
