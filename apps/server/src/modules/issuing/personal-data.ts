import type { Collected, DataSubject, PersonalDataKeeper } from '../accounts/index.ts';
import { listEditions } from './awards.store.ts';
import { awardsOf, eraseAwardsById, eraseAwardsOf } from './erase-awards.ts';
import { getHeld, heldBadge, listHeld } from './holder.service.ts';
import type { IssueDeps } from './issuer.ts';
import { badgeFile } from './public-award.ts';

/** A badge in the export: what is known of it, and each edition as it was signed, with the key that ties it to the log. */
async function collect(deps: IssueDeps, { emails }: DataSubject, onDone: () => Promise<void>): Promise<Collected> {
  const actor = { emails };
  const badges: Record<string, unknown>[] = [];
  const files: { path: string; bytes: Uint8Array }[] = [];
  for (const { publicId } of await listHeld(deps, actor)) {
    const hand = await getHeld(deps, actor, publicId);
    const editions = await deps.db.within({ organisationId: hand.issuer.id }, (tx) =>
      listEditions(tx, [hand.award.id]),
    );
    for (const edition of editions) {
      const path = `badges/${publicId}/${edition.kind}-${edition.id}`;
      for (const format of ['json', 'png'] as const) {
        const { body } = await badgeFile(deps, hand, edition.document, format);
        files.push({ path: `${path}.${format}`, bytes: typeof body === 'string' ? Buffer.from(body) : body });
      }
    }
    badges.push({
      ...heldBadge(deps.config.baseUrl, hand),
      recipientEmail: hand.award.recipientEmail,
      editions: editions.map(({ id, kind, credentialId, signedAt, withdrawnAt, commitmentKey }) => ({
        ...{ id, kind, credentialId, signedAt, withdrawnAt },
        logKey: commitmentKey.toString('hex'),
      })),
    });
    await onDone();
  }
  return { facts: { badges }, files };
}

/** What issuing keeps of a person. */
export const issuingPersonalData = (deps: IssueDeps): PersonalDataKeeper => ({
  name: 'issuing',
  async effect(subject) {
    const awards = await awardsOf(deps, subject);
    return { badges: awards.length, shown: awards.filter(({ shown }) => shown).length };
  },
  awardIds: async (subject) => (await awardsOf(deps, subject)).map(({ id }) => id),
  erase: (subject) => eraseAwardsOf(deps, subject),
  eraseAwards: (ids) => eraseAwardsById(deps, ids),
  size: async (subject) => (await awardsOf(deps, subject)).length,
  collect: (subject, onDone) => collect(deps, subject, onDone),
});
