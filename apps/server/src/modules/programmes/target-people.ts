import type { Tx } from '../../platform/database/database.ts';
import { listUnitRecipients, type Recipient } from '../organisations/index.ts';
import type { ProgrammeContent } from './programmes.schema.ts';

/** The active people of the target groups that are units, with those below; each once, by id. Groups in words have nobody. */
export async function targetPeople(tx: Tx, organisationId: string, { groups }: ProgrammeContent): Promise<Recipient[]> {
  const people = new Map<string, Recipient>();
  for (const group of groups) {
    if (group.kind !== 'unit') continue;
    for (const person of await listUnitRecipients(tx, organisationId, group.unitId, { below: true }))
      people.set(person.entryId, person);
  }
  return [...people.values()].sort((one, other) => (one.entryId < other.entryId ? -1 : 1));
}
