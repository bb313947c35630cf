import { createRoute, z } from '@hono/zod-openapi';
import type { Context as HttpContext } from 'hono';
import { stream } from 'hono/streaming';
import type { Context } from '../../platform/context.ts';
import type { HttpEnv } from '../../platform/http/environment.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer } from '../../platform/http/router.ts';
import { chainCheckSchema, trailQuerySchema, trailSchema } from '../audit/audit.schema.ts';
import { checkTrail, exportTrail, getTrail, type TrailOf } from './trail.ts';

type Deps = Pick<Context, 'db' | 'clock'>;
const inOrganisation = z.object({ org: z.string() });
const TRAIL = '/organisations/{org}/trail';

async function answerExport(deps: Deps, c: HttpContext<HttpEnv>, of: TrailOf, format: 'jsonl' | 'csv') {
  const pieces = await exportTrail(deps, requireActor(c), of, format);
  const day = deps.clock.now().toISOString().slice(0, 10);
  c.header('content-type', format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson');
  c.header('content-disposition', `attachment; filename="insigne-trail-${of ?? 'installation'}-${day}.${format}"`);
  return stream(c, async (out) => {
    for await (const piece of pieces) await out.write(piece);
  });
}

/** The audit trail of an organisation, and the installation's own for its operator. */
export const trailRoutes = (deps: Deps) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: TRAIL,
        summary: 'Who did what, when, newest first',
        request: { params: inOrganisation, query: trailQuerySchema },
        responses: { 200: jsonAnswer(trailSchema, 'A page of the trail') },
      }),
      async (c) => c.json(await getTrail(deps, requireActor(c), c.req.valid('param').org, c.req.valid('query')), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${TRAIL}/check` as const,
        summary: 'Computes every hash of the chain anew',
        request: { params: inOrganisation },
        responses: { 200: jsonAnswer(chainCheckSchema, 'Whether the chain holds, and where it does not') },
      }),
      async (c) => c.json(await checkTrail(deps, requireActor(c), c.req.valid('param').org), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/operator/trail',
        summary: 'What concerns no organisation, for the operator',
        request: { query: trailQuerySchema },
        responses: { 200: jsonAnswer(trailSchema, 'A page of the trail') },
      }),
      async (c) => c.json(await getTrail(deps, requireActor(c), null, c.req.valid('query')), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/operator/trail/check',
        summary: 'The same check for the installation’s own chain',
        responses: { 200: jsonAnswer(chainCheckSchema, 'Whether the chain holds, and where it does not') },
      }),
      async (c) => c.json(await checkTrail(deps, requireActor(c), null), 200),
    )
    .get('/organisations/:org/trail.jsonl', (c) => answerExport(deps, c, c.req.param('org'), 'jsonl'))
    .get('/organisations/:org/trail.csv', (c) => answerExport(deps, c, c.req.param('org'), 'csv'))
    .get('/operator/trail.jsonl', (c) => answerExport(deps, c, null, 'jsonl'))
    .get('/operator/trail.csv', (c) => answerExport(deps, c, null, 'csv'));
