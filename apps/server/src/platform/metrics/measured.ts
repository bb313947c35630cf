import type { Mailer } from '../mail/mailer.ts';
import { HandedBack, type JobHandler } from '../queue/jobs.ts';
import type { Metrics } from './metrics.ts';

/** Seconds since `begun`, a moment of `performance.now()`. */
export const secondsSince = (begun: number): number => (performance.now() - begun) / 1_000;

/** The same job, with its end noted. */
export const measuredJob = (metrics: Metrics, handler: JobHandler): JobHandler => ({
  ...handler,
  async run(payload, progress) {
    const begun = performance.now();
    const end = (outcome: Parameters<Metrics['jobEnded']>[0]['outcome']) =>
      metrics.jobEnded({ job: handler.name, outcome }, secondsSince(begun));
    try {
      await handler.run(payload, progress);
      end('done');
    } catch (error) {
      end(error instanceof HandedBack ? 'handed-back' : 'failed');
      throw error;
    }
  },
});

/** The same mailer, with each try counted. */
export const measuredMailer = (metrics: Metrics, mailer: Mailer): Mailer => ({
  ...mailer,
  async send(mail) {
    const result = await mailer.send(mail);
    metrics.mailTried(result.outcome);
    return result;
  },
});
