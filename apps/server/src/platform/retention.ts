import type { Clock } from './clock.ts';

/** In the order in which they are shown; each has its words in `account:retention`. */
export const RETENTION_NAMES = [
  ...(['access', 'exports', 'answers', 'mails', 'invitations', 'looks', 'reports'] as const),
  ...(['claim-links', 'list-files', 'directory-imports', 'declined-awards', 'unused-pictures'] as const),
] as const;

/**
 * One class of personal data and how long it is kept (P-PRV-06). Each module declares its own; `src/retention.ts` puts them
 * together, a job of every night purges them, and the settings say them in words (`account:retention.<name>`).
 */
export interface RetentionClass {
  name: (typeof RETENTION_NAMES)[number];
  days: number;
  /** Removes what is older, and answers how much that was. Safe to repeat. */
  purge(before: Date): Promise<number>;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Purges every class; one that fails does not keep the others back, and the job is tried again. */
export async function purgeAll(clock: Clock, classes: RetentionClass[]): Promise<Record<string, number>> {
  const purged: Record<string, number> = {};
  const failures: unknown[] = [];
  for (const { name, days, purge } of classes) {
    try {
      purged[name] = await purge(new Date(clock.now().getTime() - days * DAY_MS));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some classes of data were not purged');
  return purged;
}
