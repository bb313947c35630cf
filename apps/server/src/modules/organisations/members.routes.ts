import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from '../../platform/context.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter, jsonAnswer, jsonBody } from '../../platform/http/router.ts';
import { memberUnitsSchema } from './directory.schema.ts';
import * as invitations from './invitations.ts';
import * as members from './members.ts';
import {
  changeRoleSchema,
  createdInvitationSchema,
  invitationOfferSchema,
  invitationsAnswerSchema,
  inviteSchema,
  memberAnswerSchema,
  membersAnswerSchema,
  organisationAnswerSchema,
} from './organisations.schema.ts';
import { toView } from './organisations.service.ts';

const inOrganisation = z.object({ org: z.string() });
const oneMember = z.object({ org: z.string(), personId: z.uuid() });
const oneInvitation = z.object({ org: z.string(), id: z.uuid() });
const byToken = z.object({ token: z.string() });
const MEMBERS = '/organisations/{org}/members';
const INVITATIONS = '/organisations/{org}/invitations';
const done = { 204: { description: 'Done' } };

/** Who belongs to an organisation, and who is asked to. */
export const memberRoutes = (deps: Pick<Context, 'db' | 'clock' | 'config' | 'vault'>) =>
  createRouter()
    .openapi(
      createRoute({
        method: 'get',
        path: MEMBERS,
        summary: 'Members of an organisation',
        request: { params: inOrganisation },
        responses: { 200: jsonAnswer(membersAnswerSchema, 'Members, by date') },
      }),
      async (c) => {
        const { org } = c.req.valid('param');
        return c.json({ members: await members.listMembers(deps, requireActor(c), org) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'patch',
        path: `${MEMBERS}/{personId}` as const,
        summary: 'Give a member another role',
        request: { params: oneMember, ...jsonBody(changeRoleSchema) },
        responses: { 200: jsonAnswer(memberAnswerSchema, 'The member, changed') },
      }),
      async (c) => {
        const { org, personId } = c.req.valid('param');
        const { role } = c.req.valid('json');
        return c.json({ member: await members.changeRole(deps, requireActor(c), org, personId, role) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: `${MEMBERS}/{personId}/units` as const,
        summary: 'The units whose people a manager sees',
        request: { params: oneMember, ...jsonBody(memberUnitsSchema) },
        responses: { 200: jsonAnswer(memberAnswerSchema, 'The member, changed') },
      }),
      async (c) => {
        const { org, personId } = c.req.valid('param');
        const { unitIds } = c.req.valid('json');
        return c.json({ member: await members.changeLedUnits(deps, requireActor(c), org, personId, unitIds) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: `${MEMBERS}/{personId}` as const,
        summary: 'Remove a member, or leave',
        request: { params: oneMember },
        responses: done,
      }),
      async (c) => {
        const { org, personId } = c.req.valid('param');
        await members.removeMember(deps, requireActor(c), org, personId);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: INVITATIONS,
        summary: 'Invitations of an organisation, the newest first',
        request: { params: inOrganisation },
        responses: { 200: jsonAnswer(invitationsAnswerSchema, 'Invitations') },
      }),
      async (c) => {
        const { org } = c.req.valid('param');
        return c.json({ invitations: await invitations.listInvitations(deps, requireActor(c), org) }, 200);
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: INVITATIONS,
        summary: 'Invite somebody by e-mail',
        request: { params: inOrganisation, ...jsonBody(inviteSchema) },
        responses: { 201: jsonAnswer(createdInvitationSchema, 'The invitation') },
      }),
      async (c) => {
        const { org } = c.req.valid('param');
        const made = await invitations.inviteMember(deps, requireActor(c), org, c.req.valid('json'));
        // Whoever has the link comes in: it is kept nowhere in clear, nor for a request that comes again.
        c.set('answersSecret', made.url !== null);
        return c.json(made, 201);
      },
    )
    .openapi(
      createRoute({
        method: 'delete',
        path: `${INVITATIONS}/{id}` as const,
        summary: 'Take an open invitation back',
        request: { params: oneInvitation },
        responses: done,
      }),
      async (c) => {
        const { org, id } = c.req.valid('param');
        await invitations.revokeInvitation(deps, requireActor(c), org, id);
        return c.body(null, 204);
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/invitations/{token}',
        summary: 'What an invitation offers',
        request: { params: byToken },
        responses: { 200: jsonAnswer(invitationOfferSchema, 'The offer') },
      }),
      async (c) => c.json(await invitations.describeInvitation(deps, c.req.valid('param').token), 200),
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/invitations/{token}/accept',
        summary: 'Become a member, signed in with the invited address',
        request: { params: byToken },
        responses: { 200: jsonAnswer(organisationAnswerSchema, 'The organisation') },
      }),
      async (c) => {
        const row = await invitations.acceptInvitation(deps, requireActor(c), c.req.valid('param').token);
        return c.json({ organisation: toView(deps.config, row) }, 200);
      },
    );
