import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import { openProgramme, previewAnnouncement } from './announce.ts';
import { catalogueFilterSchema, catalogueQuerySchema } from './catalogue.schema.ts';
import { memberCatalogue } from './catalogue.service.ts';
import { programmeFigures } from './figures.ts';
import {
  announcementPreviewSchema,
  createProgrammeSchema,
  figuresSchema,
  frameworkProgrammesSchema,
  memberCatalogueSchema,
  openProgrammeSchema,
  programmeInListSchema,
  programmeSchema,
  saveProgrammeSchema,
} from './programmes.schema.ts';
import * as service from './programmes.service.ts';

const BASE = '/organisations/{org}/programmes';
const inOrganisation = z.object({ org: z.string() });
const oneProgramme = z.object({ org: z.string(), id: z.uuid() });
const oneModule = oneProgramme.extend({ module: z.string().max(40) });
const answer = z.object({ programme: programmeSchema });
const answers = { 200: jsonAnswer(answer, 'The programme') };
const act = (name: 'close' | 'reopen', summary: string) =>
  createRoute({
    method: 'post',
    path: `${BASE}/{id}/${name}` as const,
    summary,
    request: { params: oneProgramme },
    responses: answers,
  });

/** Programmes of one organisation. */
export const programmeRoutes = (deps: Pick<Context, 'db' | 'clock' | 'config' | 'vault'>) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: '/organisations/{org}/catalogue',
        summary: 'What a member can earn',
        request: { params: inOrganisation, query: catalogueQuerySchema },
        responses: { 200: jsonAnswer(memberCatalogueSchema, 'A page') },
      }),
      async (c) => {
        const filter = catalogueFilterSchema.parse(c.req.valid('query'));
        return c.json(await memberCatalogue(deps, requireActor(c), c.req.valid('param').org, filter), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/organisations/{org}/frameworks/{id}/programmes',
        summary: 'Programmes that bring out skills of a framework',
        request: { params: oneProgramme },
        responses: { 200: jsonAnswer(frameworkProgrammesSchema, 'Programmes, closed ones left out') },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json(await service.frameworkProgrammes(deps, requireActor(c), org, id), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: BASE,
        summary: 'Programmes, the latest change first',
        request: { params: inOrganisation },
        responses: { 200: jsonAnswer(z.object({ programmes: z.array(programmeInListSchema) }), 'All programmes') },
      }),
      async (c) =>
        c.json({ programmes: await service.listProgrammes(deps, requireActor(c), c.req.valid('param').org) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: BASE,
        summary: 'New draft of a programme',
        request: { params: inOrganisation, ...jsonBody(createProgrammeSchema) },
        responses: { 201: jsonAnswer(answer, 'The draft') },
      }),
      async (c) => {
        const { content } = c.req.valid('json');
        const { org } = c.req.valid('param');
        return c.json({ programme: await service.createProgramme(deps, requireActor(c), org, content) }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${BASE}/{id}`,
        summary: 'One programme',
        request: { params: oneProgramme },
        responses: answers,
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ programme: await service.getProgramme(deps, requireActor(c), org, id) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: `${BASE}/{id}`,
        summary: 'Save a programme',
        request: { params: oneProgramme, ...jsonBody(saveProgrammeSchema) },
        responses: answers,
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json(
          { programme: await service.saveProgramme(deps, requireActor(c), org, id, c.req.valid('json')) },
          200,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: `${BASE}/{id}`,
        summary: 'Delete a draft that was never open',
        request: { params: oneProgramme },
        responses: { 204: { description: 'Gone' } },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        await service.deleteDraft(deps, requireActor(c), org, id);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${BASE}/{id}/announcement`,
        summary: 'Whom an announcement would reach, and how it reads',
        request: { params: oneProgramme },
        responses: { 200: jsonAnswer(announcementPreviewSchema, 'In numbers, and as a mail') },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json(await previewAnnouncement(deps, requireActor(c), org, id), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/{id}/open`,
        summary: 'Open a draft, and announce it',
        request: { params: oneProgramme, ...jsonBody(openProgrammeSchema) },
        responses: answers,
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ programme: await openProgramme(deps, requireActor(c), org, id, c.req.valid('json')) }, 200);
      },
    )
    .openapi(act('close', 'Close an open programme'), async (c) => {
      const { org, id } = c.req.valid('param');
      return c.json({ programme: await service.closeProgramme(deps, requireActor(c), org, id) }, 200);
    })
    .openapi(act('reopen', 'Take a closing back'), async (c) => {
      const { org, id } = c.req.valid('param');
      return c.json({ programme: await service.reopenProgramme(deps, requireActor(c), org, id) }, 200);
    })
    .openapi(
      createRoute({
        method: 'get',
        path: `${BASE}/{id}/figures`,
        summary: 'Awards of its badges, and people reached',
        request: { params: oneProgramme },
        responses: { 200: jsonAnswer(z.object({ figures: figuresSchema }), 'Figures') },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ figures: await programmeFigures(deps, requireActor(c), org, id) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/{id}/course/{module}`,
        summary: 'Somebody who awards has read a part of the course',
        request: { params: oneModule },
        responses: answers,
      }),
      async (c) => {
        const { org, id, module: moduleId } = c.req.valid('param');
        return c.json({ programme: await service.readModule(deps, requireActor(c), org, { id, moduleId }) }, 200);
      },
    );
