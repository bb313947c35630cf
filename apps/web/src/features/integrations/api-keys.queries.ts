import type { ApiKeyList, ApiKeyView, MadeApiKey, NewApiKey } from '@insigne/server/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiPath, request } from '../../api/request.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

const keyOf = (handle: string) => ['organisation', handle, 'api-keys'];

export function useApiKeys() {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: keyOf(handle),
    queryFn: () => request<ApiKeyList>('GET', apiPath`/organisations/${handle}/api-keys`),
  });
}

/** Without an idempotency key: an answer with a secret is stored nowhere, so there would be none to give again. */
export function useMakeApiKey() {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewApiKey) => request<MadeApiKey>('POST', apiPath`/organisations/${handle}/api-keys`, { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(handle) }),
  });
}

export function useRevokeApiKey() {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      request<{ key: ApiKeyView }>('POST', apiPath`/organisations/${handle}/api-keys/${id}/revoke`),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(handle) }),
  });
}
