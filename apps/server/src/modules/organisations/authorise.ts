import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { mayDo, type Right } from './organisations.rights.ts';
import type { Role } from './organisations.schema.ts';
import * as store from './organisations.store.ts';

/** What every module knows of an organisation: public facts, no key and no member. */
export type Organisation = store.OrganisationRow;

/**
 * The first line of every use case inside an organisation. To whoever is no member an organisation does not exist; an
 * operator who is no member is nobody here.
 *
 * @throws AppError `not-found` (no member, or no such handle), `not-allowed` (the role has not this right),
 * `organisation-suspended` (awarding, while the operator suspended it)
 */
export async function authorise(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  handle: string,
  right: Right,
): Promise<{ organisation: Organisation; role: Role }> {
  const found = await deps.db.within({ personId: actor.id }, (tx) => store.findMembership(tx, handle, actor.id));
  if (found === undefined) throw new AppError('not-found');
  const { role, ...organisation } = found;
  if (!mayDo(role, right)) throw new AppError('not-allowed', { right });
  if (right === 'award.create' && organisation.suspendedAt !== null) throw new AppError('organisation-suspended');
  return { organisation, role };
}

/** Public facts by handle, for pages that anybody may open. @throws AppError `not-found` */
export async function findOrganisation(deps: Pick<Context, 'db'>, handle: string): Promise<Organisation> {
  const row = await deps.db.within({}, (tx) => store.findByHandle(tx, handle));
  if (row === undefined) throw new AppError('not-found');
  return row;
}

/** Public facts by id, for records that name their organisation. @throws AppError `not-found` */
export async function getIssuer(deps: Pick<Context, 'db'>, organisationId: string): Promise<Organisation> {
  const row = await deps.db.within({}, (tx) => store.findById(tx, organisationId));
  if (row === undefined) throw new AppError('not-found');
  return row;
}
