import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import { changeHandoutSchema, createHandoutSchema, handoutSchema } from './handouts.schema.ts';
import * as service from './handouts.service.ts';

const BASE = '/organisations/{org}/handouts';
const inOrganisation = z.object({ org: z.string() });
const oneHandout = z.object({ org: z.string(), id: z.uuid() });
const answer = z.object({ handout: handoutSchema });

/** Badges given out by a link, a code or a QR code. */
export const handoutRoutes = (deps: Pick<Context, 'db' | 'clock' | 'config'>) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: BASE,
        summary: 'Handouts',
        request: { params: inOrganisation },
        responses: { 200: jsonAnswer(z.object({ handouts: z.array(handoutSchema) }), 'Newest first') },
      }),
      async (c) =>
        c.json({ handouts: await service.listHandouts(deps, requireActor(c), c.req.valid('param').org) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: BASE,
        summary: 'Open a handout',
        request: { params: inOrganisation, ...jsonBody(createHandoutSchema) },
        responses: { 201: jsonAnswer(answer, 'The handout, open') },
      }),
      async (c) => {
        const { org } = c.req.valid('param');
        return c.json({ handout: await service.createHandout(deps, requireActor(c), org, c.req.valid('json')) }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${BASE}/{id}`,
        summary: 'One handout and its figures',
        request: { params: oneHandout },
        responses: { 200: jsonAnswer(answer, 'The handout') },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ handout: (await service.getHandout(deps, requireActor(c), org, id)).handout }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: `${BASE}/{id}`,
        summary: 'Pause, open again, or close for ever',
        request: { params: oneHandout, ...jsonBody(changeHandoutSchema) },
        responses: { 200: jsonAnswer(answer, 'The handout') },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        const { state } = c.req.valid('json');
        return c.json({ handout: await service.changeHandout(deps, requireActor(c), org, id, state) }, 200);
      },
    );
