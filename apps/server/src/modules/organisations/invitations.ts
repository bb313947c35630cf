import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId, newToken, TOKEN_PATTERN } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { hashToken } from '../../platform/tokens.ts';
import { findPersonByEmail, requireFresh } from '../accounts/index.ts';
import { recordEvent } from '../audit/index.ts';
import { queueMail } from '../notices/index.ts';
import { authorise, findOrganisation, getIssuer, type Organisation } from './authorise.ts';
import * as store from './invitations.store.ts';
import * as members from './members.store.ts';
import { type invitationOfferSchema, type invitationSchema, ROLES, type Role } from './organisations.schema.ts';

/** P-INV-01 */
const OPEN_DAYS = 14;
const OPEN_MS = OPEN_DAYS * 24 * 60 * 60 * 1000;

export type Invitation = z.infer<typeof invitationSchema>;
export type InvitationDeps = Pick<Context, 'db' | 'clock' | 'config' | 'vault'>;

function stateOf(row: store.InvitationRow, now: Date): Invitation['state'] {
  if (row.acceptedAt !== null) return 'accepted';
  if (row.revokedAt !== null) return 'revoked';
  return row.expiresAt <= now ? 'expired' : 'open';
}

const toView = (row: store.InvitationRow, now: Date): Invitation => ({
  id: row.id,
  email: row.email,
  role: row.role,
  state: stateOf(row, now),
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
});

/**
 * Stores an invitation and its mail, and ends earlier ones to the same address. The caller has authorised it.
 * @returns the address to hand over, only when no mail server brings it: who reads it here could not accept it anyway,
 * since that takes the invited address.
 */
export async function invite(
  deps: InvitationDeps,
  tx: Tx,
  actor: Actor,
  organisation: Organisation,
  input: { email: string; role: Role },
): Promise<{ invitation: Invitation; url: string | null }> {
  const now = deps.clock.now();
  const token = newToken();
  const url = `${deps.config.baseUrl}/app/invitation/${token}`;
  const invited = await findPersonByEmail(tx, input.email);
  if (invited !== undefined && (await members.lockMember(tx, organisation.id, invited.id)) !== undefined) {
    throw new AppError('already-exists', { what: input.email });
  }
  await store.revokeOpen(tx, organisation.id, { email: input.email }, now);
  const row = {
    id: newId(),
    organisationId: organisation.id,
    ...input,
    createdAt: now,
    expiresAt: new Date(now.getTime() + OPEN_MS),
  };
  await store.insertInvitation(tx, { ...row, tokenHash: hashToken(token), invitedBy: actor.id });
  const language = invited?.language ?? organisation.language;
  await queueMail(deps, tx, {
    template: 'invitation',
    to: input.email,
    language,
    organisationId: organisation.id,
    face: organisation,
    subjectId: row.id,
    values: {
      organisationName: organisation.name,
      inviterName: actor.name,
      role: input.role,
      invitationUrl: url,
      days: OPEN_DAYS,
    },
  });
  await recordEvent(tx, {
    organisationId: organisation.id,
    actorId: actor.id,
    action: 'invitation.made',
    subject: { kind: 'invitation', id: row.id },
    facts: { role: input.role },
    at: now,
  });
  return {
    invitation: toView({ ...row, acceptedAt: null, revokedAt: null }, now),
    url: deps.config.smtpUrl === undefined ? url : null,
  };
}

/** Invites somebody by e-mail. @throws AppError `already-exists` when that person is a member */
export async function inviteMember(
  deps: InvitationDeps,
  actor: Actor,
  handle: string,
  input: { email: string; role: Role },
): Promise<{ invitation: Invitation; url: string | null }> {
  const organisation = await authoriseInviting(deps, actor, handle, input.role);
  if (input.role !== 'member') requireFresh(deps, actor);
  const scope = { organisationId: organisation.id };
  return deps.db.within(scope, (tx) => invite(deps, tx, actor, organisation, input));
}

/** The owners invite. An operator may as well, as long as nobody has become owner: the first invitation may get lost. */
async function authoriseInviting(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  handle: string,
  role: Role,
): Promise<Organisation> {
  try {
    return (await authorise(deps, actor, handle, 'member.invite')).organisation;
  } catch (refusal) {
    if (!actor.isOperator || role !== 'owner') throw refusal;
    const organisation = await findOrganisation(deps, handle);
    const scope = { organisationId: organisation.id };
    const owners = await deps.db.within(scope, (tx) => members.lockOwners(tx, organisation.id));
    if (owners.length > 0) throw refusal;
    return organisation;
  }
}

export async function listInvitations(
  deps: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  handle: string,
): Promise<Invitation[]> {
  const { organisation } = await authorise(deps, actor, handle, 'member.invite');
  const scope = { organisationId: organisation.id };
  const rows = await deps.db.within(scope, (tx) => store.listInvitations(tx, organisation.id));
  return rows.map((row) => toView(row, deps.clock.now()));
}

/** @throws AppError `not-found`, also when it is no longer open */
export async function revokeInvitation(
  deps: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  handle: string,
  id: string,
): Promise<void> {
  const { organisation } = await authorise(deps, actor, handle, 'member.invite');
  const at = deps.clock.now();
  await deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const revoked = await store.revokeOpen(tx, organisation.id, { id }, at);
    if (revoked.length === 0) throw new AppError('not-found');
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: 'invitation.revoked',
      subject: { kind: 'invitation', id },
      at,
    });
  });
}

async function findByToken(deps: Pick<Context, 'db'>, token: string): Promise<store.InvitationRow> {
  const tokenHash = hashToken(token);
  const row = TOKEN_PATTERN.test(token)
    ? await deps.db.within({ tokenHash }, (tx) => store.findByToken(tx, tokenHash))
    : undefined;
  if (row === undefined) throw new AppError('not-found');
  return row;
}

/** What an invitation's page says before its button is pressed; looking uses nothing up. @throws AppError `not-found` */
export async function describeInvitation(
  deps: Pick<Context, 'db' | 'clock'>,
  token: string,
): Promise<z.infer<typeof invitationOfferSchema>> {
  const row = await findByToken(deps, token);
  const { name, handle } = await getIssuer(deps, row.organisationId);
  return { organisation: { name, handle }, role: row.role, email: row.email, state: stateOf(row, deps.clock.now()) };
}

/**
 * Makes the invited person a member. Somebody who is one already keeps the higher role.
 *
 * @throws AppError `not-found`, `wrong-state` (signed in with another address than the invited one), `link-used`,
 * `link-expired` (also when it was taken back)
 */
export async function acceptInvitation(
  deps: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  token: string,
): Promise<Organisation> {
  const row = await findByToken(deps, token);
  if (!actor.emails.includes(row.email)) throw new AppError('wrong-state', { reason: 'other-address' });
  const now = deps.clock.now();
  const state = stateOf(row, now);
  if (state !== 'open') throw new AppError(state === 'accepted' ? 'link-used' : 'link-expired');
  const { organisationId } = row;
  await deps.db.within({ organisationId }, async (tx) => {
    if (!(await store.acceptOpen(tx, row.id, now))) throw new AppError('link-used');
    const before = await members.lockMember(tx, organisationId, actor.id);
    if (before === undefined || ROLES.indexOf(row.role) < ROLES.indexOf(before.role)) {
      await members.insertMember(tx, { organisationId, personId: actor.id, role: row.role, createdAt: now });
    }
    await recordEvent(tx, {
      organisationId,
      actorId: actor.id,
      action: 'member.joined',
      subject: { kind: 'invitation', id: row.id },
      facts: { role: row.role },
      at: now,
    });
  });
  return getIssuer(deps, organisationId);
}
