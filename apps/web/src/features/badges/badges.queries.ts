import type { BadgeContent, BadgeVersionView, BadgeView } from '@insigne/server/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useSubmitKeys } from '../../api/idempotency.ts';
import { Problem } from '../../api/problem.ts';
import { apiPath, request } from '../../api/request.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

type OneBadge = { badge: BadgeView };

const listKey = (org: string) => ['organisation', org, 'badges'];
const badgeKey = (org: string, id: string) => [...listKey(org), id];

export function useBadges() {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: listKey(handle),
    queryFn: async () =>
      (await request<{ badges: BadgeView[] }>('GET', apiPath`/organisations/${handle}/badges`)).badges,
  });
}

export function useBadge(badgeId: string) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: badgeKey(handle, badgeId),
    queryFn: async () => (await request<OneBadge>('GET', apiPath`/organisations/${handle}/badges/${badgeId}`)).badge,
  });
}

export function useVersions(badgeId: string, isWanted = true) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...badgeKey(handle, badgeId), 'versions'],
    enabled: isWanted,
    queryFn: async () =>
      (
        await request<{ versions: BadgeVersionView[] }>(
          'GET',
          apiPath`/organisations/${handle}/badges/${badgeId}/versions`,
        )
      ).versions,
  });
}

/** What every change of a badge does to what is already read. */
function useKeepBadge() {
  const client = useQueryClient();
  const { handle } = useOrganisation().organisation;
  return (badge: BadgeView) => {
    client.setQueryData(badgeKey(handle, badge.id), badge);
    void client.invalidateQueries({ queryKey: listKey(handle), exact: true });
    void client.invalidateQueries({ queryKey: [...badgeKey(handle, badge.id), 'versions'] });
  };
}

export function useCreateBadge() {
  const { handle } = useOrganisation().organisation;
  const keep = useKeepBadge();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: async (content: BadgeContent) =>
      (
        await request<OneBadge>('POST', apiPath`/organisations/${handle}/badges`, {
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
  const { handle } = useOrganisation().organisation;
  const keep = useKeepBadge();
  return useMutation({
    mutationFn: async (body: { content: BadgeContent; revision: number }) =>
      (await request<OneBadge>('PUT', apiPath`/organisations/${handle}/badges/${badgeId}`, { body })).badge,
    onSuccess: keep,
  });
}

/** Sends a picture for a badge; answers its id, for the artwork of the draft. */
export function useUploadPicture() {
  const { handle } = useOrganisation().organisation;
  return useMutation({
    mutationFn: async (file: File) =>
      (
        await request<{ picture: { id: string } }>('POST', apiPath`/organisations/${handle}/badge-pictures`, {
          body: file,
          // Systems that do not know the ending name no type; the server looks at the bytes alone.
          mediaType: file.type || 'application/octet-stream',
        })
      ).picture.id,
  });
}

export type BadgeAct = 'publish' | 'archive' | 'restore';

export function useBadgeAct(badgeId: string) {
  const { handle } = useOrganisation().organisation;
  const keep = useKeepBadge();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: async ({ act, body }: { act: BadgeAct; body?: object }) =>
      (
        await request<OneBadge>('POST', `${apiPath`/organisations/${handle}/badges/${badgeId}`}/${act}`, {
          ...(body !== undefined && { body }),
          idempotencyKey: keys.keyFor({ act, ...body }),
        })
      ).badge,
    onSuccess: (badge) => {
      keys.done();
      keep(badge);
    },
  });
}

export interface PublishedMany {
  published: BadgeView[];
  failed: { badge: BadgeView; error: unknown }[];
}

/**
 * One after the other, since each has its pictures drawn: `done` counts them, and after `stop` the rest is not begun. One that
 * cannot be published keeps no other back; a server that does not answer does.
 */
export function usePublishMany() {
  const client = useQueryClient();
  const { handle } = useOrganisation().organisation;
  const keys = useSubmitKeys();
  const [done, setDone] = useState(0);
  const stopped = useRef(false);
  const run = useMutation({
    mutationFn: async (badges: BadgeView[]): Promise<PublishedMany> => {
      stopped.current = false;
      setDone(0);
      const published: BadgeView[] = [];
      const failed: PublishedMany['failed'] = [];
      for (const badge of badges) {
        if (stopped.current) break;
        try {
          await request<OneBadge>('POST', apiPath`/organisations/${handle}/badges/${badge.id}/publish`, {
            idempotencyKey: keys.keyFor({ publish: badge.id, revision: badge.revision }),
          });
          published.push(badge);
        } catch (error) {
          failed.push({ badge, error });
          if (!(error instanceof Problem) || error.code === 'unreachable') break;
        }
        setDone(published.length + failed.length);
      }
      return { published, failed };
    },
    onSettled: () => client.invalidateQueries({ queryKey: listKey(handle) }),
  });
  return {
    run,
    done,
    stop: () => {
      stopped.current = true;
    },
  };
}
