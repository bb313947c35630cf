import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter } from '../../platform/http/router.ts';
import { EXPORT_FORMATS, type ExportedFile, type ExportFormat, exportFramework } from './export-framework.ts';
import { exportKeptVersion } from './framework-versions.service.ts';

const FRAMEWORK = '/organisations/{org}/frameworks/{id}';
const params = z.object({ org: z.string(), id: z.uuid(), format: z.enum(EXPORT_FORMATS) });
const answer = { 200: { description: 'The file', content: { 'application/octet-stream': { schema: z.any() } } } };
const headersOf = ({ name }: ExportedFile, format: ExportFormat) => ({
  'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
  'content-disposition': `attachment; filename="${name}"`,
});

/** Frameworks as files, as they stand or as they were kept. */
export const frameworkExportRoutes = (deps: Pick<Context, 'db' | 'clock'>) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: `${FRAMEWORK}/export/{format}` as const,
        summary: 'The whole framework as a file: CSV, CASE 1.1, or JSON without loss',
        request: { params },
        responses: answer,
      }),
      async (c) => {
        const { org, id, format } = c.req.valid('param');
        const file = await exportFramework(deps, requireActor(c), org, id, format);
        return c.body(file.body, 200, headersOf(file, format));
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${FRAMEWORK}/versions/{versionId}/export/{format}` as const,
        summary: 'A kept version as a file: CSV, CASE 1.1, or JSON',
        request: { params: params.extend({ versionId: z.uuid() }) },
        responses: answer,
      }),
      async (c) => {
        const { org, id, versionId, format } = c.req.valid('param');
        const place = { handle: org, frameworkId: id, id: versionId };
        const file = await exportKeptVersion(deps, requireActor(c), place, format);
        return c.body(file.body, 200, headersOf(file, format));
      },
    );
