import type {
  Bilingual,
  HostedList,
  Invitation,
  InvitationOffer,
  Language,
  Member,
  OrganisationView,
  Role,
} from '@insigne/server/api';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSubmitKeys } from '../../api/idempotency.ts';
import { apiPath, queryString, request } from '../../api/request.ts';
import { membershipsQuery } from '../accounts/accounts.queries.ts';
import { useOrganisation } from './organisation-scope.tsx';

type OneOrganisation = { organisation: OrganisationView };

export interface OrganisationChange {
  name?: string;
  handle?: string;
  website?: string;
  language?: Language;
  timeZone?: string;
  undoMinutes?: number;
  linkedInId?: string | null;
  story?: Bilingual;
  brandColour?: string | null;
  senderName?: string;
  replyTo?: string;
}

export function useSaveOrganisation() {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: OrganisationChange) =>
      (await request<OneOrganisation>('PATCH', apiPath`/organisations/${handle}`, { body })).organisation,
    onSuccess: () => client.invalidateQueries({ queryKey: membershipsQuery.queryKey }),
  });
}

/** A file sets the logo, null removes it. */
export function useSetLogo() {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File | null) => {
      const path = apiPath`/organisations/${handle}/logo`;
      return file === null
        ? request<OneOrganisation>('DELETE', path)
        : request<OneOrganisation>('PUT', path, { body: file });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: membershipsQuery.queryKey }),
  });
}

const membersKey = (org: string) => ['organisation', org, 'members'];
const invitationsKey = (org: string) => ['organisation', org, 'invitations'];

export function useMembers() {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: membersKey(handle),
    queryFn: async () =>
      (await request<{ members: Member[] }>('GET', apiPath`/organisations/${handle}/members`)).members,
  });
}

export function useInvitations(enabled: boolean) {
  const { handle } = useOrganisation().organisation;
  return useQuery({
    queryKey: invitationsKey(handle),
    enabled,
    queryFn: async () =>
      (await request<{ invitations: Invitation[] }>('GET', apiPath`/organisations/${handle}/invitations`)).invitations,
  });
}

/** A new role, or null: no longer a member. */
export function useChangeMember() {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ personId, role }: { personId: string; role: Role | null }) => {
      const path = apiPath`/organisations/${handle}/members/${personId}`;
      return role === null ? request<unknown>('DELETE', path) : request<unknown>('PATCH', path, { body: { role } });
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: membersKey(handle) }),
        client.invalidateQueries({ queryKey: membershipsQuery.queryKey }),
      ]),
  });
}

/** The units whose people a manager sees. */
export function useChangeLedUnits(personId: string) {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return useMutation({
    mutationFn: (unitIds: string[]) =>
      request<unknown>('PUT', apiPath`/organisations/${handle}/members/${personId}/units`, { body: { unitIds } }),
    onSuccess: () => client.invalidateQueries({ queryKey: membersKey(handle) }),
  });
}

export function useInvite() {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: (body: { email: string; role: Role }) =>
      request<{ invitation: Invitation; url: string | null }>('POST', apiPath`/organisations/${handle}/invitations`, {
        body,
        idempotencyKey: keys.keyFor(body),
      }),
    onSuccess: () => {
      keys.done();
      return client.invalidateQueries({ queryKey: invitationsKey(handle) });
    },
  });
}

export function useWithdrawInvitation() {
  const { handle } = useOrganisation().organisation;
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<unknown>('DELETE', apiPath`/organisations/${handle}/invitations/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: invitationsKey(handle) }),
  });
}

// ---- The installation, for its operator

export interface NewOrganisation {
  name: string;
  handle: string;
  language: Language;
  timeZone: string;
  ownerEmail?: string;
}

const allKey = ['operator', 'organisations'];

export const useHosted = (filter: { q: string; page: number }) =>
  useQuery({
    queryKey: [...allKey, filter],
    placeholderData: keepPreviousData,
    queryFn: () => request<HostedList>('GET', `/operator/organisations${queryString(filter)}`),
  });

export function useSuspend() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, suspended }: { id: string; suspended: boolean }) =>
      request<undefined>('PATCH', apiPath`/operator/organisations/${id}`, { body: { suspended } }),
    onSettled: () => client.invalidateQueries({ queryKey: allKey }),
  });
}

export function useCreateOrganisation() {
  const client = useQueryClient();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: (body: NewOrganisation) =>
      request<OneOrganisation & { invitationUrl?: string | null }>('POST', '/organisations', {
        body,
        idempotencyKey: keys.keyFor(body),
      }),
    onSuccess: () => {
      keys.done();
      return Promise.all([
        client.invalidateQueries({ queryKey: allKey }),
        client.invalidateQueries({ queryKey: membershipsQuery.queryKey }),
      ]);
    },
  });
}

// ---- An invitation, seen by the person invited

export const useOffer = (token: string) =>
  useQuery({
    queryKey: ['invitation', token],
    queryFn: () => request<InvitationOffer>('GET', apiPath`/invitations/${token}`),
  });

export function useAcceptOffer(token: string) {
  const client = useQueryClient();
  const keys = useSubmitKeys();
  return useMutation({
    mutationFn: async () =>
      (
        await request<OneOrganisation>('POST', apiPath`/invitations/${token}/accept`, {
          idempotencyKey: keys.keyFor(token),
        })
      ).organisation,
    onSuccess: () => client.invalidateQueries({ queryKey: membershipsQuery.queryKey }),
  });
}
