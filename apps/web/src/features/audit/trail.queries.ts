import type { AuditAction, ChainCheck, Trail } from '@insigne/server/api';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiPath, queryString, request } from '../../api/request.ts';
import { saveFile } from '../../api/save-file.ts';

/** An organisation's handle, or null: the installation's own trail, for its operator. */
export type TrailOf = string | null;

export interface TrailFilter {
  page?: number;
  action?: AuditAction;
  actor?: string;
  from?: string;
  to?: string;
}

const trailPath = (of: TrailOf): string => (of === null ? '/operator/trail' : apiPath`/organisations/${of}/trail`);

export const useTrail = (of: TrailOf, filter: TrailFilter) =>
  useQuery({
    queryKey: ['trail', of, filter],
    placeholderData: keepPreviousData,
    queryFn: () => request<Trail>('GET', trailPath(of) + queryString({ ...filter })),
  });

/** Asked for by a press: the whole chain is computed anew. */
export const useChainCheck = (of: TrailOf) =>
  useQuery({
    queryKey: ['trail', of, 'check'],
    enabled: false,
    gcTime: 0,
    queryFn: () => request<ChainCheck>('GET', `${trailPath(of)}/check`),
  });

/** The whole trail as a file; the export is an event of it. */
export function useTrailExport(of: TrailOf) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (format: 'jsonl' | 'csv') => {
      const day = new Date().toISOString().slice(0, 10);
      return saveFile(`${trailPath(of)}.${format}`, `insigne-trail-${of ?? 'installation'}-${day}.${format}`);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['trail', of] }),
  });
}
