import type { Membership } from '@insigne/server/api';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useText } from '../texts/texts.ts';
import { Brand } from './brand.tsx';
import type { MenuSection } from './menu.ts';
import { MenuLink } from './menu-entry.tsx';
import { OrganisationSwitch } from './organisation-switch.tsx';

interface RailProps {
  menu: MenuSection[];
  membership: Membership | undefined;
  /** Badges that wait for the person's answer. */
  waiting: number;
}

export function Rail({ menu, membership, waiting }: RailProps) {
  const { t } = useText();
  const rail = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what makes another entry current
  useEffect(() => {
    rail.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [path]);
  return (
    <nav ref={rail} className="rail" aria-label={t('app:shell.mainMenu')}>
      <Brand />
      {menu.map(({ id, entries }) => (
        <div key={id} className="rail-section">
          <div className="sec">{t(`app:menu.section.${id}`)}</div>
          {entries.map((entry) => (
            <MenuLink
              key={entry.id}
              className="nav"
              entry={entry}
              {...(entry.id === 'myBadges' ? { count: waiting } : {})}
            />
          ))}
        </div>
      ))}
      {membership && (
        <div className="org">
          {membership.organisation.name}
          <OrganisationSwitch current={membership} />
        </div>
      )}
    </nav>
  );
}
