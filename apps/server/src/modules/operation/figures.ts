import type { Context } from '../../platform/context.ts';
import type { Standing } from '../../platform/metrics/metrics.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { countJobsByName } from '../../platform/queue/job-list.store.ts';
import { countUnsent } from '../notices/index.ts';

type Deps = Pick<Context, 'db' | 'storage' | 'metrics'>;

/** Every figure of this process and of the installation, for a monitoring system. Holds nothing of any person or organisation. */
export async function readFigures(deps: Deps): Promise<{ contentType: string; text: string }> {
  const { free } = await deps.storage.look();
  return deps.metrics.render(await standingOf(deps), free);
}

/** Undefined while the database is away: that is a figure as well. */
async function standingOf({ db }: Deps): Promise<Standing | undefined> {
  try {
    return await db.within({ system: true }, async (tx) => {
      const { jobs, oldestDueSeconds } = await countJobsByName(tx);
      return { jobs, oldestDueSeconds, mails: await countUnsent(tx) };
    });
  } catch (error) {
    if (error instanceof AppError && error.type === 'database-unavailable') return undefined;
    throw error;
  }
}
