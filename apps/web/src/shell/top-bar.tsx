import type { Person } from '@insigne/server/api';
import { Menu } from '@mantine/core';
import { IconChevronDown, IconExternalLink, IconLogout, IconSettings } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { signOut } from '../features/accounts/accounts.queries.ts';
import { initialOf, shownName } from '../texts/format.ts';
import { useText } from '../texts/texts.ts';
import { Brand } from './brand.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

export function TopBar({ person }: { person: Person }) {
  const { t } = useText();
  const navigate = useNavigate();
  const name = shownName(person);
  return (
    <header className="topb">
      <Brand />
      <span className="grow" />
      <a className="btn q s m-hide" href="/verify">
        <IconExternalLink className="i" aria-hidden="true" />
        {t('app:shell.verify')}
      </a>
      <LanguageSwitch />
      <ThemeSwitch />
      {/* Inside the banner, not in a portal: every part of a page stands in a landmark. */}
      <Menu position="bottom-end" width={240} withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button type="button" className="me">
            <span className="av" aria-hidden="true">
              {initialOf(name)}
            </span>
            <span className="sr">{t('app:shell.account')} </span>
            <span className="me-name">{name}</span>
            <IconChevronDown className="i m-hide" aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconSettings className="i" aria-hidden="true" />}
            onClick={() => void navigate({ to: '/me/settings' })}
          >
            {t('app:menu.settings')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout className="i" aria-hidden="true" />} onClick={() => void signOut()}>
            {t('app:shell.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </header>
  );
}
