import type { UnitEffect, UnitView } from '@insigne/server/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiPath, queryString, request } from '../../api/request.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

const unitsKey = (org: string) => ['organisation', org, 'units'];

export function useUnits(enabled = true) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: unitsKey(handle),
    enabled,
    queryFn: async () => (await request<{ units: UnitView[] }>('GET', apiPath`/organisations/${handle}/units`)).units,
  });
}

export interface UnitFacts {
  name?: string;
  parentId?: string | null;
  code?: string | null;
  site?: string;
}

/** Makes a unit, or changes the one of `id`. */
export function useSaveUnit() {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, ...body }: UnitFacts & { id?: string }) => {
      const base = apiPath`/organisations/${handle}/units`;
      const answer =
        id === undefined
          ? await request<{ unit: UnitView }>('POST', base, { body })
          : await request<{ unit: UnitView }>('PATCH', `${base}/${id}`, { body });
      return answer.unit;
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['organisation', handle] }),
  });
}

export function useRemovalEffect(id: string, enabled: boolean) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: [...unitsKey(handle), id, 'removal'],
    enabled,
    queryFn: async () =>
      (await request<{ effect: UnitEffect }>('GET', apiPath`/organisations/${handle}/units/${id}/removal`)).effect,
  });
}

/** People and units below go into `into`, or up. */
export function useRemoveUnit() {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, into }: { id: string; into: string | undefined }) =>
      request<unknown>('DELETE', apiPath`/organisations/${handle}/units/${id}` + queryString({ into })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['organisation', handle] }),
  });
}
