import type { Context } from '../../platform/context.ts';
import { findPeople } from './accounts.store.ts';
import { listFurther } from './addresses.store.ts';
import type { DataSubject } from './personal-data.ts';

/** The person as the modules are asked about them; undefined when they are gone. */
export const subjectOf = (deps: Pick<Context, 'db'>, personId: string): Promise<DataSubject | undefined> =>
  deps.db.within({ personId }, async (tx) => {
    const [person] = await findPeople(tx, [personId]);
    if (person === undefined) return undefined;
    const further = await listFurther(tx, personId);
    return { id: person.id, name: person.name, emails: [person.email, ...further.map(({ address }) => address)] };
  });
