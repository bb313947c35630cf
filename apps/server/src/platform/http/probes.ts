import { Hono } from 'hono';
import type { Database } from '../database/database.ts';
import type { HttpEnv } from './environment.ts';

/**
 * What a supervisor and a load balancer ask. `/healthz`: the process answers. `/readyz`: it wants requests, that is, it reaches
 * its database and has not been told to stop.
 */
export const probes = ({ db, stopping }: { db: Pick<Database, 'within'>; stopping: AbortSignal }) =>
  new Hono<HttpEnv>()
    .get('/healthz', (c) => c.json({ status: 'alive' }))
    .get('/readyz', async (c) => {
      if (stopping.aborted) return c.json({ status: 'stopping' }, 503);
      await db.within({}, async () => undefined);
      return c.json({ status: 'ready' });
    });
