import type { FrameworkImportView, ImportChoices } from '@insigne/server/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiPath, queryString, request } from '../../api/request.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { carriedChoices } from './carried-choices.ts';
import { skillsKey } from './skills.queries.ts';

type OneImport = { import: FrameworkImportView };
/** Often enough that the bar moves, seldom enough that the server does other work. */
const POLL_MS = 500;
export const isRunning = ({ state }: FrameworkImportView): boolean => state === 'running' || state === 'cancelling';
const importKey = (org: string, id: string) => ['organisation', org, 'framework-imports', id];

export function useFrameworkImport(id: string) {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return useQuery({
    queryKey: importKey(handle, id),
    queryFn: async () => {
      const path = apiPath`/organisations/${handle}/framework-imports/${id}`;
      const { import: found } = await request<OneImport>('GET', path);
      if (found.state === 'done') void client.invalidateQueries({ queryKey: skillsKey(handle) });
      return found;
    },
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? POLL_MS : false),
  });
}

/** Sends files one after the other, the first one making the import unless it is there. */
export function useUploadFiles(id?: string) {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (files: File[]) => {
      let last: FrameworkImportView | undefined;
      for (const file of files) {
        const to: string | undefined = last?.id ?? id;
        const base = apiPath`/organisations/${handle}/framework-imports`;
        const path = `${to === undefined ? base : `${base}/${to}/files`}${queryString({ fileName: file.name })}`;
        const mediaType = file.type || 'application/octet-stream';
        last = (await request<OneImport>('POST', path, { body: file, mediaType })).import;
      }
      return last;
    },
    onSuccess: (now) => {
      if (now) client.setQueryData(importKey(handle, now.id), now);
    },
  });
}

function useImportAct<Body>(id: string, act: 'check' | 'confirm' | 'cancel') {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: Body) => {
      const path = `${apiPath`/organisations/${handle}/framework-imports/${id}`}/${act}`;
      return (await request<OneImport>('POST', path, body ? { body } : {})).import;
    },
    onSuccess: (now) => client.setQueryData(importKey(handle, id), now),
  });
}
export const useCheckImport = (id: string) => useImportAct<Partial<ImportChoices>>(id, 'check');
export const useConfirmImport = (id: string) => useImportAct<void>(id, 'confirm');
export const useCancelImport = (id: string) => useImportAct<void>(id, 'cancel');

/** A new import of corrected files in place of this one, checked at once with what was chosen here; answers its id. */
export function useCorrectImport(id: string) {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  const upload = useUploadFiles();
  const drop = useCancelImport(id);
  return useMutation({
    mutationFn: async ({ files, choices }: { files: File[]; choices: Partial<ImportChoices> }) => {
      const read = await upload.mutateAsync(files);
      if (read === undefined) return id;
      const path = `${apiPath`/organisations/${handle}/framework-imports/${read.id}`}/check`;
      const { import: checked } = await request<OneImport>('POST', path, { body: carriedChoices(choices, read) });
      client.setQueryData(importKey(handle, read.id), checked);
      await drop.mutateAsync();
      return read.id;
    },
  });
}
