import type { ActKind, ActPreview, ActView, AwardStanding, AwardView, LifeView, Selection } from '@insigne/server/api';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useSubmitKeys } from '../../api/idempotency.ts';
import { apiPath, queryString, request } from '../../api/request.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import type { AwardsSearch } from './awards-search.ts';
import { useAwardsChanged } from './issuing.queries.ts';

const POLL_MS = 700;
const awardsKey = (org: string) => ['organisation', org, 'awards'];

export function useAwardCounts(search: Pick<AwardsSearch, 'badge' | 'since' | 'q'>) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...awardsKey(handle), 'counts', search],
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const path = apiPath`/organisations/${handle}/award-counts` + queryString({ ...search });
      return (await request<{ counts: Record<AwardStanding, number> }>('GET', path)).counts;
    },
  });
}

export function useLife(awardId: string) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...awardsKey(handle), 'life', awardId],
    queryFn: async () =>
      (await request<{ life: LifeView }>('GET', apiPath`/organisations/${handle}/awards/${awardId}/life`)).life,
  });
}

/** One act on one award: its name in the address, and what it needs. */
export function useAwardAct<Body extends object>(awardId: string, act: 'suspend' | 'reinstate' | 'renew' | 'correct') {
  const { handle } = useOrganisation().organisation;
  const changed = useAwardsChanged();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: async (body: Body) =>
      (
        await request<{ award: AwardView }>('POST', apiPath`/organisations/${handle}/awards/${awardId}/${act}`, {
          ...(Object.keys(body).length > 0 && { body }),
          idempotencyKey: keys.keyFor({ act, ...body }),
        })
      ).award,
    onSuccess: () => {
      keys.done();
      changed();
    },
  });
}

export function useActPreview(kind: ActKind, selection: Selection) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...awardsKey(handle), 'preview', kind, selection],
    // Figures that somebody decides on are of this moment.
    staleTime: 0,
    gcTime: 0,
    queryFn: async () =>
      (
        await request<{ preview: ActPreview }>('POST', apiPath`/organisations/${handle}/award-acts/preview`, {
          body: { kind, selection },
        })
      ).preview,
  });
}

export function useStartAct() {
  const { handle } = useOrganisation().organisation;
  const changed = useAwardsChanged();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: async (body: { kind: ActKind; selection: Selection; reason: string; total: number }) =>
      (
        await request<{ act: ActView }>('POST', apiPath`/organisations/${handle}/award-acts`, {
          body,
          idempotencyKey: keys.keyFor(body),
        })
      ).act,
    onSuccess: () => {
      keys.done();
      changed();
    },
  });
}

export function useAct(id: string) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: ['organisation', handle, 'act', id],
    refetchInterval: ({ state }) =>
      state.data?.state === 'running' || state.data?.state === 'cancelling' ? POLL_MS : false,
    queryFn: async () =>
      (await request<{ act: ActView }>('GET', apiPath`/organisations/${handle}/award-acts/${id}`)).act,
  });
}

export function useCancelAct(id: string) {
  const { handle } = useOrganisation().organisation;
  const changed = useAwardsChanged();
  return useMutation({
    mutationFn: () => request<{ act: ActView }>('POST', apiPath`/organisations/${handle}/award-acts/${id}/cancel`),
    onSuccess: changed,
  });
}
