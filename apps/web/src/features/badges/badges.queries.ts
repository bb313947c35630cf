import type { BadgeContent, BadgeVersionView, BadgeView } from '@insigne/server/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSubmitKeys } from '../../api/idempotency.ts';
import { apiPath, request } from '../../api/request.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

type OneBadge = { badge: BadgeView };

const listKey = (org: string) => ['organisation', org, 'badges'];
const badgeKey = (org: string, id: string) => [...listKey(org), id];

export function useBadges() {
  const { id } = useOrganisation().organisation;
  return useQuery({
    queryKey: listKey(id),
    queryFn: async () => (await request<{ badges: BadgeView[] }>('GET', apiPath`/organisations/${id}/badges`)).badges,
  });
}

export function useBadge(badgeId: string) {
  const { id } = useOrganisation().organisation;
  return useQuery({
    queryKey: badgeKey(id, badgeId),
    queryFn: async () =>
      (await request<OneBadge>('GET', apiPath`/organisations/${id}/badges/${badgeId}`)).badge,
  });
}

export function useVersions(badgeId: string) {
  const { id } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...badgeKey(id, badgeId), 'versions'],
    queryFn: async () =>
      (
        await request<{ versions: BadgeVersionView[] }>(
          'GET',
          apiPath`/organisations/${id}/badges/${badgeId}/versions`,
        )
      ).versions,
  });
}

/** What every change of a badge does to what is already read. */
function useKeepBadge() {
  const client = useQueryClient();
  const { id } = useOrganisation().organisation;
  return (badge: BadgeView) => {
    client.setQueryData(badgeKey(id, badge.id), badge);
    void client.invalidateQueries({ queryKey: listKey(id), exact: true });
    void client.invalidateQueries({ queryKey: [...badgeKey(id, badge.id), 'versions'] });
  };
}

export function useCreateBadge() {
  const { id } = useOrganisation().organisation;
  const keep = useKeepBadge();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: async (content: BadgeContent) =>
      (
        await request<OneBadge>('POST', apiPath`/organisations/${id}/badges`, {
          body: { content },
          idempotencyKey: keys.keyFor(content),
        })
      ).badge,
    onSuccess: (badge) => {
      keys.done();
      keep(badge);
    },
  });
}

export function useSaveBadge(badgeId: string) {
  const { id } = useOrganisation().organisation;
  const keep = useKeepBadge();
  return useMutation({
    mutationFn: async (body: { content: BadgeContent; revision: number }) =>
      (await request<OneBadge>('PUT', apiPath`/organisations/${id}/badges/${badgeId}`, { body })).badge,
    onSuccess: keep,
  });
}

export type BadgeAct = 'publish' | 'archive' | 'restore';

export function useBadgeAct(badgeId: string) {
  const { id } = useOrganisation().organisation;
  const keep = useKeepBadge();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: async (act: BadgeAct) =>
      (
        await request<OneBadge>('POST', `${apiPath`/organisations/${id}/badges/${badgeId}`}/${act}`, {
          idempotencyKey: keys.keyFor(act),
        })
      ).badge,
    onSuccess: (badge) => {
      keys.done();
      keep(badge);
    },
  });
}
