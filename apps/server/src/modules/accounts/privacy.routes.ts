import { createRoute, z } from '@hono/zod-openapi';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import type { RetentionClass } from '../../platform/retention.ts';
import { erasureEffectSchema, exportSchema, retentionTermSchema } from './account.schema.ts';
import type { Auth } from './auth.ts';
import { eraseAccount, erasureEffect } from './erase-account.ts';
import { exportFile, latestExport, startExport } from './export-account.ts';
import type { DataSubject, PersonalDataKeeper } from './personal-data.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'config'> & {
  auth: Auth;
  keepers: PersonalDataKeeper[];
  retention: RetentionClass[];
  confirm(subject: DataSubject, language: Actor['language']): Promise<void>;
};

/** A copy of one's data, its erasure, and how long what is kept. */
export const privacyRoutes = (deps: Deps) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/export',
        summary: 'The latest copy of one’s data, and how far it is',
        responses: { 200: jsonAnswer(z.object({ export: exportSchema.nullable() }), 'Null: there is none') },
      }),
      async (c) => c.json({ export: (await latestExport(deps, requireActor(c))) ?? null }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/export',
        summary: 'Have a copy of everything that is kept of oneself made',
        responses: { 202: jsonAnswer(z.object({ export: exportSchema }), 'A job makes it') },
      }),
      async (c) => c.json({ export: await startExport(deps, requireActor(c)) }, 202),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/export/{id}/file',
        summary: 'The copy, as a ZIP of JSON and badge files',
        request: { params: z.object({ id: z.uuid() }) },
        responses: { 200: { description: 'The file', content: { 'application/zip': { schema: z.string() } } } },
      }),
      async (c) => {
        const file = await exportFile(deps, requireActor(c), c.req.valid('param').id);
        return new Response(new Uint8Array(file), {
          headers: {
            'content-type': 'application/zip',
            'content-disposition': 'attachment; filename="insigne-account.zip"',
          },
        }) as never;
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/erasure',
        summary: 'What erasing the account would do',
        responses: { 200: jsonAnswer(z.object({ effect: erasureEffectSchema }), 'In figures') },
      }),
      async (c) => c.json({ effect: await erasureEffect(deps, requireActor(c)) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/me/erasure',
        summary: 'Erase the account, at once and for good',
        request: jsonBody(z.strictObject({ confirmed: z.literal(true) })),
        responses: { 204: { description: 'Erased; nobody is signed in any more' } },
      }),
      async (c) => {
        await eraseAccount(deps, requireActor(c));
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/retention',
        summary: 'How long each class of data is kept',
        responses: {
          200: jsonAnswer(z.object({ classes: z.array(retentionTermSchema) }), 'After so many days it is removed'),
        },
      }),
      async (c) => {
        requireActor(c);
        return c.json({ classes: deps.retention.map(({ name, days }) => ({ name, days })) }, 200);
      },
    );
