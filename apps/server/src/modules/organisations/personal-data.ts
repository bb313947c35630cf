import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import type { DataSubject, PersonalDataKeeper } from '../accounts/index.ts';
import { recordEvent } from '../audit/index.ts';
import { eraseMails } from '../notices/index.ts';
import { deleteLooks } from './looks.store.ts';
import { listLooks } from './looks.ts';
import * as members from './members.store.ts';
import * as organisations from './organisations.store.ts';
import * as store from './personal-data.store.ts';
import { forgetReporters } from './reports.store.ts';

type Deps = Pick<Context, 'db' | 'clock'>;

const allOrganisations = ({ db }: Deps) => db.within({}, (tx) => organisations.listOrganisations(tx));

async function membershipsOf({ db }: Deps, { id }: DataSubject) {
  const rows = await db.within({ personId: id }, (tx) => organisations.listMemberships(tx, id));
  return Promise.all(
    rows.map(async (row) => {
      const owners = await db.within({ organisationId: row.id }, (tx) => members.lockOwners(tx, row.id));
      return { ...row, lastOwner: owners.length === 1 && owners[0] === id };
    }),
  );
}

async function leave(deps: Deps, subject: DataSubject, { evenLast }: { evenLast: boolean }): Promise<void> {
  const memberships = await membershipsOf(deps, subject);
  // Before any of them ends.
  if (!evenLast && memberships.some(({ lastOwner }) => lastOwner)) throw new AppError('last-owner');
  for (const { id: organisationId, role } of memberships)
    await deps.db.within({ organisationId }, async (tx) => {
      const owners = await members.lockOwners(tx, organisationId);
      if (!evenLast && owners.length === 1 && owners[0] === subject.id) throw new AppError('last-owner');
      await members.deleteMember(tx, organisationId, subject.id);
      await recordEvent(tx, {
        ...{ organisationId, actorId: subject.id, action: 'member.left', facts: { role }, at: deps.clock.now() },
        subject: { kind: 'person', id: subject.id },
      });
    });
}

async function erase(deps: Deps, { emails }: DataSubject): Promise<void> {
  await deps.db.within({ system: true }, (tx) => forgetReporters(tx, emails));
  for (const { id: organisationId } of await allOrganisations(deps))
    await deps.db.within({ organisationId }, async (tx) => {
      await eraseMails(tx, { subjectIds: await store.deleteInvitationsTo(tx, organisationId, emails) });
      await deleteLooks(tx, organisationId, emails);
    });
}

/** The entries of each organisation's own directory: its file of its people, which an account's erasure leaves alone. */
async function directoriesOf(deps: Deps, { emails }: DataSubject) {
  const found = [];
  for (const { id, name } of await allOrganisations(deps)) {
    const entries = await deps.db.within({ organisationId: id }, (tx) => store.findEntriesOf(tx, id, emails));
    if (entries.length > 0) found.push({ organisation: name, entries });
  }
  return found;
}

/** What organisations keep of a person. */
export const organisationsPersonalData = (deps: Deps): PersonalDataKeeper => ({
  name: 'organisations',
  effect: async (subject) => ({
    memberships: (await membershipsOf(deps, subject)).map(({ name, role, lastOwner }) => ({ name, role, lastOwner })),
    directories: (await directoriesOf(deps, subject)).map(({ organisation }) => organisation),
  }),
  leave: (subject, options) => leave(deps, subject, options),
  erase: (subject) => erase(deps, subject),
  collect: async (subject) => ({
    facts: {
      memberships: (await membershipsOf(deps, subject)).map(({ handle, name, role }) => ({ handle, name, role })),
      directories: await directoriesOf(deps, subject),
      looks: await listLooks(deps, subject),
    },
  }),
});
