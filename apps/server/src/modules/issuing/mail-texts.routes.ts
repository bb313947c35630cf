import { createRoute, z } from '@hono/zod-openapi';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import { ownTemplateSchema, ownTextsSchema } from '../notices/own-texts.schema.ts';
import type { IssueDeps } from './issuer.ts';
import { mailPreviewSchema, mailTextListSchema, mailTrialSchema, previewMailSchema } from './mail-texts.schema.ts';
import { listMailTexts, previewMail, saveMailTexts, tryMail } from './mail-texts.service.ts';

const BASE = '/organisations/{org}/mail-texts';
const one = z.object({ org: z.string(), template: ownTemplateSchema });

/** An organisation's own words in the mails that people get of it. */
export const mailTextRoutes = (deps: IssueDeps) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: BASE,
        summary: 'Own words in each mail, and what they may name',
        request: { params: z.object({ org: z.string() }) },
        responses: { 200: jsonAnswer(mailTextListSchema, 'Every mail that may have some') },
      }),
      async (c) => c.json({ mailTexts: await listMailTexts(deps, requireActor(c), c.req.valid('param').org) }, 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: `${BASE}/{template}` as const,
        summary: 'Set the own words of a mail; empty ones are said in the installation’s words',
        request: { params: one, ...jsonBody(ownTextsSchema) },
        responses: { 204: { description: 'Done' } },
      }),
      async (c) => {
        const { org, template } = c.req.valid('param');
        await saveMailTexts(deps, requireActor(c), org, template, c.req.valid('json'));
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/{template}/preview` as const,
        summary: 'The mail as it would be written, from words that are not stored',
        request: { params: one, ...jsonBody(previewMailSchema) },
        responses: { 200: jsonAnswer(mailPreviewSchema, 'Subject, both parts and the sender') },
      }),
      async (c) => {
        const { org, template } = c.req.valid('param');
        return c.json(await previewMail(deps, requireActor(c), org, template, c.req.valid('json')), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/{template}/try` as const,
        summary: 'The same as a mail to my own address, marked as a test',
        request: { params: one, ...jsonBody(previewMailSchema) },
        responses: { 201: jsonAnswer(mailTrialSchema, 'Where it went') },
      }),
      async (c) => {
        const { org, template } = c.req.valid('param');
        return c.json(await tryMail(deps, requireActor(c), org, template, c.req.valid('json')), 201);
      },
    );
