import type {
  Health,
  InstallationChange,
  JobList,
  JobState,
  LegalNotice,
  MailView,
  Outbox,
  OwnInstallation,
  TestMail,
} from '@insigne/server/api';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiPath, queryString, request } from '../../api/request.ts';
import { meQuery } from '../accounts/accounts.queries.ts';

/** Jobs come and go: their page follows by itself. */
const LIVE_MS = 3_000;

export const useHealth = () =>
  useQuery({ queryKey: ['operator', 'health'], queryFn: () => request<Health>('GET', '/operator/health') });

const installationKey = ['operator', 'installation'];
/** What the operator said of the installation. */
export const useOwnInstallation = () =>
  useQuery({
    queryKey: installationKey,
    queryFn: () => request<OwnInstallation>('GET', '/operator/installation'),
  });

export function useSaveInstallation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: InstallationChange) => request<OwnInstallation>('PUT', '/operator/installation', { body }),
    onSuccess: async (answer) => {
      client.setQueryData(installationKey, answer);
      await client.invalidateQueries({ queryKey: meQuery.queryKey, exact: true });
    },
  });
}

const legalKey = ['operator', 'legal'];
/** What the operator says on the legal pages. */
export const useLegal = () =>
  useQuery({ queryKey: legalKey, queryFn: () => request<LegalNotice>('GET', '/operator/legal') });

export function useSaveLegal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: LegalNotice) => request<LegalNotice>('PUT', '/operator/legal', { body }),
    onSuccess: (saved) => client.setQueryData(legalKey, saved),
  });
}

export const useTestMail = () => useMutation({ mutationFn: () => request<TestMail>('POST', '/operator/test-mail') });

export const useJobs = (filter: { state?: JobState; page: number }) =>
  useQuery({
    queryKey: ['operator', 'jobs', filter],
    placeholderData: keepPreviousData,
    refetchInterval: LIVE_MS,
    queryFn: () => request<JobList>('GET', `/operator/jobs${queryString({ ...filter })}`),
  });

export function useActOnJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, act }: { id: string; act: 'replay' | 'cancel' }) =>
      request<undefined>('POST', apiPath`/operator/jobs/${id}/${act}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['operator', 'jobs'] }),
  });
}

export const useOutbox = (filter: { state?: MailView['state']; page: number }) =>
  useQuery({
    queryKey: ['operator', 'outbox', filter],
    placeholderData: keepPreviousData,
    queryFn: () => request<Outbox>('GET', `/operator/outbox${queryString({ ...filter })}`),
  });

export function useRetryMail() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<undefined>('POST', apiPath`/operator/outbox/${id}/retry`),
    onSettled: () => client.invalidateQueries({ queryKey: ['operator', 'outbox'] }),
  });
}
