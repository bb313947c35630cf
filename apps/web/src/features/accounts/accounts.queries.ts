import type { Language, Membership, Person } from '@insigne/server/api';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { ownTimeZone } from '../../texts/format.ts';
import { showLanguage } from '../../texts/texts.ts';

interface Me {
  person: Person;
  /** What every screen says of the installation. */
  installation: { name: string; timeZone: string };
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: () => request<Me>('GET', '/me'),
});

export const membershipsQuery = queryOptions({
  queryKey: ['me', 'organisations'],
  queryFn: async () => (await request<{ memberships: Membership[] }>('GET', '/me/organisations')).memberships,
});

export const usePerson = () => useQuery({ ...meQuery, select: ({ person }) => person });
/** Undefined until it is known. */
export const useInstallation = () => useQuery({ ...meQuery, select: ({ installation }) => installation }).data;
/** Whose clock tells the dates of what belongs to no organisation. */
export const useInstallationZone = (): string => useInstallation()?.timeZone ?? ownTimeZone();
export const useMemberships = () => useQuery(membershipsQuery);

export function useSavePerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (change: { name?: string; language?: Language }) =>
      (await request<{ person: Person }>('PATCH', '/me', { body: change })).person,
    onSuccess: async (person) => {
      client.setQueryData(meQuery.queryKey, (me) => me && { ...me, person });
      await showLanguage(person.language);
      // Some answers hold sentences in the person's language.
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'badge-font' });
    },
  });
}

/** The server's own page ends the session; its form is posted so that a stranger's link cannot do it. */
export async function signOut(): Promise<void> {
  await fetch('/sign-out', { method: 'POST', credentials: 'same-origin' });
  location.assign('/sign-in');
}
