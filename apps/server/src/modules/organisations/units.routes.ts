import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import {
  createUnitSchema,
  removeUnitSchema,
  unitAnswerSchema,
  unitEffectAnswerSchema,
  unitsAnswerSchema,
  updateUnitSchema,
} from './units.schema.ts';
import * as units from './units.ts';

const BASE = '/organisations/{org}/units';
const inOrganisation = z.object({ org: z.string() });
const oneUnit = z.object({ org: z.string(), id: z.uuid() });

/** The tree of units. */
export const unitRoutes = (deps: Pick<Context, 'db' | 'clock'>) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: BASE,
        summary: 'Units in sight, by name; a tree by their parents',
        request: { params: inOrganisation },
        responses: { 200: jsonAnswer(unitsAnswerSchema, 'Units') },
      }),
      async (c) => c.json({ units: await units.listUnits(deps, requireActor(c), c.req.valid('param').org) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: BASE,
        summary: 'Make a unit',
        request: { params: inOrganisation, ...jsonBody(createUnitSchema) },
        responses: { 201: jsonAnswer(unitAnswerSchema, 'The unit') },
      }),
      async (c) => {
        const { org } = c.req.valid('param');
        return c.json({ unit: await units.createUnit(deps, requireActor(c), org, c.req.valid('json')) }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: `${BASE}/{id}` as const,
        summary: 'Rename or move a unit',
        request: { params: oneUnit, ...jsonBody(updateUnitSchema) },
        responses: { 200: jsonAnswer(unitAnswerSchema, 'The unit, changed') },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ unit: await units.updateUnit(deps, requireActor(c), org, id, c.req.valid('json')) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${BASE}/{id}/removal` as const,
        summary: 'What removing a unit would move',
        request: { params: oneUnit },
        responses: { 200: jsonAnswer(unitEffectAnswerSchema, 'The effect') },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ effect: await units.removalEffect(deps, requireActor(c), org, id) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: `${BASE}/{id}` as const,
        summary: 'Remove a unit: people and units below go into another one, or into the one above',
        request: { params: oneUnit, query: removeUnitSchema },
        responses: { 204: { description: 'Done' } },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        await units.removeUnit(deps, requireActor(c), org, id, c.req.valid('query').into);
        return c.body(null, 204);
      },
    );
