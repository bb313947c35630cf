import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import { closeReportSchema, reportListSchema, reportQuerySchema, reportSchema } from './reports.schema.ts';
import { closeReport, listReports } from './reports.ts';

const LIST = { 200: jsonAnswer(reportListSchema, 'A page, newest first') };
const ONE = { 200: jsonAnswer(z.object({ report: reportSchema }), 'The report as it stands now') };

/** What visitors reported: of an organisation for those who edit it, of the site for its operator. */
export const reportRoutes = (deps: Pick<Context, 'db' | 'clock'>) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: '/organisations/{org}/reports',
        summary: 'What visitors reported about the pages of an organisation',
        request: { params: z.object({ org: z.string() }), query: reportQuerySchema },
        responses: LIST,
      }),
      async (c) =>
        c.json(await listReports(deps, requireActor(c), c.req.valid('param').org, c.req.valid('query')), 200),
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/organisations/{org}/reports/{id}',
        summary: 'Closes a report, or opens it again',
        request: { params: z.object({ org: z.string(), id: z.uuid() }), ...jsonBody(closeReportSchema) },
        responses: ONE,
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        const report = await closeReport(deps, requireActor(c), org, id, c.req.valid('json').closed);
        return c.json({ report }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/operator/reports',
        summary: 'What visitors reported about the site itself',
        request: { query: reportQuerySchema },
        responses: LIST,
      }),
      async (c) => c.json(await listReports(deps, requireActor(c), null, c.req.valid('query')), 200),
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/operator/reports/{id}',
        summary: 'Closes a report about the site, or opens it again',
        request: { params: z.object({ id: z.uuid() }), ...jsonBody(closeReportSchema) },
        responses: ONE,
      }),
      async (c) => {
        const report = await closeReport(
          deps,
          requireActor(c),
          null,
          c.req.valid('param').id,
          c.req.valid('json').closed,
        );
        return c.json({ report }, 200);
      },
    );
