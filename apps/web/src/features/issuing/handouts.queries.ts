import type { HandoutState, HandoutView, NewHandout } from '@insigne/server/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSubmitKeys } from '../../api/idempotency.ts';
import { apiPath, request } from '../../api/request.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

type OneHandout = { handout: HandoutView };

/** People come one by one: the figure is fresh enough to be looked at from the stage. */
const POLL_MS = 4_000;
const listKey = (org: string) => ['organisation', org, 'handouts'];

export function useHandouts() {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: listKey(handle),
    queryFn: async () =>
      (await request<{ handouts: HandoutView[] }>('GET', apiPath`/organisations/${handle}/handouts`)).handouts,
  });
}

export function useHandout(id: string) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...listKey(handle), id],
    queryFn: async () => (await request<OneHandout>('GET', apiPath`/organisations/${handle}/handouts/${id}`)).handout,
    refetchInterval: ({ state }) => (state.data?.state === 'open' && !state.data.isOver ? POLL_MS : false),
  });
}

export function useCreateHandout() {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: async (body: NewHandout) =>
      (
        await request<OneHandout>('POST', apiPath`/organisations/${handle}/handouts`, {
          body,
          idempotencyKey: keys.keyFor(body),
        })
      ).handout,
    onSuccess: () => {
      keys.done();
      return client.invalidateQueries({ queryKey: listKey(handle) });
    },
  });
}

export function useChangeHandout(id: string) {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (state: HandoutState) =>
      (await request<OneHandout>('PATCH', apiPath`/organisations/${handle}/handouts/${id}`, { body: { state } }))
        .handout,
    onSuccess: (handout) => {
      client.setQueryData([...listKey(handle), id], handout);
      return client.invalidateQueries({ queryKey: listKey(handle), exact: true });
    },
  });
}
