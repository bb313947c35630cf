import type { Membership, OrganisationView, Role } from '@insigne/server/api';
import { Outlet, useParams, useRouterState } from '@tanstack/react-router';
import { createContext, useContext } from 'react';
import { chooseMembership } from '../../shell/current-organisation.tsx';
import { mayOpen } from '../../shell/menu.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { ProblemNote, Waiting } from '../../ui/loaded.tsx';
import { useMemberships } from '../accounts/accounts.queries.ts';

const Scope = createContext<Membership | undefined>(undefined);

/** Pages of one organisation: they show nothing before the person's rights in it are known. */
export function OrganisationScope() {
  const { org } = useParams({ strict: false });
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const memberships = useMemberships();
  if (memberships.data === undefined) {
    return (
      <main className="page" id="main">
        {memberships.isError ? (
          <ProblemNote error={memberships.error} onRetry={() => void memberships.refetch()} />
        ) : (
          <Waiting />
        )}
      </main>
    );
  }
  const membership = chooseMembership(memberships.data, org ?? '', null);
  if (membership === undefined || !mayOpen(path.replace(/^.*?\/o\/[^/]+/, ''), membership.rights)) return <NotFound />;
  return (
    <Scope value={membership}>
      <Outlet />
    </Scope>
  );
}

interface InOrganisation {
  organisation: OrganisationView;
  role: Role;
  /** Start of the addresses of its pages. */
  base: string;
  can: (right: string) => boolean;
}

/** Only below OrganisationScope. */
export function useOrganisation(): InOrganisation {
  const membership = useContext(Scope);
  if (membership === undefined) throw new Error('useOrganisation outside of OrganisationScope');
  const { organisation, role, rights } = membership;
  return { organisation, role, base: `/o/${organisation.handle}`, can: (right) => rights.includes(right) };
}
