import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer } from '../../platform/http/router.ts';
import { frameworkBadgesQuerySchema, frameworkBadgesSchema } from './framework-badges.schema.ts';
import { frameworkBadges } from './framework-badges.ts';

/** What a framework's skills are named by. */
export const frameworkBadgeRoutes = (deps: Pick<Context, 'db'>) =>
  createRouter().openapi(
    createRoute({
      method: 'get',
      path: '/organisations/{org}/frameworks/{id}/badges' as const,
      summary: 'Badges that name skills of a framework; between two of its states, those that name what changed',
      request: { params: z.object({ org: z.string(), id: z.uuid() }), query: frameworkBadgesQuerySchema },
      responses: { 200: jsonAnswer(frameworkBadgesSchema, 'Badges, archived ones left out') },
    }),
    async (c) => {
      const { org, id } = c.req.valid('param');
      const place = { handle: org, frameworkId: id };
      return c.json(await frameworkBadges(deps, requireActor(c), place, c.req.valid('query')), 200);
    },
  );
