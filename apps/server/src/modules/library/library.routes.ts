import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer } from '../../platform/http/router.ts';
import { courseSchema, shelfQuerySchema, shelfSchema, skillSheetSchema } from './library.schema.ts';
import * as service from './library.service.ts';

const BASE = '/organisations/{org}/library';
const inOrganisation = z.object({ org: z.string() });

/** The ready library, for the members of one organisation. */
export const libraryRoutes = (deps: Pick<Context, 'db'>) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: BASE,
        summary: 'The ready library by family, or what of it some words are found in',
        request: { params: inOrganisation, query: shelfQuerySchema },
        responses: { 200: jsonAnswer(z.object({ library: shelfSchema }), 'The shelf') },
      }),
      async (c) => {
        const { q } = c.req.valid('query');
        return c.json({ library: await service.getShelf(deps, requireActor(c), c.req.valid('param').org, q) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${BASE}/course`,
        summary: 'The course for the people who award',
        request: { params: inOrganisation },
        responses: { 200: jsonAnswer(z.object({ course: courseSchema }), 'The course') },
      }),
      async (c) => c.json({ course: await service.getCourse(deps, requireActor(c), c.req.valid('param').org) }, 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${BASE}/skills/{id}`,
        summary: 'All that the library says of one skill',
        request: { params: z.object({ org: z.string(), id: z.string() }) },
        responses: { 200: jsonAnswer(z.object({ skill: skillSheetSchema }), 'The sheet') },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ skill: await service.getSkillSheet(deps, requireActor(c), org, id) }, 200);
      },
    );
