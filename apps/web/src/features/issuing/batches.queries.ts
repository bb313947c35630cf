import type { BatchRowList, BatchState, BatchView, Mapping } from '@insigne/server/api';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSubmitKeys } from '../../api/idempotency.ts';
import { apiPath, queryString, request } from '../../api/request.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

type OneBatch = { batch: BatchView };

/** Often enough that the bar moves, seldom enough that the server does other work. */
const POLL_MS = 700;
const RUNNING: readonly BatchState[] = ['running', 'cancelling'];

export const isRunning = (state: BatchState): boolean => RUNNING.includes(state);

const batchKey = (org: string, id: string) => ['organisation', org, 'batches', id];

export function useBatches() {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: ['organisation', handle, 'batches'],
    queryFn: async () =>
      (await request<{ batches: BatchView[] }>('GET', apiPath`/organisations/${handle}/batches`)).batches,
  });
}

export function useBatch(batchId: string) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: batchKey(handle, batchId),
    queryFn: async () => (await request<OneBatch>('GET', apiPath`/organisations/${handle}/batches/${batchId}`)).batch,
    refetchInterval: ({ state }) => (state.data && isRunning(state.data.state) ? POLL_MS : false),
    // The run goes on while the person looks elsewhere; the figure is right when they come back.
    refetchIntervalInBackground: false,
  });
}

export function useUploadBatch() {
  const { handle } = useOrganisation().organisation;
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: async ({ badgeId, file }: { badgeId: string; file: File }) => {
      const path = apiPath`/organisations/${handle}/batches` + queryString({ badge: badgeId, fileName: file.name });
      const same = [badgeId, file.name, file.size, file.lastModified];
      return (
        await request<OneBatch>('POST', path, { body: file, mediaType: 'text/csv', idempotencyKey: keys.keyFor(same) })
      ).batch;
    },
    onSuccess: () => keys.done(),
  });
}

function useBatchAct<T>(batchId: string, act: 'check' | 'confirm' | 'cancel') {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: async (body: T) =>
      (
        await request<OneBatch>('POST', `${apiPath`/organisations/${handle}/batches/${batchId}`}/${act}`, {
          ...(body ? { body } : {}),
          idempotencyKey: keys.keyFor(body ?? act),
        })
      ).batch,
    onSuccess: (batch) => {
      keys.done();
      client.setQueryData(batchKey(handle, batchId), batch);
      void client.invalidateQueries({ queryKey: [...batchKey(handle, batchId), 'rows'] });
    },
  });
}

export const useCheckBatch = (batchId: string) => useBatchAct<{ mapping: Mapping; again: boolean }>(batchId, 'check');
export const useConfirmBatch = (batchId: string) => useBatchAct<void>(batchId, 'confirm');
export const useCancelBatch = (batchId: string) => useBatchAct<void>(batchId, 'cancel');

export function useBatchRows(batchId: string, state: 'fault' | 'failed', page: number) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...batchKey(handle, batchId), 'rows', state, page],
    placeholderData: keepPreviousData,
    queryFn: () =>
      request<BatchRowList>(
        'GET',
        apiPath`/organisations/${handle}/batches/${batchId}/rows` + queryString({ state, page }),
      ),
  });
}

export function useReportAddress(batchId: string): string {
  const { handle } = useOrganisation().organisation;
  return `/api${apiPath`/organisations/${handle}/batches/${batchId}/report.csv`}`;
}
