import type { Role } from './organisations.schema.ts';

export const RIGHTS = [
  'organisation.edit',
  'member.read',
  'member.invite',
  'member.change',
  'badge.read',
  'badge.edit',
  'badge.publish',
  'award.read',
  'award.create',
  'award.revoke',
  'mail.read',
] as const;
export type Right = (typeof RIGHTS)[number];

/** Who may do what inside an organisation: the only place that says so. Tests walk it against every route (P-TEN-03). */
export const RIGHTS_OF: Record<Role, readonly Right[]> = {
  owner: RIGHTS,
  // Who belongs to the organisation, and in which role, is the owners' word alone.
  administrator: RIGHTS.filter((right) => right !== 'member.invite' && right !== 'member.change'),
  issuer: ['badge.read', 'award.read', 'award.create', 'award.revoke'],
  member: ['badge.read'],
};

export const mayDo = (role: Role, right: Right): boolean => RIGHTS_OF[role].includes(right);
