import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { findPeople, findPeopleByEmail } from '../accounts/index.ts';
import { authorise } from './authorise.ts';
import { type EntryDetail, type EntryView, type listEntriesSchema, PEOPLE_PAGE_SIZE } from './directory.schema.ts';
import * as store from './directory.store.ts';
import { toEntryViews } from './directory-views.ts';
import { recordLook } from './looks.ts';
import * as members from './members.store.ts';
import type { Role } from './organisations.schema.ts';
import type { Leader } from './sight.store.ts';
import { leaderOf } from './sight.ts';

type Deps = Pick<Context, 'db'>;
/** Of a person's past and team, what a page shows; a team of more is looked at in the list. */
const SHOWN_CHANGES = 50;
const SHOWN_REPORTS = 20;

/** A page of people; a manager gets those that they lead. */
export async function listPeople(
  deps: Deps,
  actor: Actor,
  handle: string,
  input: z.infer<typeof listEntriesSchema>,
): Promise<{ entries: EntryView[]; total: number; page: number; pageSize: number }> {
  const { organisation, role } = await authorise(deps, actor, handle, 'people.team');
  const leader = leaderOf(organisation.id, actor, role);
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const filter = { leader, q: input.q, unitId: input.unit, below: input.below === 'true', state: input.state };
    const { rows, total } = await store.listEntries(tx, organisation.id, filter, input.page, PEOPLE_PAGE_SIZE);
    const entries = await toEntryViews(tx, organisation.id, rows, leader);
    return { entries, total, page: input.page, pageSize: PEOPLE_PAGE_SIZE };
  });
}

/** One person with their past and their team: a look at their file, which they are shown. @throws AppError `not-found`, also for somebody whom a manager does not lead */
export async function getEntry(
  deps: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  handle: string,
  id: string,
): Promise<EntryDetail> {
  const { organisation, role } = await authorise(deps, actor, handle, 'people.team');
  const leader = leaderOf(organisation.id, actor, role);
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const entry = await detailOf(tx, organisation.id, id, leader);
    const looker = { organisationId: organisation.id, actor, role };
    await recordLook(tx, deps.clock.now(), looker, { emails: entry.emails, kind: 'person' });
    return entry;
  });
}

export async function detailOf(
  tx: Tx,
  organisationId: string,
  id: string,
  leader: Leader | undefined,
): Promise<EntryDetail> {
  const [row] = await store.findEntries(tx, organisationId, [id], { leader });
  const [view] = row === undefined ? [] : await toEntryViews(tx, organisationId, [row], leader);
  if (row === undefined || view === undefined) throw new AppError('not-found');
  const reports = await store.listReports(tx, organisationId, id, SHOWN_REPORTS);
  const changes = await store.listChanges(tx, organisationId, id, SHOWN_CHANGES);
  const names = new Map(
    (
      await findPeople(
        tx,
        changes.map(({ actorId }) => actorId),
      )
    ).map(({ id: personId, name, email }) => [personId, name || email]),
  );
  const membership = await findMembershipOf(tx, organisationId, view.emails);
  return {
    ...view,
    createdAt: row.createdAt.toISOString(),
    reports: reports.rows,
    reportCount: reports.total,
    changes: changes.map(({ id: changeId, fact, fromLabel, toLabel, actorId, at }) => ({
      id: changeId,
      fact,
      from: fromLabel,
      to: toLabel,
      actorName: names.get(actorId) ?? '',
      at: at.toISOString(),
    })),
    role: membership?.role ?? null,
  };
}

/** Memberships of whoever signs in with one of these addresses: that is all that ties a person here to accounts. */
export async function findMembershipsOf(
  tx: Tx,
  organisationId: string,
  emails: readonly string[],
): Promise<{ personId: string; role: Role }[]> {
  const people = await findPeopleByEmail(tx, emails);
  const found = [];
  for (const { id } of people) found.push(await members.findMember(tx, organisationId, id));
  return found.filter((member) => member !== undefined);
}

/** The first of them: nearly always there is one account. */
export const findMembershipOf = async (tx: Tx, organisationId: string, emails: readonly string[]) =>
  (await findMembershipsOf(tx, organisationId, emails))[0];
