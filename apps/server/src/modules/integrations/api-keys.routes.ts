import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import { apiKeyListSchema, apiKeySchema, madeApiKeySchema, newApiKeySchema } from './api-keys.schema.ts';
import { listApiKeys, makeApiKey, revokeApiKey } from './api-keys.ts';

const ORGANISATION = z.object({ org: z.string() });

/** Keys of an organisation's programs, for those who manage them. */
export const apiKeyRoutes = (deps: Pick<Context, 'db' | 'clock' | 'config'>) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: '/organisations/{org}/api-keys',
        summary: 'The API keys of an organisation',
        request: { params: ORGANISATION },
        responses: { 200: jsonAnswer(apiKeyListSchema, 'Those that open the door first; a hundred at most') },
      }),
      async (c) => {
        const { org } = c.req.valid('param');
        const keys = await listApiKeys(deps, requireActor(c), org);
        return c.json({ keys, address: `${deps.config.baseUrl}/o/${org}/vc` }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/organisations/{org}/api-keys',
        summary: 'Makes an API key, whose token is shown this once',
        request: { params: ORGANISATION, ...jsonBody(newApiKeySchema) },
        responses: { 201: jsonAnswer(madeApiKeySchema, 'The key, and its token') },
      }),
      async (c) => {
        const { org } = c.req.valid('param');
        c.set('answersSecret', true);
        return c.json(await makeApiKey(deps, requireActor(c), org, c.req.valid('json')), 201);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/organisations/{org}/api-keys/{id}/revoke',
        summary: 'Revokes an API key, for good',
        request: { params: z.object({ org: z.string(), id: z.uuid() }) },
        responses: { 200: jsonAnswer(z.object({ key: apiKeySchema }), 'The key as it stands now') },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ key: await revokeApiKey(deps, requireActor(c), org, id) }, 200);
      },
    );
