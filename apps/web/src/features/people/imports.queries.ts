import type { ImportRowList, ImportView, Outcome, PeopleMapping } from '@insigne/server/api';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSubmitKeys } from '../../api/idempotency.ts';
import { apiPath, queryString, request } from '../../api/request.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

type OneImport = { import: ImportView };

/** Often enough that the bar moves, seldom enough that the server does other work. */
const POLL_MS = 700;
export const isRunning = ({ state }: ImportView): boolean => state === 'running' || state === 'cancelling';

const importKey = (org: string, id: string) => ['organisation', org, 'people-imports', id];

export function useImports() {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: ['organisation', handle, 'people-imports'],
    queryFn: async () =>
      (await request<{ imports: ImportView[] }>('GET', apiPath`/organisations/${handle}/people-imports`)).imports,
  });
}

export function useImport(id: string) {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return useQuery({
    queryKey: importKey(handle, id),
    queryFn: async () => {
      const { import: found } = await request<OneImport>('GET', apiPath`/organisations/${handle}/people-imports/${id}`);
      // People and units are others now.
      if (found.state === 'done') {
        void client.invalidateQueries({ queryKey: ['organisation', handle, 'people'] });
        void client.invalidateQueries({ queryKey: ['organisation', handle, 'units'] });
      }
      return found;
    },
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? POLL_MS : false),
    refetchIntervalInBackground: false,
  });
}

export function useUploadImport() {
  const { handle } = useOrganisation().organisation;
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: async ({ file, sheet }: { file: File; sheet?: string }) => {
      const path = apiPath`/organisations/${handle}/people-imports` + queryString({ fileName: file.name, sheet });
      const same = [file.name, file.size, file.lastModified, sheet];
      const mediaType = file.type || 'application/octet-stream';
      return (await request<OneImport>('POST', path, { body: file, mediaType, idempotencyKey: keys.keyFor(same) }))
        .import;
    },
    onSuccess: () => keys.done(),
  });
}

function useImportAct<Body>(id: string, act: 'check' | 'confirm' | 'cancel') {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: async (body: Body) =>
      (
        await request<OneImport>('POST', `${apiPath`/organisations/${handle}/people-imports/${id}`}/${act}`, {
          ...(body ? { body } : {}),
          idempotencyKey: keys.keyFor(body ?? act),
        })
      ).import,
    onSuccess: (now) => {
      keys.done();
      client.setQueryData(importKey(handle, id), now);
      void client.invalidateQueries({ queryKey: [...importKey(handle, id), 'rows'] });
    },
  });
}

export interface CheckOptions {
  mapping: PeopleMapping;
  createsUnits: boolean;
  isComplete: boolean;
}
export const useCheckImport = (id: string) => useImportAct<CheckOptions>(id, 'check');
export const useConfirmImport = (id: string) => useImportAct<{ tellsLeavers: boolean }>(id, 'confirm');
export const useCancelImport = (id: string) => useImportAct<void>(id, 'cancel');

export function useImportRows(id: string, filter: { outcome?: Outcome; state?: 'failed' }, page: number) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...importKey(handle, id), 'rows', filter, page],
    placeholderData: keepPreviousData,
    queryFn: () =>
      request<ImportRowList>(
        'GET',
        apiPath`/organisations/${handle}/people-imports/${id}/rows` + queryString({ ...filter, page }),
      ),
  });
}

export function useImportReport(id: string): string {
  const { handle } = useOrganisation().organisation;
  return `/api${apiPath`/organisations/${handle}/people-imports/${id}/report.csv`}`;
}
