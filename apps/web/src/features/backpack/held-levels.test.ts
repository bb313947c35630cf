import type { HeldBadge } from '@insigne/server/api';
import { expect, it } from 'vitest';
import { progressOf } from './held-levels.ts';

const held = (rank: number | null, over: Partial<HeldBadge> = {}, id = 'coop') =>
  ({
    state: 'accepted',
    validUntil: null,
    organisation: { handle: 'atelier', name: 'Atelier' },
    badge: { id, level: rank === null ? null : { id: `l${rank}`, rank, of: 4, name: { fr: '', en: '' } } },
    ...over,
  }) as HeldBadge;

it('tells the level before and the highest of one badge, of those that stand', () => {
  const [one, two, four] = [held(1), held(2), held(4)];
  const all = [one, two, four, held(3, { state: 'revoked' }), held(3, {}, 'other')];
  expect(progressOf(all, two)).toEqual({ before: one, highest: four });
  expect(progressOf(all, four)).toEqual({ before: two, highest: undefined });
  expect(progressOf(all, one)).toEqual({ before: undefined, highest: four });
});

it('shows the lower one again once the higher one is revoked, over or not yet accepted', () => {
  const one = held(1);
  for (const gone of [{ state: 'revoked' }, { validUntil: '2020-01-01T00:00:00Z' }, { state: 'pending' }] as const)
    expect(progressOf([one, held(2, gone)], one).highest).toBeUndefined();
});
