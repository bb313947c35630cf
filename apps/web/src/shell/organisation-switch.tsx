import type { Membership } from '@insigne/server/api';
import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemberships } from '../features/accounts/accounts.queries.ts';
import { byName } from '../texts/format.ts';
import { useText } from '../texts/texts.ts';

/** Only where there is something to change to. */
export function OrganisationSwitch({ current }: { current: Membership }) {
  const { t, language } = useText();
  const navigate = useNavigate();
  const { data = [] } = useMemberships();
  if (data.length < 2) return null;
  const sorted = data.map(({ organisation }) => organisation).sort(byName(({ name }) => name, language));
  return (
    <div>
      <Menu position="top-start" width={200} withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button type="button" className="link">
            {t('app:shell.changeOrganisation')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {sorted.map(({ id, handle, name }) => (
            <Menu.Item
              key={id}
              aria-current={id === current.organisation.id ? 'true' : undefined}
              onClick={() => void navigate({ to: '/o/$org', params: { org: handle } })}
            >
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
