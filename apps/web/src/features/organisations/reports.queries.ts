import type { ReportList } from '@insigne/server/api';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiPath, queryString, request } from '../../api/request.ts';

/** Undefined: what was reported about the site, for its operator. */
type Of = string | undefined;
const baseOf = (handle: Of) => (handle === undefined ? '/operator/reports' : apiPath`/organisations/${handle}/reports`);
const keyOf = (handle: Of) => (handle === undefined ? ['operator', 'reports'] : ['organisation', handle, 'reports']);

export function useReports(handle: Of, filter: { state: 'open' | 'closed'; page: number }) {
  return useQuery({
    queryKey: [...keyOf(handle), filter],
    placeholderData: keepPreviousData,
    queryFn: () => request<ReportList>('GET', baseOf(handle) + queryString(filter)),
  });
}

export function useCloseReport(handle: Of) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, closed }: { id: string; closed: boolean }) =>
      request('PATCH', `${baseOf(handle)}${apiPath`/${id}`}`, { body: { closed } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(handle) }),
  });
}
