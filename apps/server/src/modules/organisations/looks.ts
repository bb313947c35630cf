import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { findPeople } from '../accounts/index.ts';
import * as store from './looks.store.ts';
import type { lookSchema, Role } from './organisations.schema.ts';
import { listOrganisations } from './organisations.store.ts';

type Look = z.infer<typeof lookSchema>;
/** More than anybody reads; older ones are in the export. */
const MOST_SHOWN = 200;

/**
 * Notes that somebody of an organisation opened one person's detail: an award, or their page. The person is shown it. Called in
 * the transaction that reads the detail. Looking at oneself is no look.
 */
export async function recordLook(
  tx: Tx,
  at: Date,
  looker: { organisationId: string; actor: Pick<Actor, 'id' | 'emails'>; role: Role },
  person: { emails: readonly string[]; kind: store.LookKind },
): Promise<void> {
  const { organisationId, actor, role } = looker;
  if (person.emails.some((address) => actor.emails.includes(address))) return;
  const [address] = person.emails;
  if (address === undefined || address === '') return;
  await store.noteLook(tx, { organisationId, address, lookerId: actor.id, role, kind: person.kind, at });
}

/** Who looked at this person's file, the latest first. */
export async function listLooks(deps: Pick<Context, 'db'>, { emails }: Pick<Actor, 'emails'>): Promise<Look[]> {
  return deps.db.within({ emails }, async (tx) => {
    const rows = await store.listLooks(tx, emails, MOST_SHOWN);
    const names = new Map((await listOrganisations(tx)).map(({ id, name }) => [id, name]));
    const lookers = await findPeople(tx, [...new Set(rows.map(({ lookerId }) => lookerId))]);
    const nameOf = new Map(lookers.map(({ id, name, email }) => [id, name === '' ? email : name]));
    return rows.map(({ organisationId, lookerId, lastAt, day, role, kinds, times }) => ({
      ...{ day, role, kinds, times, lastAt: lastAt.toISOString() },
      organisation: names.get(organisationId) ?? '',
      looker: nameOf.get(lookerId) ?? null,
    }));
  });
}
