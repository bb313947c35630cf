import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import * as service from './batches.service.ts';
import { batchRowListSchema, batchSchema, checkBatchSchema, listRowsSchema, MAX_CSV_BYTES } from './issuing.schema.ts';

const BASE = '/organisations/{org}/batches';
const inOrganisation = z.object({ org: z.string() });
const oneBatch = z.object({ org: z.string(), id: z.uuid() });
const batchAnswer = z.object({ batch: batchSchema });
const upload = z.object({ badge: z.uuid(), fileName: z.string().max(300).default('') });
const act = (name: 'confirm' | 'cancel', summary: string) =>
  createRoute({
    method: 'post',
    path: `${BASE}/{id}/${name}` as const,
    summary,
    request: { params: oneBatch },
    responses: { 200: jsonAnswer(batchAnswer, 'The batch') },
  });

/** A CSV of many awards: upload, dry run, confirm, progress, cancel. */
export const batchRoutes = (deps: Pick<Context, 'db' | 'clock'>) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: BASE,
        summary: 'Batches',
        request: { params: inOrganisation },
        responses: { 200: jsonAnswer(z.object({ batches: z.array(batchSchema) }), 'Newest first') },
      }),
      async (c) => c.json({ batches: await service.listBatches(deps, requireActor(c), c.req.valid('param').org) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: BASE,
        summary: 'Upload a CSV (raw body)',
        request: { params: inOrganisation, query: upload },
        responses: { 201: jsonAnswer(batchAnswer, 'The batch, nothing awarded') },
      }),
      async (c) => {
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        if (bytes.length > MAX_CSV_BYTES) throw new AppError('too-large', { max: MAX_CSV_BYTES / 1024 });
        const { badge, fileName } = c.req.valid('query');
        return c.json(
          {
            batch: await service.uploadBatch(deps, requireActor(c), c.req.valid('param').org, {
              badgeId: badge,
              fileName,
              bytes,
            }),
          },
          201,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${BASE}/{id}`,
        summary: 'One batch and its figures',
        request: { params: oneBatch },
        responses: { 200: jsonAnswer(batchAnswer, 'The batch') },
      }),
      async (c) =>
        c.json(
          { batch: await service.getBatch(deps, requireActor(c), c.req.valid('param').org, c.req.valid('param').id) },
          200,
        ),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/{id}/check`,
        summary: 'Dry run with a mapping',
        request: { params: oneBatch, ...jsonBody(checkBatchSchema) },
        responses: { 200: jsonAnswer(batchAnswer, 'The batch') },
      }),
      async (c) =>
        c.json(
          {
            batch: await service.checkBatch(
              deps,
              requireActor(c),
              c.req.valid('param').org,
              c.req.valid('param').id,
              c.req.valid('json'),
            ),
          },
          200,
        ),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${BASE}/{id}/rows`,
        summary: 'Rows with their outcome',
        request: { params: oneBatch, query: listRowsSchema },
        responses: { 200: jsonAnswer(batchRowListSchema, 'A page') },
      }),
      async (c) =>
        c.json(
          await service.listRows(
            deps,
            requireActor(c),
            c.req.valid('param').org,
            c.req.valid('param').id,
            c.req.valid('query'),
          ),
          200,
        ),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${BASE}/{id}/report.csv`,
        summary: 'All rows with their outcome',
        request: { params: oneBatch },
        responses: { 200: { description: 'CSV', content: { 'text/csv': { schema: z.string() } } } },
      }),
      async (c) => {
        const csv = await service.reportCsv(deps, requireActor(c), c.req.valid('param').org, c.req.valid('param').id);
        return c.body(csv, 200, {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="insigne-batch.csv"',
        });
      },
    )
    .openapi(act('confirm', 'Start, or go on after a cancel'), async (c) =>
      c.json(
        { batch: await service.confirmBatch(deps, requireActor(c), c.req.valid('param').org, c.req.valid('param').id) },
        200,
      ),
    )
    .openapi(act('cancel', 'Stop after the rows under way'), async (c) =>
      c.json(
        { batch: await service.cancelBatch(deps, requireActor(c), c.req.valid('param').org, c.req.valid('param').id) },
        200,
      ),
    );
