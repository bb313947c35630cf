import { Hono } from 'hono';
import type { Context } from '../../platform/context.ts';
import type { HttpEnv } from '../../platform/http/environment.ts';
import { readFigures } from './figures.ts';

/** For the admin port alone: it asks nobody who they are. */
export const metricsRoutes = (deps: Pick<Context, 'db' | 'storage' | 'metrics'>) =>
  new Hono<HttpEnv>().get('/metrics', async (c) => {
    const { contentType, text } = await readFigures(deps);
    return c.body(text, 200, { 'content-type': contentType });
  });
