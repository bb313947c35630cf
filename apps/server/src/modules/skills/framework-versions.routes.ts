import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import {
  compareVersionsSchema,
  frameworkComparisonSchema,
  keepVersionSchema,
  keptVersionAnswerSchema,
  keptVersionsSchema,
  readVersionAnswerSchema,
  readVersionSchema,
} from './framework-versions.schema.ts';
import * as service from './framework-versions.service.ts';

const FRAMEWORK = '/organisations/{org}/frameworks/{id}';
const VERSIONS = `${FRAMEWORK}/versions` as const;
const one = z.object({ org: z.string(), id: z.uuid() });
const oneVersion = one.extend({ versionId: z.uuid() });
const place = ({ org, id }: { org: string; id: string }) => ({ handle: org, frameworkId: id });
const versionPlace = ({ org, id, versionId }: { org: string; id: string; versionId: string }) => ({
  ...place({ org, id }),
  id: versionId,
});

/** Versions of frameworks that are kept, for who reads the framework; and what differs between two. */
export const frameworkVersionRoutes = (deps: Pick<Context, 'db' | 'clock'>) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: VERSIONS,
        summary: 'Versions of a framework that are kept',
        request: { params: one },
        responses: { 200: jsonAnswer(keptVersionsSchema, 'Newest first, and how many there may be') },
      }),
      async (c) => c.json(await service.listKeptVersions(deps, requireActor(c), place(c.req.valid('param'))), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: VERSIONS,
        summary: 'Keep a framework as it stands, under a label',
        request: { params: one, ...jsonBody(keepVersionSchema) },
        responses: { 201: jsonAnswer(keptVersionAnswerSchema, 'The version') },
      }),
      async (c) => {
        const input = c.req.valid('json');
        const version = await service.keepFrameworkVersion(deps, requireActor(c), place(c.req.valid('param')), input);
        return c.json({ version }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${VERSIONS}/{versionId}` as const,
        summary: 'A page of what a kept version held',
        request: { params: oneVersion, query: readVersionSchema },
        responses: { 200: jsonAnswer(readVersionAnswerSchema, 'Skills in the order of the tree') },
      }),
      async (c) => {
        const query = c.req.valid('query');
        return c.json(
          await service.readKeptVersion(deps, requireActor(c), versionPlace(c.req.valid('param')), query),
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: `${VERSIONS}/{versionId}` as const,
        summary: 'Remove a kept version; the framework stays as it is',
        request: { params: oneVersion },
        responses: { 200: jsonAnswer(keptVersionsSchema, 'Those that are left') },
      }),
      async (c) =>
        c.json(await service.removeKeptVersion(deps, requireActor(c), versionPlace(c.req.valid('param'))), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${FRAMEWORK}/compare` as const,
        summary: 'What differs between two kept versions, or one and the framework as it stands',
        request: { params: one, query: compareVersionsSchema },
        responses: { 200: jsonAnswer(frameworkComparisonSchema, 'A page of the skills that differ') },
      }),
      async (c) => {
        const query = c.req.valid('query');
        return c.json(
          await service.compareKeptVersions(deps, requireActor(c), place(c.req.valid('param')), query),
          200,
        );
      },
    );
