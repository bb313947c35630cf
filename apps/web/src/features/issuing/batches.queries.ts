import type {
  BatchCheck,
  BatchRow,
  BatchRowList,
  BatchStart,
  BatchState,
  BatchView,
  PeopleBatch,
  RowFault,
  SavedMapping,
} from '@insigne/server/api';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSubmitKeys } from '../../api/idempotency.ts';
import { apiPath, queryString, request } from '../../api/request.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

type OneBatch = { batch: BatchView };

/** Often enough that the bar moves, seldom enough that the server does other work. */
const POLL_MS = 700;
/** A batch that waits begins at its minute, and may be taken back in another tab. */
const WAITING_POLL_MS = 5_000;
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
    queryFn: () => readBatch(handle, batchId),
    enabled: batchId !== '',
    refetchInterval: ({ state }) => {
      if (state.data === undefined) return false;
      if (state.data.state === 'waiting') return WAITING_POLL_MS;
      return isRunning(state.data.state) ? POLL_MS : false;
    },
    // The run goes on while the person looks elsewhere; the figure is right when they come back.
    refetchIntervalInBackground: false,
  });
}

export function useUploadBatch() {
  const { handle } = useOrganisation().organisation;
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: async ({ badgeId, levelId, file }: { badgeId: string; levelId: string | undefined; file: File }) => {
      const path =
        apiPath`/organisations/${handle}/batches` +
        queryString({ badge: badgeId, level: levelId, fileName: file.name });
      const same = [badgeId, levelId, file.name, file.size, file.lastModified];
      return (
        await request<OneBatch>('POST', path, {
          body: file,
          mediaType: file.type || 'application/octet-stream',
          idempotencyKey: keys.keyFor(same),
        })
      ).batch;
    },
    onSuccess: () => keys.done(),
  });
}

/** A batch of the people of a unit, checked and not confirmed. */
export function useCreatePeopleBatch() {
  const { handle } = useOrganisation().organisation;
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: (body: PeopleBatch) => createPeopleBatch(handle, body, keys.keyFor(body)),
    onSuccess: () => keys.done(),
  });
}

const createPeopleBatch = async (handle: string, body: PeopleBatch, idempotencyKey: string) =>
  (await request<OneBatch>('POST', apiPath`/organisations/${handle}/batches/people`, { body, idempotencyKey })).batch;

/** One person: confirmed at once, with the time to take it back; or the reason why it cannot go. */
export function useAwardPerson() {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: async (body: PeopleBatch): Promise<{ batch: BatchView; fault: RowFault | null }> => {
      const { id, readyCount } = await createPeopleBatch(handle, body, keys.keyFor(body));
      if (readyCount === 0) {
        const { rows } = await request<BatchRowList>('GET', rowsAddress(handle, id, {}));
        keys.done();
        return { batch: await readBatch(handle, id), fault: rows[0]?.fault ?? null };
      }
      const confirm: BatchStart = { when: 'after-undo' };
      const path = apiPath`/organisations/${handle}/batches/${id}/confirm`;
      const { batch } = await request<OneBatch>('POST', path, {
        body: confirm,
        idempotencyKey: keys.keyFor([id, confirm]),
      });
      return { batch, fault: null };
    },
    onSuccess: ({ batch }) => {
      keys.done();
      client.setQueryData(batchKey(handle, batch.id), batch);
      void client.invalidateQueries({ queryKey: ['organisation', handle, 'batches'], exact: true });
    },
  });
}

const readBatch = async (handle: string, id: string) =>
  (await request<OneBatch>('GET', apiPath`/organisations/${handle}/batches/${id}`)).batch;

type Act = 'check' | 'sheet' | 'skipped' | 'confirm' | 'send-now' | 'cancel';

function useBatchAct<T>(batchId: string, act: Act, method: 'POST' | 'PUT' = 'POST') {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: async (body: T) =>
      (
        await request<OneBatch>(method, `${apiPath`/organisations/${handle}/batches/${batchId}`}/${act}`, {
          ...(body ? { body } : {}),
          idempotencyKey: keys.keyFor(body ?? act),
        })
      ).batch,
    onSuccess: (batch) => {
      keys.done();
      client.setQueryData(batchKey(handle, batchId), batch);
      void client.invalidateQueries({ queryKey: [...batchKey(handle, batchId), 'rows'] });
      void client.invalidateQueries({ queryKey: ['organisation', handle, 'batches'], exact: true });
      void client.invalidateQueries({ queryKey: mappingsKey(handle) });
    },
  });
}

export const useCheckBatch = (batchId: string) => useBatchAct<BatchCheck>(batchId, 'check');
export const useChooseSheet = (batchId: string) => useBatchAct<{ sheet: string }>(batchId, 'sheet');
export const useSkipRows = (batchId: string) =>
  useBatchAct<{ lines: number[]; out: boolean }>(batchId, 'skipped', 'PUT');
export const useConfirmBatch = (batchId: string) => useBatchAct<BatchStart>(batchId, 'confirm');
export const useSendNow = (batchId: string) => useBatchAct<void>(batchId, 'send-now');
export const useCancelBatch = (batchId: string) => useBatchAct<void>(batchId, 'cancel');

const rowsAddress = (
  handle: string,
  batchId: string,
  query: { state?: BatchRow['state'] | undefined; page?: number },
) => apiPath`/organisations/${handle}/batches/${batchId}/rows` + queryString(query);

export function useBatchRows(batchId: string, state: 'fault' | 'failed' | undefined, page: number) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...batchKey(handle, batchId), 'rows', state ?? 'all', page],
    placeholderData: keepPreviousData,
    queryFn: () => request<BatchRowList>('GET', rowsAddress(handle, batchId, { state, page })),
  });
}

export function useReportAddress(batchId: string): string {
  const { handle } = useOrganisation().organisation;
  return `/api${apiPath`/organisations/${handle}/batches/${batchId}/report.csv`}`;
}

const mappingsKey = (org: string) => ['organisation', org, 'batch-mappings'];

export function useMappings() {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: mappingsKey(handle),
    queryFn: async () =>
      (await request<{ mappings: SavedMapping[] }>('GET', apiPath`/organisations/${handle}/batch-mappings`)).mappings,
  });
}

export function useDeleteMapping() {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request('DELETE', apiPath`/organisations/${handle}/batch-mappings/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: mappingsKey(handle) }),
  });
}
