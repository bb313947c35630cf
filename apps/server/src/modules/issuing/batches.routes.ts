import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { chooseSheet, createPeopleBatch, uploadBatch } from './batch-sources.ts';
import * as service from './batches.service.ts';
import {
  batchRowListSchema,
  batchSchema,
  checkBatchSchema,
  confirmBatchSchema,
  levelIdSchema,
  listRowsSchema,
  MAX_FILE_BYTES,
  peopleBatchSchema,
  savedMappingSchema,
  skipRowsSchema,
} from './issuing.schema.ts';
import { deleteMapping, listMappings } from './mappings.ts';
import { cancelBatch, confirmBatch, sendNow, skipRows } from './start-batch.ts';

const BASE = '/organisations/{org}/batches';
const MAPPINGS = '/organisations/{org}/batch-mappings';
const inOrganisation = z.object({ org: z.string() });
const oneBatch = z.object({ org: z.string(), id: z.uuid() });
const batchAnswer = z.object({ batch: batchSchema });
const upload = z.object({ badge: z.uuid(), level: levelIdSchema, fileName: z.string().max(300).default('') });
const act = (name: 'send-now' | 'cancel', summary: string) =>
  createRoute({
    method: 'post',
    path: `${BASE}/{id}/${name}` as const,
    summary,
    request: { params: oneBatch },
    responses: { 200: jsonAnswer(batchAnswer, 'The batch') },
  });

/** Award acts: from a person, a unit or a file through check, confirmation and run to their report. */
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
        summary: 'Upload a CSV or XLSX (raw body)',
        request: { params: inOrganisation, query: upload },
        responses: { 201: jsonAnswer(batchAnswer, 'The batch, nothing awarded') },
      }),
      async (c) => {
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        if (bytes.length > MAX_FILE_BYTES) throw new AppError('too-large', { max: MAX_FILE_BYTES / 1024 });
        const { badge, level, fileName } = c.req.valid('query');
        return c.json(
          {
            batch: await uploadBatch(deps, requireActor(c), c.req.valid('param').org, {
              badgeId: badge,
              levelId: level,
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
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/people`,
        summary: 'A batch of one person or of a unit, checked',
        request: { params: inOrganisation, ...jsonBody(peopleBatchSchema) },
        responses: { 201: jsonAnswer(batchAnswer, 'The batch, nothing awarded') },
      }),
      async (c) => {
        const { org } = c.req.valid('param');
        return c.json({ batch: await createPeopleBatch(deps, requireActor(c), org, c.req.valid('json')) }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/{id}/sheet`,
        summary: 'Read another sheet of the workbook',
        request: { params: oneBatch, ...jsonBody(z.strictObject({ sheet: z.string().max(100) })) },
        responses: { 200: jsonAnswer(batchAnswer, 'The batch') },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ batch: await chooseSheet(deps, requireActor(c), org, id, c.req.valid('json').sheet) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: `${BASE}/{id}/skipped`,
        summary: 'Rows to leave out',
        request: { params: oneBatch, ...jsonBody(skipRowsSchema) },
        responses: { 200: jsonAnswer(batchAnswer, 'The batch') },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ batch: await skipRows(deps, requireActor(c), org, id, c.req.valid('json')) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/{id}/confirm`,
        summary: 'Begin: at once, after the time to undo, or at a moment; go on after a cancel',
        request: { params: oneBatch, ...jsonBody(confirmBatchSchema) },
        responses: { 200: jsonAnswer(batchAnswer, 'The batch') },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ batch: await confirmBatch(deps, requireActor(c), org, id, c.req.valid('json')) }, 200);
      },
    )
    .openapi(act('send-now', 'End the wait'), async (c) => {
      const { org, id } = c.req.valid('param');
      return c.json({ batch: await sendNow(deps, requireActor(c), org, id) }, 200);
    })
    .openapi(act('cancel', 'Take back what waits, or stop after the rows under way'), async (c) => {
      const { org, id } = c.req.valid('param');
      return c.json({ batch: await cancelBatch(deps, requireActor(c), org, id) }, 200);
    })
    .openapi(
      createRoute({
        method: 'get',
        path: MAPPINGS,
        summary: 'Saved mappings',
        request: { params: inOrganisation },
        responses: { 200: jsonAnswer(z.object({ mappings: z.array(savedMappingSchema) }), 'By name') },
      }),
      async (c) => c.json({ mappings: await listMappings(deps, requireActor(c), c.req.valid('param').org) }, 200),
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: `${MAPPINGS}/{id}`,
        summary: 'Forget a mapping',
        request: { params: oneBatch },
        responses: { 204: { description: 'Forgotten' } },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        await deleteMapping(deps, requireActor(c), org, id);
        return c.body(null, 204);
      },
    );
