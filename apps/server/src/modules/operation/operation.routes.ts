// Owns what the operator of an installation looks after: health in words, jobs, the outbox. Promises: nothing that an organisation
// keeps to itself, no text of a mail and no address. Nobody calls it. Calls organisations, notices, audit.
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import { checkHealth } from './health.ts';
import { getInstallation, saveInstallation } from './installation.ts';
import { actOnJob, listJobs } from './jobs.ts';
import { getLegal, saveLegal } from './legal.ts';
import {
  healthSchema,
  installationAnswerSchema,
  jobsQuerySchema,
  jobsSchema,
  legalSchema,
  outboxQuerySchema,
  outboxSchema,
  saveInstallationSchema,
  testMailSchema,
} from './operation.schema.ts';
import { getOutbox, retryOutboxMail, sendTestMail } from './outbox.ts';

const oneJob = z.object({ id: z.string().regex(/^\d{1,18}$/) });
const oneMail = z.object({ id: z.uuid() });
const nothing = { 204: { description: 'Done' } };

/** What the installation's operator looks after: health, jobs, the outbox. To anybody else it does not exist. */
export const operationRoutes = (deps: Pick<Context, 'db' | 'config' | 'clock' | 'mailer' | 'storage'>) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: '/operator/installation',
        summary: 'What the installation is called, its time zone, who answers for it',
        responses: { 200: jsonAnswer(installationAnswerSchema, 'As pages and mails say it') },
      }),
      async (c) => c.json(getInstallation(deps, requireActor(c)), 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/operator/installation',
        summary: 'Say it anew',
        request: jsonBody(saveInstallationSchema),
        responses: { 200: jsonAnswer(installationAnswerSchema, 'As pages and mails say it from now on') },
      }),
      async (c) => c.json(await saveInstallation(deps, requireActor(c), c.req.valid('json')), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/operator/legal',
        summary: 'What the legal pages say besides who answers for the installation',
        responses: { 200: jsonAnswer(legalSchema, 'As the pages say it') },
      }),
      async (c) => c.json(await getLegal(deps, requireActor(c)), 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/operator/legal',
        summary: 'Say it anew',
        request: jsonBody(legalSchema),
        responses: { 200: jsonAnswer(legalSchema, 'As the pages say it from now on') },
      }),
      async (c) => c.json(await saveLegal(deps, requireActor(c), c.req.valid('json')), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/operator/health',
        summary: 'Every check anew: what was found, as a code with figures',
        responses: { 200: jsonAnswer(healthSchema, 'The checks') },
      }),
      async (c) => c.json(await checkHealth(deps, requireActor(c)), 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/operator/jobs',
        summary: 'Jobs that run, wait or failed',
        request: { query: jobsQuerySchema },
        responses: { 200: jsonAnswer(jobsSchema, 'A page of jobs, failed ones first') },
      }),
      async (c) => c.json(await listJobs(deps, requireActor(c), c.req.valid('query')), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/operator/jobs/{id}/replay',
        summary: 'Run a job at once, with all its tries again',
        request: { params: oneJob },
        responses: nothing,
      }),
      async (c) => {
        await actOnJob(deps, requireActor(c), c.req.valid('param').id, 'replay');
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/operator/jobs/{id}/cancel',
        summary: 'Take a job out of the queue',
        request: { params: oneJob },
        responses: nothing,
      }),
      async (c) => {
        await actOnJob(deps, requireActor(c), c.req.valid('param').id, 'cancel');
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/operator/outbox',
        summary: 'Mails of the installation by their outside: no text, no address',
        request: { query: outboxQuerySchema },
        responses: { 200: jsonAnswer(outboxSchema, 'A page, newest first') },
      }),
      async (c) => c.json(await getOutbox(deps, requireActor(c), c.req.valid('query')), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/operator/outbox/{id}/retry',
        summary: 'Give a mail to the mail server at once',
        request: { params: oneMail },
        responses: nothing,
      }),
      async (c) => {
        await retryOutboxMail(deps, requireActor(c), c.req.valid('param').id);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/operator/test-mail',
        summary: 'A mail to my own address, and what the mail server said',
        responses: { 200: jsonAnswer(testMailSchema, 'What became of it') },
      }),
      async (c) => c.json(await sendTestMail(deps, requireActor(c)), 200),
    );
