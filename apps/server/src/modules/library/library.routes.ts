import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import { installSkills } from './install-library.ts';
import {
  courseSchema,
  decideSchema,
  installationSchema,
  installSchema,
  shelfQuerySchema,
  shelfSchema,
  skillSheetSchema,
} from './library.schema.ts';
import * as service from './library.service.ts';
import { decideOffers } from './library-updates.ts';

const BASE = '/organisations/{org}/library';
const inOrganisation = z.object({ org: z.string() });

/** The ready library, for the members of one organisation. */
export const libraryRoutes = (deps: Pick<Context, 'db' | 'clock' | 'imaging'>) =>
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
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/installations`,
        summary: 'Make badges of these skills, those that are missing; drafts, or published at once',
        request: { params: inOrganisation, ...jsonBody(installSchema) },
        responses: { 200: jsonAnswer(z.object({ installation: installationSchema }), 'What was added now') },
      }),
      async (c) => {
        const { org } = c.req.valid('param');
        return c.json({ installation: await installSkills(deps, requireActor(c), org, c.req.valid('json')) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/skills/{id}/offers`,
        summary: 'Take parts of a newer version of the library into the draft, and leave others as they are',
        request: { params: z.object({ org: z.string(), id: z.string() }), ...jsonBody(decideSchema) },
        responses: { 200: jsonAnswer(z.object({ skill: skillSheetSchema }), 'The sheet') },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        await decideOffers(deps, requireActor(c), org, id, c.req.valid('json'));
        return c.json({ skill: await service.getSkillSheet(deps, requireActor(c), org, id) }, 200);
      },
    );
