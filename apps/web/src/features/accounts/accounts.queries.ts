import type { Language, Membership, Person } from '@insigne/server/api';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { showLanguage } from '../../texts/texts.ts';

export const personQuery = queryOptions({
  queryKey: ['me'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async () => (await request<{ person: Person }>('GET', '/me')).person,
});

export const membershipsQuery = queryOptions({
  queryKey: ['me', 'organisations'],
  queryFn: async () => (await request<{ memberships: Membership[] }>('GET', '/me/organisations')).memberships,
});

export const usePerson = () => useQuery(personQuery);
export const useMemberships = () => useQuery(membershipsQuery);

export function useSavePerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (change: { name?: string; language?: Language }) =>
      (await request<{ person: Person }>('PATCH', '/me', { body: change })).person,
    onSuccess: async (person) => {
      client.setQueryData(personQuery.queryKey, person);
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
