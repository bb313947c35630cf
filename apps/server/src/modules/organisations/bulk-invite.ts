import type { Actor } from '../../platform/actor.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { requireFresh } from '../accounts/index.ts';
import { authorise } from './authorise.ts';
import * as directory from './directory.store.ts';
import { type InvitationDeps, invite } from './invitations.ts';
import type { Role } from './organisations.schema.ts';

/** What became of people who were to be invited; the figures add up to those asked for. */
export interface BulkInvitation {
  invited: number;
  alreadyMembers: number;
  withoutAddress: number;
  /** Left since, or of nobody here. */
  unknown: number;
}

/** Invites people of the directory at their preferred address, all with one role. Members stay as they are. */
export async function invitePeople(
  deps: InvitationDeps,
  actor: Actor,
  handle: string,
  { entryIds, role }: { entryIds: string[]; role: Role },
): Promise<BulkInvitation> {
  const { organisation } = await authorise(deps, actor, handle, 'member.invite');
  requireFresh(deps, actor);
  const asked = [...new Set(entryIds)];
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const rows = (await directory.findEntries(tx, organisation.id, asked)).filter(({ state }) => state === 'active');
    const addresses = await directory.findAddresses(
      tx,
      organisation.id,
      rows.map(({ id }) => id),
    );
    const result = { invited: 0, alreadyMembers: 0, withoutAddress: 0, unknown: asked.length - rows.length };
    for (const { id } of rows) {
      const email = addresses.find(({ entryId }) => entryId === id)?.address;
      if (email === undefined) result.withoutAddress += 1;
      else if (await isInvited(() => invite(deps, tx, actor, organisation, { email, role }))) result.invited += 1;
      else result.alreadyMembers += 1;
    }
    return result;
  });
}

/** Refused before anything is written: the transaction goes on. */
async function isInvited(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof AppError && error.type === 'already-exists') return false;
    throw error;
  }
}
