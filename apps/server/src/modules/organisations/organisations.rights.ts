import type { Role } from './organisations.schema.ts';

export const RIGHTS = [
  'organisation.edit',
  'member.read',
  'member.invite',
  'member.change',
  'skills.read',
  /** Frameworks, their skills, and what they are read in from. */
  'skills.manage',
  'badge.read',
  'badge.edit',
  'badge.publish',
  /** Open programmes; drafts are for who manages them. */
  'programme.read',
  'programme.manage',
  /** The awards of the people whom one leads, or of all for who reads the whole directory. */
  'award.team',
  'award.read',
  'award.create',
  'award.revoke',
  'mail.read',
  /** The people whom one leads: of the units that the membership names, and whoever answers to oneself, at any distance. */
  'people.team',
  'people.read',
  'people.edit',
  'audit.read',
  /** What visitors reported. */
  'report.handle',
  /** Programs that act for the organisation. */
  'api-key.manage',
] as const;
export type Right = (typeof RIGHTS)[number];

/** Who may do what inside an organisation: the only place that says so. Tests walk it against every route (P-TEN-03). */
export const RIGHTS_OF: Record<Role, readonly Right[]> = {
  owner: RIGHTS,
  // Who belongs to the organisation, and in which role, is the owners' word alone.
  administrator: RIGHTS.filter((right) => right !== 'member.invite' && right !== 'member.change'),
  issuer: [
    'skills.read',
    'badge.read',
    'programme.read',
    'award.team',
    'award.read',
    'award.create',
    'award.revoke',
    'people.team',
    'people.read',
  ],
  manager: ['skills.read', 'badge.read', 'programme.read', 'award.team', 'people.team'],
  // Decides on applications, once there are some.
  assessor: ['skills.read', 'badge.read', 'programme.read'],
  member: ['skills.read', 'badge.read', 'programme.read'],
};

export const mayDo = (role: Role, right: Right): boolean => RIGHTS_OF[role].includes(right);
