import type {
  ComparisonGroups,
  EntryDetail,
  EntryList,
  ImportedGroups,
  InvitedPeople,
  Language,
  LeavingEffect,
  Role,
} from '@insigne/server/api';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSubmitKeys } from '../../api/idempotency.ts';
import { apiPath, queryString, request } from '../../api/request.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import type { PeopleSearch } from './people-search.ts';

type OneEntry = { entry: EntryDetail };
const peopleKey = (org: string) => ['organisation', org, 'people'];
const entryKey = (org: string, id: string) => [...peopleKey(org), 'one', id];

export function usePeople(search: PeopleSearch) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...peopleKey(handle), 'list', search],
    placeholderData: keepPreviousData,
    queryFn: () => request<EntryList>('GET', apiPath`/organisations/${handle}/people` + queryString({ ...search })),
  });
}

export function useEntry(id: string) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: entryKey(handle, id),
    queryFn: async () => (await request<OneEntry>('GET', apiPath`/organisations/${handle}/people/${id}`)).entry,
  });
}

/** People and units show each other: a change of one is a change of both. */
function useRefresh() {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['organisation', handle] });
}

export interface EntryFacts {
  number: string | null;
  name: string;
  emails: string[];
  unitId: string | null;
  managerId: string | null;
  site: string;
  language: Language | null;
}

/** Enters a person, or changes the one of `id`. */
export function useSaveEntry(id: string | undefined) {
  const { handle } = useOrganisation().organisation;
  const refresh = useRefresh();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: async (body: EntryFacts) => {
      const base = apiPath`/organisations/${handle}/people`;
      const path = id === undefined ? base : `${base}/${id}`;
      const method = id === undefined ? 'POST' : 'PATCH';
      return (await request<OneEntry>(method, path, { body, idempotencyKey: keys.keyFor(body) })).entry;
    },
    onSuccess: () => {
      keys.done();
      return refresh();
    },
  });
}

/** Who could be somebody's manager: the first active people whose name, number or address holds these words. */
export function useManagerChoices(q: string) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...peopleKey(handle), 'choices', q],
    placeholderData: keepPreviousData,
    queryFn: async () =>
      (await request<EntryList>('GET', apiPath`/organisations/${handle}/people` + queryString({ q }))).entries,
  });
}

export function useLeavingEffect(id: string, enabled: boolean) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...entryKey(handle, id), 'leaving'],
    enabled,
    queryFn: async () =>
      (await request<{ effect: LeavingEffect }>('GET', apiPath`/organisations/${handle}/people/${id}/leaving`)).effect,
  });
}

export function useLeave(id: string) {
  const { handle } = useOrganisation().organisation;
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async ({ tell }: { tell: boolean }) =>
      (await request<OneEntry>('POST', apiPath`/organisations/${handle}/people/${id}/leave`, { body: { tell } })).entry,
    onSuccess: refresh,
  });
}

export function useReturn(id: string) {
  const { handle } = useOrganisation().organisation;
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async () =>
      (await request<OneEntry>('POST', apiPath`/organisations/${handle}/people/${id}/return`)).entry,
    onSuccess: refresh,
  });
}

export function useInvitePeople() {
  const { handle } = useOrganisation().organisation;
  const refresh = useRefresh();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: (body: { entryIds: string[]; role: Role }) =>
      request<InvitedPeople>('POST', apiPath`/organisations/${handle}/people/invitations`, {
        body,
        idempotencyKey: keys.keyFor(body),
      }),
    onSuccess: () => {
      keys.done();
      return refresh();
    },
  });
}

const groupsKey = (org: string) => ['organisation', org, 'comparison-groups'];

export function useGroups() {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: groupsKey(handle),
    queryFn: async () =>
      (await request<{ groups: ComparisonGroups }>('GET', apiPath`/organisations/${handle}/comparison-groups`)).groups,
  });
}

export function useSwitchGroups() {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (on: boolean) =>
      (
        await request<{ groups: ComparisonGroups }>(
          on ? 'PUT' : 'DELETE',
          apiPath`/organisations/${handle}/comparison-groups`,
        )
      ).groups,
    onSuccess: (groups) => client.setQueryData(groupsKey(handle), groups),
  });
}

export function useImportGroups() {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      request<ImportedGroups>('POST', apiPath`/organisations/${handle}/comparison-groups/import`, {
        body: file,
        mediaType: 'application/octet-stream',
      }),
    onSuccess: ({ groups }) => client.setQueryData(groupsKey(handle), groups),
  });
}
