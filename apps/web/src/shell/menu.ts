import type { Membership } from '@insigne/server/api';

export type EntryId =
  | 'home'
  | 'library'
  | 'frameworks'
  | 'programmes'
  | 'award'
  | 'awards'
  | 'people'
  | 'members'
  | 'mails'
  | 'trail'
  | 'reports'
  | 'platformReports'
  | 'organisation'
  | 'myBadges'
  | 'settings'
  | 'platform'
  | 'health'
  | 'outbox'
  | 'jobs'
  | 'backup'
  | 'platformTrail'
  | 'installation';

export interface MenuEntry {
  id: EntryId;
  path: string;
  /** Current only on this very page, not on those below it. */
  exact: boolean;
}

export interface MenuSection {
  id: 'organisation' | 'mine' | 'platform';
  entries: MenuEntry[];
}

/** What each entry of an organisation needs: any one of these rights. */
const ORGANISATION_ENTRIES: { id: EntryId; below: string; needs: string[] }[] = [
  { id: 'home', below: '', needs: ['badge.read', 'award.read', 'member.read'] },
  { id: 'library', below: '/badges', needs: ['badge.read'] },
  { id: 'frameworks', below: '/frameworks', needs: ['skills.read'] },
  { id: 'programmes', below: '/programmes', needs: ['programme.read'] },
  { id: 'award', below: '/award', needs: ['award.create'] },
  { id: 'awards', below: '/awards', needs: ['award.read', 'award.team'] },
  { id: 'people', below: '/people', needs: ['people.team'] },
  { id: 'members', below: '/members', needs: ['member.read'] },
  { id: 'mails', below: '/mails', needs: ['mail.read'] },
  { id: 'reports', below: '/reports', needs: ['report.handle'] },
  { id: 'trail', below: '/audit', needs: ['audit.read'] },
  { id: 'organisation', below: '/settings', needs: ['organisation.edit'] },
];
const PLATFORM_ENTRIES: MenuEntry[] = [
  { id: 'platform', path: '/admin', exact: true },
  { id: 'health', path: '/admin/health', exact: false },
  { id: 'outbox', path: '/admin/outbox', exact: false },
  { id: 'jobs', path: '/admin/jobs', exact: false },
  { id: 'backup', path: '/admin/backup', exact: false },
  { id: 'platformReports', path: '/admin/reports', exact: false },
  { id: 'platformTrail', path: '/admin/audit', exact: false },
  { id: 'installation', path: '/admin/settings', exact: false },
];
/** Rights that make an organisation a place of work, shown before one's own badges. */
const WORKING_RIGHTS = [
  'badge.edit',
  'award.create',
  'award.read',
  'people.team',
  'member.invite',
  'organisation.edit',
];

/** Whether a page of an organisation is open to somebody; `path` is what follows `/o/<handle>`. */
export function mayOpen(path: string, rights: string[]): boolean {
  const entry = ORGANISATION_ENTRIES.find(
    ({ below }) => below !== '' && (path === below || path.startsWith(`${below}/`)),
  );
  return entry === undefined || entry.needs.some((right) => rights.includes(right));
}

/** The menu is the union of what the person may do; nothing is shown that would answer “not open to you”. */
export function menuFor(isOperator: boolean, membership: Membership | undefined): MenuSection[] {
  const sections: MenuSection[] = [
    {
      id: 'mine',
      entries: [
        { id: 'myBadges', path: '/me/badges', exact: false },
        { id: 'settings', path: '/me/settings', exact: false },
      ],
    },
  ];
  if (membership !== undefined) {
    const { rights } = membership;
    const base = `/o/${membership.organisation.handle}`;
    const entries = ORGANISATION_ENTRIES.filter(({ needs }) => needs.some((right) => rights.includes(right))).map(
      ({ id, below }) => ({ id, path: `${base}${below}`, exact: below === '' }),
    );
    const works = WORKING_RIGHTS.some((right) => rights.includes(right));
    if (entries.length > 0) sections.splice(works ? 0 : 1, 0, { id: 'organisation', entries });
  }
  if (isOperator) sections.push({ id: 'platform', entries: PLATFORM_ENTRIES });
  return sections;
}
