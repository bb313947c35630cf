import type { Membership } from '@insigne/server/api';
import { describe, expect, it } from 'vitest';
import { mayOpen, menuFor } from './menu.ts';

const membership = (role: Membership['role'], rights: string[]): Membership => ({
  role,
  rights,
  organisation: {
    id: '01890000-0000-7000-8000-000000000001',
    handle: 'hautes-rives',
    name: 'Coopérative Hautes-Rives',
    website: '',
    language: 'fr',
    timeZone: 'Europe/Paris',
    undoMinutes: 10,
    handleFixed: true,
    did: 'did:web:insigne.example:o:hautes-rives',
    hasLogo: false,
    logoUrl: null,
    linkedInId: null,
    story: { fr: '', en: '' },
    brandColour: null,
    senderName: '',
    replyTo: '',
    createdAt: '2026-11-22T08:00:00Z',
  },
});
const entryIds = (isOperator: boolean, of?: Membership) =>
  menuFor(isOperator, of).map(({ id, entries }) => [id, entries.map((entry) => entry.id)]);

describe('the menu', () => {
  it('shows a person without organisation their own badges only', () => {
    expect(entryIds(false)).toEqual([['mine', ['myBadges', 'settings']]]);
  });

  it('offers awarding only with the right to award', () => {
    const reader = menuFor(false, membership('member', ['badge.read'])).flatMap(({ entries }) => entries);
    expect(reader.map(({ id }) => id)).not.toContain('award');
    const issuer = membership('issuer', ['badge.read', 'award.read', 'award.create', 'award.revoke']);
    expect(entryIds(false, issuer)).toEqual([
      ['organisation', ['home', 'library', 'award', 'awards']],
      ['mine', ['myBadges', 'settings']],
    ]);
  });

  it('opens the people of a team to its manager, and the list of members to nobody without that right', () => {
    const manager = membership('manager', ['badge.read', 'award.team', 'people.team']);
    expect(entryIds(false, manager)).toEqual([
      ['organisation', ['home', 'library', 'awards', 'people']],
      ['mine', ['myBadges', 'settings']],
    ]);
  });

  it('puts one’s own badges first for who only reads', () => {
    expect(menuFor(false, membership('member', ['badge.read'])).map(({ id }) => id)).toEqual(['mine', 'organisation']);
  });

  it('adds the platform for the operator, whatever the organisation', () => {
    const platform = menuFor(true, undefined).at(-1);
    expect(platform?.id).toBe('platform');
    expect(platform?.entries.every(({ path }) => path.startsWith('/admin'))).toBe(true);
    expect(menuFor(false, undefined).some(({ id }) => id === 'platform')).toBe(false);
  });

  it('leads to the organisation by its short name', () => {
    const owner = membership('owner', ['badge.read', 'organisation.edit']);
    const paths = menuFor(false, owner).flatMap(({ entries }) => entries.map(({ path }) => path));
    expect(paths).toContain('/o/hautes-rives/badges');
    expect(paths).toContain('/o/hautes-rives/settings');
  });

  it('opens an address typed by hand only to who would find it in the menu', () => {
    const issuer = ['badge.read', 'award.read', 'award.create'];
    expect(['', '/badges/7', '/award', '/batches/7'].map((path) => mayOpen(path, issuer))).toEqual(Array(4).fill(true));
    expect(['/settings', '/audit', '/people/7', '/members'].map((path) => mayOpen(path, issuer))).toEqual(
      Array(4).fill(false),
    );
    expect(mayOpen('/settings', [...issuer, 'organisation.edit'])).toBe(true);
  });
});
