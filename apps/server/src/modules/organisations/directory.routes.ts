import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import { invitePeople } from './bulk-invite.ts';
import {
  createEntrySchema,
  entryAnswerSchema,
  entryListSchema,
  invitedPeopleSchema,
  invitePeopleSchema,
  leaveSchema,
  leavingEffectAnswerSchema,
  listEntriesSchema,
  updateEntrySchema,
} from './directory.schema.ts';
import { getEntry, listPeople } from './directory.ts';
import { createEntry, updateEntryFacts } from './directory-editing.ts';
import { leavingEffect, markActive, markLeft } from './leaving.ts';

const BASE = '/organisations/{org}/people';
const inOrganisation = z.object({ org: z.string() });
const oneEntry = z.object({ org: z.string(), id: z.uuid() });
const answer = (description: string) => ({ 200: jsonAnswer(entryAnswerSchema, description) });

/** The people of an organisation: its directory. */
export const directoryRoutes = (deps: Pick<Context, 'db' | 'clock' | 'config' | 'vault'>) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: BASE,
        summary: 'People in sight, by name',
        request: { params: inOrganisation, query: listEntriesSchema },
        responses: { 200: jsonAnswer(entryListSchema, 'A page') },
      }),
      async (c) => c.json(await listPeople(deps, requireActor(c), c.req.valid('param').org, c.req.valid('query')), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: BASE,
        summary: 'Enter a person',
        request: { params: inOrganisation, ...jsonBody(createEntrySchema) },
        responses: { 201: jsonAnswer(entryAnswerSchema, 'The person') },
      }),
      async (c) => {
        const { org } = c.req.valid('param');
        return c.json({ entry: await createEntry(deps, requireActor(c), org, c.req.valid('json')) }, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/invitations` as const,
        summary: 'Invite people at their preferred address',
        request: { params: inOrganisation, ...jsonBody(invitePeopleSchema) },
        responses: { 200: jsonAnswer(invitedPeopleSchema, 'What became of them') },
      }),
      async (c) => {
        const { org } = c.req.valid('param');
        return c.json(await invitePeople(deps, requireActor(c), org, c.req.valid('json')), 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${BASE}/{id}` as const,
        summary: 'One person, with their history and team',
        request: { params: oneEntry },
        responses: answer('The person'),
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ entry: await getEntry(deps, requireActor(c), org, id) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: `${BASE}/{id}` as const,
        summary: 'Change facts of a person',
        request: { params: oneEntry, ...jsonBody(updateEntrySchema) },
        responses: answer('The person, changed'),
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ entry: await updateEntryFacts(deps, requireActor(c), org, id, c.req.valid('json')) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: `${BASE}/{id}/leaving` as const,
        summary: 'What marking a person as left would do',
        request: { params: oneEntry },
        responses: { 200: jsonAnswer(leavingEffectAnswerSchema, 'The effect') },
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ effect: await leavingEffect(deps, requireActor(c), org, id) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/{id}/leave` as const,
        summary: 'Mark a person as left',
        request: { params: oneEntry, ...jsonBody(leaveSchema) },
        responses: answer('The person, who left'),
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ entry: await markLeft(deps, requireActor(c), org, id, c.req.valid('json')) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: `${BASE}/{id}/return` as const,
        summary: 'Mark a person who left as active again',
        request: { params: oneEntry },
        responses: answer('The person, active'),
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        return c.json({ entry: await markActive(deps, requireActor(c), org, id) }, 200);
      },
    );
