import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { usePerson } from '../features/accounts/accounts.queries.ts';
import { ProofHost } from '../features/accounts/proof-host.tsx';
import { useWaitingCount } from '../features/backpack/backpack.queries.ts';
import { showLanguage, useText } from '../texts/texts.ts';
import { ProblemNote, Waiting } from '../ui/loaded.tsx';
import { useCurrentMembership } from './current-organisation.tsx';
import { menuFor } from './menu.ts';
import { Rail } from './rail.tsx';
import { TabBar } from './tab-bar.tsx';
import { TopBar } from './top-bar.tsx';

/** Around every page: rail, top bar, tab bar on a phone. Nothing is shown before the person is known. */
export function Shell() {
  const { t } = useText();
  const person = usePerson();
  const membership = useCurrentMembership();
  const waiting = useWaitingCount(person.data !== undefined);
  const wanted = person.data?.language;
  useEffect(() => {
    if (wanted !== undefined) void showLanguage(wanted);
  }, [wanted]);

  if (person.data === undefined) {
    return (
      <main className="page" id="main">
        {person.isError ? (
          <ProblemNote error={person.error} onRetry={() => void person.refetch()} />
        ) : (
          <Waiting height={480} />
        )}
      </main>
    );
  }
  const menu = menuFor(person.data.isOperator, membership);
  return (
    <div className="app">
      <a className="skip" href="#main">
        {t('app:shell.skip')}
      </a>
      <Rail menu={menu} membership={membership} waiting={waiting} />
      <div>
        <TopBar person={person.data} />
        <Outlet />
      </div>
      <TabBar menu={menu} waiting={waiting} />
      <ProofHost />
    </div>
  );
}
