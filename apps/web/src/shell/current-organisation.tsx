import type { Membership } from '@insigne/server/api';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMemberships } from '../features/accounts/accounts.queries.ts';

const STORED = 'insigne.organisation';

export const isOrganisation = ({ organisation }: Membership, named: string): boolean =>
  organisation.handle === named || organisation.id === named;

/** The organisation of the address, else the one used last, else the first. */
export function chooseMembership(
  memberships: readonly Membership[],
  named: string | undefined,
  last: string | null,
): Membership | undefined {
  if (named !== undefined) return memberships.find((membership) => isOrganisation(membership, named));
  return memberships.find((membership) => membership.organisation.id === last) ?? memberships[0];
}

export const lastOrganisation = (): string | null => localStorage.getItem(STORED);

/** The organisation whose menu is shown. */
export function useCurrentMembership(): Membership | undefined {
  const { org } = useParams({ strict: false });
  const { data: memberships = [] } = useMemberships();
  const membership = chooseMembership(memberships, org, lastOrganisation());
  const id = membership?.organisation.id;
  useEffect(() => {
    if (id !== undefined) localStorage.setItem(STORED, id);
  }, [id]);
  return membership;
}

/** Name for the browser's title, on pages of an organisation only. */
export function useOrganisationName(): string | undefined {
  const { org } = useParams({ strict: false });
  const { data: memberships = [] } = useMemberships();
  return org === undefined ? undefined : chooseMembership(memberships, org, null)?.organisation.name;
}
