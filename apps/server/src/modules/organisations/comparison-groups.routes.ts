import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer } from '../../platform/http/router.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { comparisonGroupsAnswerSchema, importedGroupsSchema } from './comparison-groups.schema.ts';
import { getGroups, importGroups, switchGroups } from './comparison-groups.ts';
import { MAX_LIST_BYTES } from './directory-import.schema.ts';

const BASE = '/organisations/{org}/comparison-groups';
const inOrganisation = { params: z.object({ org: z.string() }) };
const answer = { 200: jsonAnswer(comparisonGroupsAnswerSchema, 'Figures, never who') };

/** Groups for fairness figures, only where an organisation wants them. */
export const comparisonGroupRoutes = (deps: Pick<Context, 'db' | 'clock'>) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: BASE,
        summary: 'Whether groups are kept, and of how many people',
        request: inOrganisation,
        responses: answer,
      }),
      async (c) => c.json({ groups: await getGroups(deps, requireActor(c), c.req.valid('param').org) }, 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: BASE,
        summary: 'Switch groups on',
        request: inOrganisation,
        responses: answer,
      }),
      async (c) => c.json({ groups: await switchGroups(deps, requireActor(c), c.req.valid('param').org, true) }, 200),
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: BASE,
        summary: 'Switch groups off, and delete them',
        request: inOrganisation,
        responses: answer,
      }),
      async (c) => c.json({ groups: await switchGroups(deps, requireActor(c), c.req.valid('param').org, false) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/import` as const,
        summary: 'Replace all groups by those of a CSV or XLSX (raw body)',
        request: inOrganisation,
        responses: { 200: jsonAnswer(importedGroupsSchema, 'Figures, never who') },
      }),
      async (c) => {
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        if (bytes.length > MAX_LIST_BYTES) throw new AppError('too-large', { max: MAX_LIST_BYTES / 1024 });
        return c.json(await importGroups(deps, requireActor(c), c.req.valid('param').org, bytes), 200);
      },
    );
