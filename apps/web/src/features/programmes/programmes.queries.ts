import type {
  AnnouncementPreview,
  MemberCatalogue,
  ProgrammeContent,
  ProgrammeFigures,
  ProgrammeInList,
  ProgrammeView,
} from '@insigne/server/api';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSubmitKeys } from '../../api/idempotency.ts';
import { apiPath, request } from '../../api/request.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

type One = { programme: ProgrammeView };
const listKey = (org: string) => ['organisation', org, 'programmes'];
const oneKey = (org: string, id: string) => [...listKey(org), id];

export function useProgrammes() {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: listKey(handle),
    queryFn: async () =>
      (await request<{ programmes: ProgrammeInList[] }>('GET', apiPath`/organisations/${handle}/programmes`))
        .programmes,
  });
}

export function useProgramme(id: string) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: oneKey(handle, id),
    queryFn: async () => (await request<One>('GET', apiPath`/organisations/${handle}/programmes/${id}`)).programme,
  });
}

export function useFigures(id: string, enabled: boolean) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...oneKey(handle, id), 'figures'],
    enabled,
    queryFn: async () =>
      (await request<{ figures: ProgrammeFigures }>('GET', apiPath`/organisations/${handle}/programmes/${id}/figures`))
        .figures,
  });
}

/** Whom an announcement reaches depends on the saved programme: each edit asks anew. */
export function useAnnouncement({ id, revision }: ProgrammeView, enabled: boolean) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...oneKey(handle, id), 'announcement', revision],
    enabled,
    queryFn: () => request<AnnouncementPreview>('GET', apiPath`/organisations/${handle}/programmes/${id}/announcement`),
  });
}

function useKeepProgramme() {
  const client = useQueryClient();
  const { handle } = useOrganisation().organisation;
  return (programme: ProgrammeView) => {
    client.setQueryData(oneKey(handle, programme.id), programme);
    void client.invalidateQueries({ queryKey: listKey(handle), exact: true });
  };
}

export function useCreateProgramme() {
  const { handle } = useOrganisation().organisation;
  const keep = useKeepProgramme();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: async (content: ProgrammeContent) =>
      (
        await request<One>('POST', apiPath`/organisations/${handle}/programmes`, {
          body: { content },
          idempotencyKey: keys.keyFor(content),
        })
      ).programme,
    onSuccess: (programme) => {
      keys.done();
      keep(programme);
    },
  });
}

export function useSaveProgramme(id: string) {
  const { handle } = useOrganisation().organisation;
  const keep = useKeepProgramme();
  return useMutation({
    mutationFn: async (body: { content: ProgrammeContent; revision: number }) =>
      (await request<One>('PUT', apiPath`/organisations/${handle}/programmes/${id}`, { body })).programme,
    onSuccess: keep,
  });
}

/** `below`: `close`, `reopen`, `open`, or `course/<part>`. */
export function useProgrammeAct(id: string) {
  const { handle } = useOrganisation().organisation;
  const keep = useKeepProgramme();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: async ({ below, body }: { below: string; body?: object }) =>
      (
        await request<One>('POST', `${apiPath`/organisations/${handle}/programmes/${id}`}/${below}`, {
          ...(body !== undefined && { body }),
          idempotencyKey: keys.keyFor({ below, ...body }),
        })
      ).programme,
    onSuccess: (programme) => {
      keys.done();
      keep(programme);
    },
  });
}

export function useDeleteProgramme(id: string) {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request('DELETE', apiPath`/organisations/${handle}/programmes/${id}`),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: listKey(handle), exact: true });
    },
  });
}

export function useMemberCatalogue(query: string) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: ['organisation', handle, 'catalogue', query],
    placeholderData: keepPreviousData,
    queryFn: () => request<MemberCatalogue>('GET', `${apiPath`/organisations/${handle}/catalogue`}${query}`),
  });
}
