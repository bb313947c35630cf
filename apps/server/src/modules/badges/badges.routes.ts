import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { readBody } from '../../platform/http/read-body.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody, pictureBody } from '../../platform/http/router.ts';
import { SVG_POLICY } from '../../platform/http/svg-policy.ts';
import { MAX_UPLOAD_BYTES } from '../../platform/imaging/index.ts';
import { archiveBadge, restoreBadge } from './archive-badge.ts';
import {
  archiveBadgeSchema,
  badgeSchema,
  badgeVersionSchema,
  createBadgeSchema,
  publishBadgeSchema,
  saveBadgeSchema,
  uploadedPictureSchema,
} from './badges.schema.ts';
import * as service from './badges.service.ts';
import { publishBadge } from './publish-badge.ts';
import { getUpload, uploadPicture } from './uploads.ts';

const inOrganisation = z.object({ org: z.string() });
const oneBadge = z.object({ org: z.string(), id: z.uuid() });
const badgeAnswer = z.object({ badge: badgeSchema });
const BASE = '/organisations/{org}/badges';
const PICTURES = '/organisations/{org}/badge-pictures';
const act = (name: string, summary: string) =>
  createRoute({
    method: 'post',
    path: `${BASE}/{id}/${name}` as const,
    summary,
    request: { params: oneBadge },
    responses: { 200: jsonAnswer(badgeAnswer, 'The badge') },
  });

/** Badge definitions of one organisation, for its members. */
export const badgeRoutes = (deps: Pick<Context, 'db' | 'clock' | 'imaging'>) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: BASE,
        summary: 'Badges of an organisation',
        request: { params: inOrganisation },
        responses: { 200: jsonAnswer(z.object({ badges: z.array(badgeSchema) }), 'All badges') },
      }),
      async (c) => c.json({ badges: await service.listBadges(deps, requireActor(c), c.req.valid('param').org) }, 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: BASE,
        summary: 'New draft',
        request: { params: inOrganisation, ...jsonBody(createBadgeSchema) },
        responses: { 201: jsonAnswer(badgeAnswer, 'The draft') },
      }),
      async (c) =>
        c.json(
          {
            badge: await service.createBadge(
              deps,
              requireActor(c),
              c.req.valid('param').org,
              c.req.valid('json').content,
            ),
          },
          201,
        ),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${BASE}/{id}`,
        summary: 'One badge',
        request: { params: oneBadge },
        responses: { 200: jsonAnswer(badgeAnswer, 'The badge') },
      }),
      async (c) =>
        c.json(
          { badge: await service.getBadge(deps, requireActor(c), c.req.valid('param').org, c.req.valid('param').id) },
          200,
        ),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: `${BASE}/{id}`,
        summary: 'Save the draft',
        request: { params: oneBadge, ...jsonBody(saveBadgeSchema) },
        responses: { 200: jsonAnswer(badgeAnswer, 'The badge') },
      }),
      async (c) =>
        c.json(
          {
            badge: await service.saveBadge(
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
        method: 'post',
        path: `${BASE}/{id}/publish`,
        summary: 'Freeze the draft as the next version; the body may name the revision that was read',
        request: {
          params: oneBadge,
          body: { required: false, content: { 'application/json': { schema: publishBadgeSchema } } },
        },
        responses: { 200: jsonAnswer(badgeAnswer, 'The badge') },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ badge: await publishBadge(deps, requireActor(c), org, id, c.req.valid('json').revision) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/{id}/archive`,
        summary: 'Stop awarding this badge; the body may name the badge that follows it',
        request: {
          params: oneBadge,
          body: { required: false, content: { 'application/json': { schema: archiveBadgeSchema } } },
        },
        responses: { 200: jsonAnswer(badgeAnswer, 'The badge') },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        const { successorId = null } = c.req.valid('json');
        return c.json({ badge: await archiveBadge(deps, requireActor(c), org, id, successorId) }, 200);
      },
    )
    .openapi(act('restore', 'Award this badge again'), async (c) =>
      c.json(
        { badge: await restoreBadge(deps, requireActor(c), c.req.valid('param').org, c.req.valid('param').id) },
        200,
      ),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${BASE}/{id}/versions`,
        summary: 'Published versions',
        request: { params: oneBadge },
        responses: { 200: jsonAnswer(z.object({ versions: z.array(badgeVersionSchema) }), 'Newest first') },
      }),
      async (c) =>
        c.json(
          {
            versions: await service.listVersions(
              deps,
              requireActor(c),
              c.req.valid('param').org,
              c.req.valid('param').id,
            ),
          },
          200,
        ),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${BASE}/{id}/picture.svg`,
        summary: 'Picture of the draft',
        request: { params: oneBadge },
        responses: { 200: { description: 'SVG', content: { 'image/svg+xml': { schema: z.string() } } } },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        const svg = await service.drawDraft(deps, requireActor(c), org, id, c.get('language'));
        return c.body(svg, 200, {
          'content-type': 'image/svg+xml',
          'content-security-policy': SVG_POLICY,
          'cache-control': 'private, max-age=60',
        });
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: PICTURES,
        summary:
          'Upload a picture for a badge: a PNG, JPEG or SVG of at most 5 MiB, kept as a square PNG without metadata',
        request: { params: inOrganisation, ...pictureBody },
        responses: {
          201: jsonAnswer(z.object({ picture: uploadedPictureSchema }), 'Its id, for the artwork of a draft'),
        },
      }),
      async (c) => {
        const readBytes = () => readBody(c.req.raw, MAX_UPLOAD_BYTES);
        return c.json(
          { picture: await uploadPicture(deps, requireActor(c), c.req.valid('param').org, readBytes) },
          201,
        );
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${PICTURES}/{id}`,
        summary: 'An uploaded picture',
        request: { params: oneBadge },
        responses: { 200: { description: 'PNG', content: { 'image/png': { schema: z.any() } } } },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        const png = await getUpload(deps, requireActor(c), org, id);
        // The id is of these pixels: they never change.
        return c.body(new Uint8Array(png), 200, {
          'content-type': 'image/png',
          'cache-control': 'private, max-age=31536000, immutable',
        });
      },
    );
