import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer } from '../../platform/http/router.ts';
import { listLooks } from './looks.ts';
import { lookSchema } from './organisations.schema.ts';

/** Who looked at one's own file. */
export const lookRoutes = (deps: Pick<Context, 'db'>) =>
  createRouter().openapi(
    createRoute({
      method: 'get',
      path: '/me/looks',
      summary: 'Who of an organisation opened one’s file, by day',
      responses: { 200: jsonAnswer(z.object({ looks: z.array(lookSchema) }), 'The latest first') },
    }),
    async (c) => c.json({ looks: await listLooks(deps, requireActor(c)) }, 200),
  );
