import type { AwardList, AwardView } from '@insigne/server/api';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSubmitKeys } from '../../api/idempotency.ts';
import { apiPath, queryString, request } from '../../api/request.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

type OneAward = { award: AwardView };

const listKey = (org: string) => ['organisation', org, 'awards'];

export interface AwardsFilter {
  badge?: string;
  batch?: string;
  /** Somebody of the directory. */
  person?: string;
  state?: string;
  q?: string;
  page?: number;
}

export function useAwards(filter: AwardsFilter) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...listKey(handle), filter],
    // While a word is typed the table stays, and does not jump.
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      request<AwardList>('GET', apiPath`/organisations/${handle}/awards` + queryString({ ...filter }), { signal }),
  });
}

export function useAward(awardId: string) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...listKey(handle), 'one', awardId],
    queryFn: async () => (await request<OneAward>('GET', apiPath`/organisations/${handle}/awards/${awardId}`)).award,
  });
}

/**
 * Figures of badges and lists of awards both change with each award. Nobody waits for them to be read anew: that may take away
 * what the act was begun in, and with it what it does next (a callback of `mutate` is not called once its component is gone).
 */
export function useAwardsChanged(): () => void {
  const client = useQueryClient();
  const { handle } = useOrganisation().organisation;
  return () => void client.invalidateQueries({ queryKey: ['organisation', handle] });
}

export function useRevoke(awardId: string) {
  const { handle } = useOrganisation().organisation;
  const changed = useAwardsChanged();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: (reason: string) =>
      request<OneAward>('POST', apiPath`/organisations/${handle}/awards/${awardId}/revoke`, {
        body: { reason },
        idempotencyKey: keys.keyFor(reason),
      }),
    onSuccess: () => {
      keys.done();
      changed();
    },
  });
}

export function useResend(awardId: string) {
  const { handle } = useOrganisation().organisation;
  const changed = useAwardsChanged();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: () =>
      request<OneAward>('POST', apiPath`/organisations/${handle}/awards/${awardId}/resend`, {
        idempotencyKey: keys.keyFor('resend'),
      }),
    onSuccess: () => {
      keys.done();
      changed();
    },
  });
}
