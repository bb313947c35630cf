import type { HeldBadge, Visibility } from '@insigne/server/api';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiPath, request } from '../../api/request.ts';

const heldBadgesQuery = queryOptions({
  queryKey: ['me', 'badges'],
  queryFn: async () => (await request<{ badges: HeldBadge[] }>('GET', '/me/badges')).badges,
});

export const useHeldBadges = () => useQuery(heldBadgesQuery);

/** A download says nothing to the page that it started from: the server has noted it within this time. */
const TAKEN_AFTER_MS = 1_500;

export function useFileTaken() {
  const client = useQueryClient();
  return () => setTimeout(() => void client.invalidateQueries({ queryKey: heldBadgesQuery.queryKey }), TAKEN_AFTER_MS);
}

/** Badges that wait for an answer. */
export function useWaitingCount(enabled: boolean): number {
  const { data = [] } = useQuery({ ...heldBadgesQuery, enabled });
  return data.filter(({ state }) => state === 'pending').length;
}

export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ publicId, decision }: { publicId: string; decision: 'accept' | 'decline' }) =>
      request<unknown>('POST', `${apiPath`/me/badges/${publicId}`}/${decision}`),
    // After a refusal too: someone may have decided in another window. Not waited for: the card that asked goes away with it.
    onSettled: () => void client.invalidateQueries({ queryKey: heldBadgesQuery.queryKey }),
  });
}

export interface VisibilityChoice {
  visibility: Visibility;
  showName: boolean;
  indexable: boolean;
  showParticulars: boolean;
}

export function useSetVisibility(publicId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (choice: VisibilityChoice) =>
      request<unknown>('PUT', apiPath`/me/badges/${publicId}/visibility`, { body: choice }),
    onSuccess: () => client.invalidateQueries({ queryKey: heldBadgesQuery.queryKey }),
  });
}
