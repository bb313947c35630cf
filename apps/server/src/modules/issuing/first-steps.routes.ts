import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer } from '../../platform/http/router.ts';
import { getFirstSteps } from './first-steps.ts';
import { firstStepsSchema } from './issuing.schema.ts';

/** What to do first, ticked by what is there. */
export const firstStepRoutes = (deps: Pick<Context, 'db' | 'clock'>) =>
  createRouter().openapi(
    createRoute({
      method: 'get',
      path: '/organisations/{org}/first-steps',
      summary: 'What is done of what one does first',
      request: { params: z.object({ org: z.string() }) },
      responses: { 200: jsonAnswer(firstStepsSchema, 'Each step, done or not') },
    }),
    async (c) => c.json(await getFirstSteps(deps, requireActor(c), c.req.valid('param').org), 200),
  );
