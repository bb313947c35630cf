import type { MailList } from '@insigne/server/api';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiPath, queryString, request } from '../../api/request.ts';

/** Mails of one organisation, or those of the installation itself (sign-in links) for its operator. */
export function useMails(handle: string | undefined, page: number) {
  return useQuery({
    queryKey: handle === undefined ? ['operator', 'mails', page] : ['organisation', handle, 'mails', page],
    placeholderData: keepPreviousData,
    queryFn: () =>
      request<MailList>(
        'GET',
        (handle === undefined ? '/operator/mails' : apiPath`/organisations/${handle}/mails`) + queryString({ page }),
      ),
  });
}
