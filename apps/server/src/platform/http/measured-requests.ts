import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { secondsSince } from '../metrics/measured.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { HttpEnv } from './environment.ts';

/** Counts each answer under the pattern of the route that gave it: `/*` is what a door refused, and what no route knows. */
export const measuredRequests = (metrics: Metrics) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const begun = performance.now();
    await next();
    metrics.requestAnswered({ method: c.req.method, route: routePath(c), status: c.res.status }, secondsSince(begun));
  });
