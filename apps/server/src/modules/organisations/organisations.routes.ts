import { createHash } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { readBody } from '../../platform/http/read-body.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody, pictureBody } from '../../platform/http/router.ts';
import { MAX_UPLOAD_BYTES } from '../../platform/imaging/index.ts';
import { listForOperator, setSuspended } from './installation.ts';
import { getLogo, putLogo, removeLogo } from './logo.ts';
import {
  createdOrganisationSchema,
  createOrganisationSchema,
  hostedListSchema,
  hostedQuerySchema,
  membershipsAnswerSchema,
  organisationAnswerSchema,
  suspendSchema,
  updateOrganisationSchema,
} from './organisations.schema.ts';
import * as service from './organisations.service.ts';
import { getDidDocument } from './signing-keys.ts';

const inOrganisation = z.object({ org: z.string() });
const BASE = '/organisations/{org}';
/** A retired key is seen as such by everybody within five minutes. */
const DID_CACHE = 'public, max-age=300';
const LOGO_FOREVER = 'public, max-age=31536000, immutable';
const LOGO_BRIEFLY = 'public, max-age=300';

/** Organisations themselves: mine, all of them for the operator, their facts and logo. */
export const organisationRoutes = (deps: Pick<Context, 'db' | 'clock' | 'config' | 'vault' | 'imaging'>) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: '/me/organisations',
        summary: 'Organisations that I belong to, with my role and rights',
        responses: { 200: jsonAnswer(membershipsAnswerSchema, 'My memberships') },
      }),
      async (c) => c.json({ memberships: await service.listMine(deps, requireActor(c)) }, 200),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/operator/organisations',
        summary: 'Every organisation of the installation, for its operator',
        request: { query: hostedQuerySchema },
        responses: { 200: jsonAnswer(hostedListSchema, 'A page, by name') },
      }),
      async (c) => c.json(await listForOperator(deps, requireActor(c), c.req.valid('query')), 200),
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: '/operator/organisations/{id}',
        summary: 'Suspend an organisation, or let it award again',
        request: { params: z.object({ id: z.uuid() }), ...jsonBody(suspendSchema) },
        responses: { 204: { description: 'Done' } },
      }),
      async (c) => {
        await setSuspended(deps, requireActor(c), c.req.valid('param').id, c.req.valid('json').suspended);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/organisations',
        summary: 'New organisation, by the operator',
        request: jsonBody(createOrganisationSchema),
        responses: { 201: jsonAnswer(createdOrganisationSchema, 'The organisation') },
      }),
      async (c) => c.json(await service.createOrganisation(deps, requireActor(c), c.req.valid('json')), 201),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: BASE,
        summary: 'One organisation',
        request: { params: inOrganisation },
        responses: { 200: jsonAnswer(organisationAnswerSchema, 'The organisation') },
      }),
      async (c) => {
        const { org } = c.req.valid('param');
        return c.json({ organisation: await service.getOrganisation(deps, requireActor(c), org) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: BASE,
        summary: 'Change an organisation; its handle only until the first award',
        request: { params: inOrganisation, ...jsonBody(updateOrganisationSchema) },
        responses: { 200: jsonAnswer(organisationAnswerSchema, 'The organisation, changed') },
      }),
      async (c) => {
        const { org } = c.req.valid('param');
        const organisation = await service.updateOrganisation(deps, requireActor(c), org, c.req.valid('json'));
        return c.json({ organisation }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: `${BASE}/logo` as const,
        summary: 'Set the logo: a PNG, JPEG or SVG of at most 5 MiB, kept as PNG without metadata',
        request: { params: inOrganisation, ...pictureBody },
        responses: { 200: jsonAnswer(organisationAnswerSchema, 'The organisation with its logo') },
      }),
      async (c) => {
        const { org } = c.req.valid('param');
        const readBytes = () => readBody(c.req.raw, MAX_UPLOAD_BYTES);
        return c.json({ organisation: await putLogo(deps, requireActor(c), org, readBytes) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: `${BASE}/logo` as const,
        summary: 'Remove the logo',
        request: { params: inOrganisation },
        responses: { 200: jsonAnswer(organisationAnswerSchema, 'The organisation without logo') },
      }),
      async (c) => {
        const { org } = c.req.valid('param');
        return c.json({ organisation: await removeLogo(deps, requireActor(c), org) }, 200);
      },
    );

/** What anybody may read of an organisation at addresses that badges carry: its DID document and its logo. */
export const didRoutes = (deps: Pick<Context, 'db'>) =>
  createRouter()
    .get('/o/:org/did.json', async (c) => {
      const body = JSON.stringify(await getDidDocument(deps, c.req.param('org')));
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      const headers = {
        // DID Core 1.0, section 6.3.2: a JSON-LD representation is served as such.
        'content-type': 'application/did+ld+json',
        'access-control-allow-origin': '*',
        'cache-control': DID_CACHE,
        etag,
      };
      return c.req.header('if-none-match') === etag ? c.body(null, 304, headers) : c.body(body, 200, headers);
    })
    .get('/o/:org/logo.png', async (c) => {
      const { png, version } = await getLogo(deps, c.req.param('org'));
      return c.body(png, 200, {
        'content-type': 'image/png',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        // Only an address that names this very version may be kept: the bare one follows changes.
        'cache-control': c.req.query('v') === String(version) ? LOGO_FOREVER : LOGO_BRIEFLY,
      });
    });
