import {
  type Icon,
  IconAdjustments,
  IconAward,
  IconBinaryTree2,
  IconBuilding,
  IconChecklist,
  IconDatabaseExport,
  IconFlag,
  IconHeartbeat,
  IconHistory,
  IconHome,
  IconListCheck,
  IconMail,
  IconMailForward,
  IconMedal2,
  IconSend,
  IconServerCog,
  IconSettings,
  IconTargetArrow,
  IconUserShield,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../texts/texts.ts';
import type { EntryId, MenuEntry } from './menu.ts';

const ICONS: Record<EntryId, Icon> = {
  home: IconHome,
  library: IconAward,
  frameworks: IconBinaryTree2,
  programmes: IconTargetArrow,
  award: IconSend,
  awards: IconListCheck,
  people: IconUsersGroup,
  members: IconUserShield,
  mails: IconMail,
  reports: IconFlag,
  platformReports: IconFlag,
  trail: IconHistory,
  organisation: IconBuilding,
  myBadges: IconMedal2,
  settings: IconSettings,
  platform: IconServerCog,
  health: IconHeartbeat,
  outbox: IconMailForward,
  jobs: IconChecklist,
  backup: IconDatabaseExport,
  platformTrail: IconHistory,
  installation: IconAdjustments,
};

interface MenuLinkProps {
  entry: MenuEntry;
  /** What waits behind it. */
  count?: number;
  className?: string;
  onFollow?: () => void;
}

/** One entry of the rail, of the tab bar or of the phone's menu. */
export function MenuLink({ entry, count = 0, className = '', onFollow }: MenuLinkProps) {
  const { t } = useText();
  const Mark = ICONS[entry.id];
  return (
    <Link
      to={entry.path}
      className={className}
      // The router marks the current one by aria-current.
      activeOptions={{ exact: entry.exact, includeSearch: false }}
      {...(onFollow ? { onClick: onFollow } : {})}
    >
      <Mark className="i" aria-hidden="true" stroke={1.75} />
      {t(`app:menu.${entry.id}`)}
      {count > 0 && (
        <span className="cnt num">
          {count}
          <span className="sr"> {t('app:menu.toDecide')}</span>
        </span>
      )}
    </Link>
  );
}
