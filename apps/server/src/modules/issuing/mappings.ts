import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { authorise } from '../organisations/index.ts';
import { MAX_MAPPINGS, type Mapping, type savedMappingSchema } from './issuing.schema.ts';
import * as store from './mappings.store.ts';

type Deps = Pick<Context, 'db' | 'clock'>;

/** The same columns in another order are the same kind of file. */
const hashOf = (columns: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(columns.toSorted())).digest('hex');

/** What was saved for files with these columns. */
export const recall = (tx: Tx, organisationId: string, columns: readonly string[]) =>
  store.findMapping(tx, organisationId, hashOf(columns));

/** Remembers which column says what, in the caller's transaction. */
export async function remember(
  deps: Deps,
  tx: Tx,
  by: { organisationId: string; actorId: string },
  saved: { name: string; columns: string[]; mapping: Mapping },
): Promise<void> {
  const known = await recall(tx, by.organisationId, saved.columns);
  const all = known === undefined ? await store.listMappings(tx, by.organisationId, MAX_MAPPINGS) : [];
  if (all.length >= MAX_MAPPINGS) throw new AppError('wrong-state', { reason: 'too-many-mappings' });
  await store.saveMapping(tx, {
    organisationId: by.organisationId,
    id: newId(),
    ...saved,
    columnsHash: hashOf(saved.columns),
    createdBy: by.actorId,
    createdAt: deps.clock.now(),
  });
}

export async function listMappings(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  handle: string,
): Promise<z.infer<typeof savedMappingSchema>[]> {
  const { organisation } = await authorise(deps, actor, handle, 'award.read');
  return deps.db.within({ organisationId: organisation.id }, async (tx) =>
    (await store.listMappings(tx, organisation.id, MAX_MAPPINGS)).map(({ id, name, columns, createdAt }) => ({
      ...{ id, name, columns },
      createdAt: createdAt.toISOString(),
    })),
  );
}

/** Forgets a mapping; files that were read with it are not touched. */
export async function deleteMapping(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  handle: string,
  id: string,
): Promise<void> {
  const { organisation } = await authorise(deps, actor, handle, 'award.create');
  const gone = await deps.db.within({ organisationId: organisation.id }, (tx) =>
    store.deleteMapping(tx, organisation.id, id),
  );
  if (!gone) throw new AppError('not-found');
}
