import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import {
  checkImportSchema,
  confirmImportSchema,
  importAnswerSchema,
  importRowListSchema,
  importsAnswerSchema,
  listImportRowsSchema,
  MAX_LIST_BYTES,
  uploadImportSchema,
} from './directory-import.schema.ts';
import * as service from './directory-import.ts';

const BASE = '/organisations/{org}/people-imports';
const inOrganisation = z.object({ org: z.string() });
const oneImport = z.object({ org: z.string(), id: z.uuid() });
const answer = (description: string) => ({ 200: jsonAnswer(importAnswerSchema, description) });

/** People by CSV or XLSX: upload, dry run, confirm, progress, cancel. */
export const directoryImportRoutes = (deps: Pick<Context, 'db' | 'clock'>) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: BASE,
        summary: 'The latest imports of people',
        request: { params: inOrganisation },
        responses: { 200: jsonAnswer(importsAnswerSchema, 'Newest first') },
      }),
      async (c) => c.json({ imports: await service.listImports(deps, requireActor(c), c.req.valid('param').org) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: BASE,
        summary: 'Upload a CSV or XLSX of people (raw body)',
        request: { params: inOrganisation, query: uploadImportSchema },
        responses: { 201: jsonAnswer(importAnswerSchema, 'The import, nobody entered') },
      }),
      async (c) => {
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        if (bytes.length > MAX_LIST_BYTES) throw new AppError('too-large', { max: MAX_LIST_BYTES / 1024 });
        const input = { ...c.req.valid('query'), bytes };
        return c.json(
          { import: await service.uploadImport(deps, requireActor(c), c.req.valid('param').org, input) },
          201,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${BASE}/{id}` as const,
        summary: 'One import and its figures',
        request: { params: oneImport },
        responses: answer('The import'),
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ import: await service.getImport(deps, requireActor(c), org, id) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/{id}/check` as const,
        summary: 'Dry run with a mapping',
        request: { params: oneImport, ...jsonBody(checkImportSchema) },
        responses: answer('The import, checked'),
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ import: await service.checkImport(deps, requireActor(c), org, id, c.req.valid('json')) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${BASE}/{id}/rows` as const,
        summary: 'Rows with what would happen, or happened',
        request: { params: oneImport, query: listImportRowsSchema },
        responses: { 200: jsonAnswer(importRowListSchema, 'A page') },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json(await service.listImportRows(deps, requireActor(c), org, id, c.req.valid('query')), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${BASE}/{id}/report.csv` as const,
        summary: 'All rows with their outcome',
        request: { params: oneImport },
        responses: { 200: { description: 'CSV', content: { 'text/csv': { schema: z.string() } } } },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.body(await service.importReport(deps, requireActor(c), org, id), 200, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="insigne-people.csv"',
        });
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/{id}/confirm` as const,
        summary: 'Start, or go on after a cancel',
        request: { params: oneImport, ...jsonBody(confirmImportSchema) },
        responses: answer('The import'),
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        const input = c.req.valid('json');
        return c.json({ import: await service.confirmImport(deps, requireActor(c), org, id, input) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/{id}/cancel` as const,
        summary: 'Stop after the rows under way',
        request: { params: oneImport },
        responses: answer('The import'),
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ import: await service.cancelImport(deps, requireActor(c), org, id) }, 200);
      },
    );
