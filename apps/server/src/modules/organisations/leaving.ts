import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { findPeopleByEmail } from '../accounts/index.ts';
import { recordEvent } from '../audit/index.ts';
import { queueMail } from '../notices/index.ts';
import { authorise, type Organisation } from './authorise.ts';
import type { EntryDetail, leavingEffectSchema } from './directory.schema.ts';
import * as store from './directory.store.ts';
import { detailOf, findMembershipOf, findMembershipsOf } from './directory.ts';
import * as invitations from './invitations.store.ts';
import * as members from './members.store.ts';
import type { Role } from './organisations.schema.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'config' | 'vault'>;
/** Who decided it, and by which import. */
interface By {
  actorId: string;
  importId: string | null;
  /** Tell the person by mail. */
  tell: boolean;
}

const emailsOf = async (tx: Tx, organisationId: string, id: string) =>
  (await store.findAddresses(tx, organisationId, [id])).map(({ address }) => address);

/** What marking a person as left would do, told before it is done. */
export async function leavingEffect(
  deps: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  handle: string,
  id: string,
): Promise<z.infer<typeof leavingEffectSchema>> {
  const { organisation } = await authorise(deps, actor, handle, 'people.edit');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const [row] = await store.findEntries(tx, organisation.id, [id]);
    if (row === undefined) throw new AppError('not-found');
    const emails = await emailsOf(tx, organisation.id, id);
    const membership = await findMembershipOf(tx, organisation.id, emails);
    return {
      role: membership?.role ?? null,
      isKept: membership !== undefined && (await isKept(tx, organisation.id, membership, actor.id)),
      openInvitations: await invitations.countOpen(tx, organisation.id, emails, deps.clock.now()),
      reports: (await store.listReports(tx, organisation.id, id, 0)).total,
      mailTo: emails[0] ?? null,
    };
  });
}

/**
 * A person has left: the membership and open invitations end, badges stay theirs. Some owners stay members (`isKept`).
 */
export async function markLeft(
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  { tell }: { tell: boolean },
): Promise<EntryDetail> {
  const { organisation } = await authorise(deps, actor, handle, 'people.edit');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const [row] = await store.findEntries(tx, organisation.id, [id], { lock: true });
    if (row === undefined) throw new AppError('not-found');
    await leave(deps, tx, organisation, row, { actorId: actor.id, importId: null, tell });
    return detailOf(tx, organisation.id, id, undefined);
  });
}

/** In the caller's transaction, which holds the entry's lock. Does nothing to who has left already. */
export async function leave(
  deps: Deps,
  tx: Tx,
  organisation: Organisation,
  row: store.EntryRow,
  by: By,
): Promise<void> {
  if (row.state === 'left') return;
  const at = deps.clock.now();
  const emails = await emailsOf(tx, organisation.id, row.id);
  await setState(tx, row, 'left', by, at);
  await endMemberships(tx, organisation.id, emails, by.actorId, at);
  for (const email of emails) await invitations.revokeOpen(tx, organisation.id, { email }, at);
  const [email] = emails;
  if (!by.tell || email === undefined) return;
  const [account] = await findPeopleByEmail(tx, [email]);
  await queueMail(deps, tx, {
    template: 'leaving',
    to: email,
    language: account?.language ?? row.language ?? organisation.language,
    organisationId: organisation.id,
    face: organisation,
    subjectId: row.id,
    values: {
      organisationName: organisation.name,
      recipientName: row.name,
      email,
      settingsUrl: `${deps.config.baseUrl}/app/me/settings`,
    },
  });
}

/**
 * The last owner stays a member, because nobody else could let anybody in; and so does any owner, unless another one says so: who
 * owns is not for those to say who edit the directory, where anybody's address can be written.
 */
async function isKept(tx: Tx, organisationId: string, { role }: { role: Role }, actorId: string): Promise<boolean> {
  if (role !== 'owner') return false;
  const owners = await members.lockOwners(tx, organisationId);
  return owners.length === 1 || !owners.includes(actorId);
}

async function endMemberships(tx: Tx, organisationId: string, emails: string[], actorId: string, at: Date) {
  for (const membership of await findMembershipsOf(tx, organisationId, emails)) {
    if (await isKept(tx, organisationId, membership, actorId)) continue;
    await members.deleteMember(tx, organisationId, membership.personId);
    await recordEvent(tx, {
      organisationId,
      actorId,
      action: 'member.removed',
      subject: { kind: 'person', id: membership.personId },
      facts: { role: membership.role },
      at,
    });
  }
}

/** Somebody came back, or had been marked by mistake. A membership that ended needs an invitation. */
export async function markActive(
  deps: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  handle: string,
  id: string,
): Promise<EntryDetail> {
  const { organisation } = await authorise(deps, actor, handle, 'people.edit');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const [row] = await store.findEntries(tx, organisation.id, [id], { lock: true });
    if (row === undefined) throw new AppError('not-found');
    if (row.state === 'left')
      await setState(tx, row, 'active', { actorId: actor.id, importId: null }, deps.clock.now());
    return detailOf(tx, organisation.id, id, undefined);
  });
}

export async function setState(
  tx: Tx,
  { search: _search, createdAt: _createdAt, ...row }: store.EntryRow,
  state: store.EntryRow['state'],
  by: { actorId: string; importId: string | null },
  at: Date,
): Promise<void> {
  const { organisationId, id } = row;
  await store.updateEntry(tx, { ...row, state, leftAt: state === 'left' ? at : null, updatedAt: at });
  const labels = { fromLabel: row.state, toLabel: state };
  const { actorId, importId } = by;
  await store.insertChanges(tx, [
    { organisationId, id: newId(), entryId: id, fact: 'state', ...labels, actorId, importId, at },
  ]);
  await recordEvent(tx, {
    organisationId,
    actorId,
    action: state === 'left' ? 'directory-entry.left' : 'directory-entry.returned',
    subject: { kind: 'directory-entry', id },
    at,
  });
}
