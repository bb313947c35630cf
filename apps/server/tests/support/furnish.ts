import type { AwardView, BatchView } from '../../src/modules/issuing/issuing.schema.ts';
import type { OrganisationView } from '../../src/modules/organisations/organisations.schema.ts';
import { awardTo, publishedBadge } from './factory.ts';
import type { Visitor } from './visitor.ts';

/** A row of the organisation in every table that holds any: badge, batch, awards, editions, links, mails. */
export async function furnish(
  owner: Visitor,
  { handle }: OrganisationView,
): Promise<{ award: AwardView; batch: BatchView }> {
  const badge = await publishedBadge(owner, handle);
  const award = await awardTo(owner, handle, badge.id, `holder@${handle}.example`);
  const base = `/api/organisations/${handle}`;
  const bytes = Uint8Array.from(Buffer.from('email\nx@people.example\n'));
  const { batch } = await owner.ask<{ batch: BatchView }>('POST', `${base}/batches?badge=${badge.id}`, bytes);
  await owner.ask('POST', `${base}/batches/${batch.id}/check`, { mapping: { email: 'email' } });
  await owner.ask('POST', `${base}/invitations`, { email: `invited@${handle}.example`, role: 'member' });
  return { award, batch };
}
