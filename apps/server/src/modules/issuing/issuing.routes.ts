import { createRoute, z } from '@hono/zod-openapi';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import * as service from './awards.service.ts';
import type { IssueDeps } from './issuer.ts';
import { awardListSchema, awardSchema, createAwardSchema, listAwardsSchema, revokeSchema } from './issuing.schema.ts';

const BASE = '/organisations/{org}/awards';
const inOrganisation = z.object({ org: z.string() });
const oneAward = z.object({ org: z.string(), id: z.uuid() });
const awardAnswer = z.object({ award: awardSchema });

/** Awards of one organisation, one by one; batches have routes of their own. */
export const awardRoutes = (deps: IssueDeps) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: BASE,
        summary: 'Awards',
        request: { params: inOrganisation, query: listAwardsSchema },
        responses: { 200: jsonAnswer(awardListSchema, 'A page, newest first') },
      }),
      async (c) =>
        c.json(await service.listAwards(deps, requireActor(c), c.req.valid('param').org, c.req.valid('query')), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: BASE,
        summary: 'Award a badge to one person',
        request: { params: inOrganisation, ...jsonBody(createAwardSchema) },
        responses: { 201: jsonAnswer(awardAnswer, 'The award') },
      }),
      async (c) =>
        c.json(
          { award: await service.awardOne(deps, requireActor(c), c.req.valid('param').org, c.req.valid('json')) },
          201,
        ),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${BASE}/{id}`,
        summary: 'One award',
        request: { params: oneAward },
        responses: { 200: jsonAnswer(awardAnswer, 'The award') },
      }),
      async (c) =>
        c.json(
          { award: await service.getAward(deps, requireActor(c), c.req.valid('param').org, c.req.valid('param').id) },
          200,
        ),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/{id}/revoke`,
        summary: 'Revoke for ever',
        request: { params: oneAward, ...jsonBody(revokeSchema) },
        responses: { 200: jsonAnswer(awardAnswer, 'The award') },
      }),
      async (c) =>
        c.json(
          {
            award: await service.revokeAward(
              deps,
              requireActor(c),
              c.req.valid('param').org,
              c.req.valid('param').id,
              c.req.valid('json').reason,
            ),
          },
          200,
        ),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/{id}/resend`,
        summary: 'Send the award mail again',
        request: { params: oneAward },
        responses: { 200: jsonAnswer(awardAnswer, 'The award') },
      }),
      async (c) =>
        c.json(
          {
            award: await service.resendAward(deps, requireActor(c), c.req.valid('param').org, c.req.valid('param').id),
          },
          200,
        ),
    );
