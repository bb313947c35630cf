import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { readBody } from '../../platform/http/read-body.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import {
  checkFrameworkImportSchema,
  frameworkImportAnswerSchema,
  frameworkImportsAnswerSchema,
  MAX_FRAMEWORK_BYTES,
  uploadFrameworkFileSchema,
} from './imports.schema.ts';
import * as service from './imports.service.ts';

const BASE = '/organisations/{org}/framework-imports';
const inOrganisation = z.object({ org: z.string() });
const one = z.object({ org: z.string(), id: z.uuid() });
const answer = { 200: jsonAnswer(frameworkImportAnswerSchema, 'The import') };
const act = (name: string, summary: string) =>
  createRoute({
    method: 'post',
    path: `${BASE}/{id}/${name}` as const,
    summary,
    request: { params: one },
    responses: answer,
  });

/** Frameworks out of files: upload, check, run with progress, cancel. */
export const frameworkImportRoutes = (deps: Pick<Context, 'db' | 'clock'>) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: BASE,
        summary: 'The latest imports of frameworks',
        request: { params: inOrganisation },
        responses: { 200: jsonAnswer(frameworkImportsAnswerSchema, 'Newest first') },
      }),
      async (c) =>
        c.json({ imports: await service.listFrameworkImports(deps, requireActor(c), c.req.valid('param').org) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: BASE,
        summary: 'Upload a framework (raw body): CSV, XLSX, CASE, ESCO, ROME, or our own JSON, told by its content',
        request: { params: inOrganisation, query: uploadFrameworkFileSchema },
        responses: { 201: jsonAnswer(frameworkImportAnswerSchema, 'The import, nothing entered') },
      }),
      async (c) => {
        const actor = requireActor(c);
        const bytes = await readBody(c.req.raw, MAX_FRAMEWORK_BYTES);
        const { fileName } = c.req.valid('query');
        const input = { fileName, bytes };
        return c.json({ import: await service.uploadFrameworkFile(deps, actor, c.req.valid('param').org, input) }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/{id}/files` as const,
        summary: 'One more file of the same framework (raw body)',
        request: { params: one, query: uploadFrameworkFileSchema },
        responses: { 201: jsonAnswer(frameworkImportAnswerSchema, 'The import, nothing entered') },
      }),
      async (c) => {
        const actor = requireActor(c);
        const bytes = await readBody(c.req.raw, MAX_FRAMEWORK_BYTES);
        const { org, id } = c.req.valid('param');
        const input = { importId: id, fileName: c.req.valid('query').fileName, bytes };
        return c.json({ import: await service.uploadFrameworkFile(deps, actor, org, input) }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${BASE}/{id}` as const,
        summary: 'One import, how far it is and what it found',
        request: { params: one },
        responses: answer,
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ import: await service.getFrameworkImport(deps, requireActor(c), org, id) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/{id}/check` as const,
        summary: 'Dry run: what is new, changed and gone, and each line at fault',
        request: { params: one, ...jsonBody(checkFrameworkImportSchema) },
        responses: answer,
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        const input = c.req.valid('json');
        return c.json({ import: await service.checkFrameworkImport(deps, requireActor(c), org, id, input) }, 200);
      },
    )
    .openapi(act('confirm', 'Write it, whole or not at all'), async (c) => {
      const { org, id } = c.req.valid('param');
      return c.json({ import: await service.confirmFrameworkImport(deps, requireActor(c), org, id) }, 200);
    })
    .openapi(act('cancel', 'Stop; what was written is taken back'), async (c) => {
      const { org, id } = c.req.valid('param');
      return c.json({ import: await service.cancelFrameworkImport(deps, requireActor(c), org, id) }, 200);
    });
