import { IconMenu2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../texts/texts.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useCurrentMembership } from './current-organisation.tsx';
import type { MenuSection } from './menu.ts';
import { MenuLink } from './menu-entry.tsx';
import { OrganisationSwitch } from './organisation-switch.tsx';

/** Places in the phone's bar, the menu being the fifth. */
const SHOWN = 4;

export function TabBar({ menu, waiting }: { menu: MenuSection[]; waiting: number }) {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  const membership = useCurrentMembership();
  const entries = menu.flatMap((section) => section.entries);
  return (
    <>
      <nav className="tabbar" aria-label={t('app:shell.phoneMenu')}>
        {entries.slice(0, SHOWN).map((entry) => (
          <MenuLink key={entry.id} entry={entry} {...(entry.id === 'myBadges' ? { count: waiting } : {})} />
        ))}
        <button type="button" aria-haspopup="dialog" onClick={() => setOpened(true)}>
          <IconMenu2 className="i" aria-hidden="true" stroke={1.75} />
          {t('app:shell.menu')}
        </button>
      </nav>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('app:shell.menu')}>
        {menu.map((section) => (
          <div key={section.id} className="menu-list">
            <p className="xs dim b">{t(`app:menu.section.${section.id}`)}</p>
            {section.entries.map((entry) => (
              <MenuLink
                key={entry.id}
                className="btn q menu-line"
                entry={entry}
                onFollow={() => setOpened(false)}
                {...(entry.id === 'myBadges' ? { count: waiting } : {})}
              />
            ))}
          </div>
        ))}
        {membership && <OrganisationSwitch current={membership} />}
      </Dialog>
    </>
  );
}
