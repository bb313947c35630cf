import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { recordEvent } from '../audit/index.ts';
import { countMembers } from './members.store.ts';
import type { hostedListSchema, hostedQuerySchema } from './organisations.schema.ts';
import { toView } from './organisations.service.ts';
import * as store from './organisations.store.ts';

type Deps = Pick<Context, 'db' | 'config' | 'clock'>;
const PAGE_SIZE = 50;

/** The installation's organisations, for its operator, who sees that they exist, how large they are, and nothing inside. */
export async function listForOperator(
  deps: Deps,
  actor: Actor,
  { q, page }: z.output<typeof hostedQuerySchema>,
): Promise<z.infer<typeof hostedListSchema>> {
  if (!actor.isOperator) throw new AppError('not-allowed', { right: 'organisation.list' });
  const { rows, total } = await deps.db.within({}, (tx) => store.searchOrganisations(tx, q, page, PAGE_SIZE));
  const organisations = [];
  for (const row of rows) {
    const memberCount = await deps.db.within({ organisationId: row.id }, (tx) => countMembers(tx, row.id));
    organisations.push({
      ...toView(deps.config, row),
      memberCount,
      suspendedAt: row.suspendedAt?.toISOString() ?? null,
    });
  }
  return { organisations, total, page, pageSize: PAGE_SIZE };
}

/**
 * A suspended organisation awards nothing, its running lists stop, and its pages say so. Its badges keep verifying: they are
 * their holders'. Suspending twice is the same as once.
 * @throws AppError `not-allowed`, `not-found`
 */
export async function setSuspended(deps: Deps, actor: Actor, id: string, suspended: boolean): Promise<void> {
  if (!actor.isOperator) throw new AppError('not-allowed', { right: 'organisation.suspend' });
  const at = deps.clock.now();
  await deps.db.within({ organisationId: id }, async (tx) => {
    const row = await store.findById(tx, id);
    if (row === undefined) throw new AppError('not-found');
    if ((row.suspendedAt !== null) === suspended) return;
    await store.setSuspended(tx, id, suspended ? at : null);
    await recordEvent(tx, {
      organisationId: id,
      actorId: actor.id,
      action: suspended ? 'organisation.suspended' : 'organisation.resumed',
      subject: { kind: 'organisation', id },
      at,
    });
  });
}
