import { createRoute, z } from '@hono/zod-openapi';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import * as acts from './acts.service.ts';
import { countAwards } from './awards.service.ts';
import { correctAward } from './corrections.ts';
import type { IssueDeps } from './issuer.ts';
import { AWARD_FILTERS, awardSchema, awardSearchSchema } from './issuing.schema.ts';
import {
  actPreviewSchema,
  actSchema,
  correctSchema,
  lifeSchema,
  previewActSchema,
  startActSchema,
  suspendSchema,
} from './life.schema.ts';
import { getLife } from './life.ts';
import { renewAward } from './renew.ts';
import { reinstateAward, suspendAward } from './suspend.ts';

const AWARD = '/organisations/{org}/awards/{id}';
const ACTS = '/organisations/{org}/award-acts';
const inOrganisation = z.object({ org: z.string() });
const one = z.object({ org: z.string(), id: z.uuid() });
const awardAnswer = jsonAnswer(z.object({ award: awardSchema }), 'The award');
const actAnswer = jsonAnswer(z.object({ act: actSchema }), 'The act');

/** What becomes of an award after it was made, one by one. */
const oneByOne = (deps: IssueDeps) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: '/organisations/{org}/award-counts',
        summary: 'How many awards each filter of the list finds',
        request: { params: inOrganisation, query: awardSearchSchema.omit({ state: true }) },
        responses: { 200: jsonAnswer(z.object({ counts: z.record(z.enum(AWARD_FILTERS), z.int()) }), 'Counts') },
      }),
      async (c) =>
        c.json(
          { counts: await countAwards(deps, requireActor(c), c.req.valid('param').org, c.req.valid('query')) },
          200,
        ),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${AWARD}/life`,
        summary: 'What became of an award',
        request: { params: one },
        responses: { 200: jsonAnswer(z.object({ life: lifeSchema }), 'Its life') },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ life: await getLife(deps, requireActor(c), org, id) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${AWARD}/suspend`,
        summary: 'Suspend for a time',
        request: { params: one, ...jsonBody(suspendSchema) },
        responses: { 200: awardAnswer },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        const { reason } = c.req.valid('json');
        return c.json({ award: await suspendAward(deps, requireActor(c), org, id, reason) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${AWARD}/reinstate`,
        summary: 'Lift a suspension',
        request: { params: one },
        responses: { 200: awardAnswer },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ award: await reinstateAward(deps, requireActor(c), org, id) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${AWARD}/renew`,
        summary: 'Award the badge anew, linked to this award',
        request: { params: one },
        responses: { 201: awardAnswer },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ award: await renewAward(deps, requireActor(c), org, id) }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${AWARD}/correct`,
        summary: 'Correct a name, or an address before it is answered',
        request: { params: one, ...jsonBody(correctSchema) },
        responses: { 200: awardAnswer },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ award: await correctAward(deps, requireActor(c), org, id, c.req.valid('json')) }, 200);
      },
    );

/** One act on many awards: the effect in numbers, the act, its progress, its end. */
const onMany = (deps: IssueDeps) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'post',
        path: `${ACTS}/preview`,
        summary: 'The effect of an act in numbers',
        request: { params: inOrganisation, ...jsonBody(previewActSchema) },
        responses: { 200: jsonAnswer(z.object({ preview: actPreviewSchema }), 'The effect') },
      }),
      async (c) => {
        const { org } = c.req.valid('param');
        return c.json({ preview: await acts.previewAct(deps, requireActor(c), org, c.req.valid('json')) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: ACTS,
        summary: 'Start an act on many awards',
        request: { params: inOrganisation, ...jsonBody(startActSchema) },
        responses: { 201: actAnswer },
      }),
      async (c) => {
        const { org } = c.req.valid('param');
        return c.json({ act: await acts.startAct(deps, requireActor(c), org, c.req.valid('json')) }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${ACTS}/{id}`,
        summary: 'Progress of an act',
        request: { params: one },
        responses: { 200: actAnswer },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ act: await acts.getAct(deps, requireActor(c), org, id) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${ACTS}/{id}/cancel`,
        summary: 'Stop an act; what was done stands',
        request: { params: one },
        responses: { 200: actAnswer },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ act: await acts.cancelAct(deps, requireActor(c), org, id) }, 200);
      },
    );

export const lifeRoutes = (deps: IssueDeps) => createRouter().route('/', oneByOne(deps)).route('/', onMany(deps));
