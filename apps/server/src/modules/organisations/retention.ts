import type { Context } from '../../platform/context.ts';
import type { RetentionClass } from '../../platform/retention.ts';
import { deleteLooksBefore } from './looks.store.ts';
import { listOrganisations } from './organisations.store.ts';
import { deleteEndedInvitations, dropOldImports } from './personal-data.store.ts';
import { deleteReportsBefore } from './reports.store.ts';

/** What organisations keeps of people who are not its members any more, or never were. */
export function organisationsRetention({ db }: Pick<Context, 'db'>): RetentionClass[] {
  const everywhere = (purge: Parameters<typeof eachOrganisation>[1]) => eachOrganisation({ db }, purge);
  return [
    // Counted from their end, whichever way they ended.
    {
      name: 'invitations',
      days: 90,
      purge: (before) => everywhere((tx, id) => deleteEndedInvitations(tx, id, before)),
    },
    // Rows of an import name people; the directory itself stays for as long as the organisation keeps it.
    { name: 'directory-imports', days: 30, purge: (before) => everywhere((tx, id) => dropOldImports(tx, id, before)) },
    // Counted from the day on which they came, open or not.
    {
      name: 'reports',
      days: 365,
      purge: (before) => db.within({ system: true }, (tx) => deleteReportsBefore(tx, before)),
    },
    { name: 'looks', days: 365, purge: (before) => everywhere((tx, id) => deleteLooksBefore(tx, id, before)) },
  ];
}

async function eachOrganisation(
  { db }: Pick<Context, 'db'>,
  purge: (tx: Parameters<typeof deleteLooksBefore>[0], organisationId: string) => Promise<number>,
): Promise<number> {
  let count = 0;
  for (const { id: organisationId } of await db.within({}, (tx) => listOrganisations(tx)))
    count += await db.within({ organisationId }, (tx) => purge(tx, organisationId));
  return count;
}
