import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer } from '../../platform/http/router.ts';
import { mailListSchema } from '../notices/notices.schema.ts';
import { listInstallationMails, listOrganisationMails } from './mails.service.ts';

const paging = z.object({ page: z.coerce.number().int().min(1).max(100_000).default(1) });

/** The outbox: what was sent, what waits, and, without a mail server, what each mail says. */
export const mailRoutes = (deps: Pick<Context, 'db' | 'config' | 'clock' | 'vault'>) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: '/organisations/{org}/mails',
        summary: 'Mails of an organisation',
        request: { params: z.object({ org: z.string() }), query: paging },
        responses: { 200: jsonAnswer(mailListSchema, 'A page, newest first') },
      }),
      async (c) =>
        c.json(
          await listOrganisationMails(deps, requireActor(c), c.req.valid('param').org, c.req.valid('query').page),
          200,
        ),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/operator/mails',
        summary: 'Sign-in mails of the installation',
        request: { query: paging },
        responses: { 200: jsonAnswer(mailListSchema, 'A page, newest first') },
      }),
      async (c) => c.json(await listInstallationMails(deps, requireActor(c), c.req.valid('query').page), 200),
    );
