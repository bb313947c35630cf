import type { Context } from '../../platform/context.ts';
import type { PersonalDataKeeper } from '../accounts/index.ts';
import { readingsOf } from './programmes.store.ts';

/** Which parts of a course a person has read; they go with the account itself. */
export const programmesPersonalData = ({ db }: Pick<Context, 'db'>): PersonalDataKeeper => ({
  name: 'programmes',
  erase: async () => undefined,
  collect: async ({ id }) => ({
    facts: {
      readings: (await db.within({ personId: id }, (tx) => readingsOf(tx, id))).map(
        ({ programmeId, moduleId, readAt }) => ({ programmeId, moduleId, readAt: readAt.toISOString() }),
      ),
    },
  }),
});
