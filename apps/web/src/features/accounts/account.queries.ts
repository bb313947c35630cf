import type {
  AccountAddresses,
  AccountExport,
  AccountPasskey,
  AccountSession,
  ErasureEffect,
  Look,
  Person,
  RetentionTerm,
} from '@insigne/server/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../api/problem.ts';
import { apiPath, type ProofKind, request } from '../../api/request.ts';
import { saveFile } from '../../api/save-file.ts';
import { useText } from '../../texts/texts.ts';
import { askPasskey, makePasskey } from './passkey-browser.ts';
import { askForSignInCode, signInByCode, signInByPasskey } from './sign-in-again.ts';

const ADDRESSES = ['me', 'addresses'];
const SESSIONS = ['me', 'sessions'];
const PASSKEYS = ['me', 'passkeys'];
const EXPORT = ['me', 'export'];
/** While an export is made. */
const EXPORT_POLL_MS = 1_000;

export const useAddresses = () =>
  useQuery({ queryKey: ADDRESSES, queryFn: () => request<AccountAddresses>('GET', '/me/addresses') });

function useAddressAct<Input extends object>(path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Input) => request<AccountAddresses>('POST', path, { body }),
    onSuccess: async (addresses) => {
      client.setQueryData(ADDRESSES, addresses);
      // Other badges are the person's now, and another address stands beside their name.
      await client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === 'me' && queryKey[1] !== 'addresses',
      });
    },
  });
}

export const useAskForAddressCode = () =>
  useMutation({ mutationFn: (email: string) => request('POST', '/me/addresses/code', { body: { email } }) });
export const useAddAddress = () => useAddressAct<{ email: string; code: string; move: boolean }>('/me/addresses');
export const usePreferAddress = () => useAddressAct<{ email: string }>('/me/addresses/prefer');
export const useRemoveAddress = () => useAddressAct<{ email: string }>('/me/addresses/remove');

export const useSessions = () =>
  useQuery({
    queryKey: SESSIONS,
    queryFn: async () => (await request<{ sessions: AccountSession[] }>('GET', '/me/sessions')).sessions,
  });

/** One of them, or (undefined) all but this one. */
export function useEndSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | undefined) =>
      request('DELETE', id === undefined ? '/me/sessions' : apiPath`/me/sessions/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: SESSIONS }),
  });
}

/** A code for one's own address: to prove oneself anew, or to sign in again where one is. */
export const useAskForCode = (kind: ProofKind, email: string) =>
  useMutation({
    mutationFn: async () => {
      if (kind === 'session') await askForSignInCode(email);
      else await request('POST', '/me/proof/code');
    },
  });

/** The session has another id now. */
function useProved() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: SESSIONS });
}

export function useProveByCode(kind: ProofKind, email: string) {
  const { t } = useText();
  const onSuccess = useProved();
  return useMutation({
    mutationFn: async (code: string) => {
      const refused = { title: t('account:again.refused'), detail: t('account:again.refusedText') };
      if (kind === 'session') await signInByCode({ email, code }, refused);
      else await request('POST', '/me/proof', { body: { code } });
    },
    onSuccess,
  });
}

export function useProveByPasskey(kind: ProofKind, person: Person | undefined) {
  const onSuccess = useProved();
  return useMutation({
    mutationFn: async () => {
      if (kind === 'session' && person !== undefined) return withPasskey(() => signInByPasskey(person));
      const { options } = await request<{ options: object }>('POST', '/sign-in/passkey/options');
      const credential = await withPasskey(() => askPasskey(options));
      await request('POST', '/me/proof/passkey', { body: { credential } });
    },
    onSuccess,
  });
}

/** What the browser refuses, or the person cancels, is told like a refusal of the server. */
async function withPasskey<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw new Problem('passkey-cancelled', 0);
  }
}

export const usePasskeys = (enabled = true) =>
  useQuery({
    queryKey: PASSKEYS,
    enabled,
    queryFn: async () => (await request<{ passkeys: AccountPasskey[] }>('GET', '/me/passkeys')).passkeys,
  });

function usePasskeyAct<Input>(mutationFn: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => client.invalidateQueries({ queryKey: PASSKEYS }) });
}

export const useAddPasskey = () =>
  usePasskeyAct(async (name: string) => {
    const { options } = await request<{ options: object }>('POST', '/me/passkeys/options');
    const credential = await withPasskey(() => makePasskey(options));
    await request('POST', '/me/passkeys', { body: { name, credential } });
  });

export const useRenamePasskey = () =>
  usePasskeyAct(({ id, name }: { id: string; name: string }) =>
    request('PATCH', apiPath`/me/passkeys/${id}`, { body: { name } }),
  );

export const useRemovePasskey = () => usePasskeyAct((id: string) => request('DELETE', apiPath`/me/passkeys/${id}`));

export const useLooks = () =>
  useQuery({
    queryKey: ['me', 'looks'],
    queryFn: async () => (await request<{ looks: Look[] }>('GET', '/me/looks')).looks,
  });

export const useRetention = () =>
  useQuery({
    queryKey: ['retention'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await request<{ classes: RetentionTerm[] }>('GET', '/me/retention')).classes,
  });

export const useExport = () =>
  useQuery({
    queryKey: EXPORT,
    queryFn: async () => (await request<{ export: AccountExport | null }>('GET', '/me/export')).export,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? EXPORT_POLL_MS : false),
  });

export function useStartExport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => (await request<{ export: AccountExport }>('POST', '/me/export')).export,
    onSuccess: (made) => client.setQueryData(EXPORT, made),
  });
}

export const useFetchExport = () =>
  useMutation({
    mutationFn: (id: string) => saveFile(apiPath`/me/export/${id}/file`, 'insigne-account.zip'),
  });

export const useErasureEffect = (wanted: boolean) =>
  useQuery({
    queryKey: ['me', 'erasure'],
    enabled: wanted,
    staleTime: 0,
    queryFn: async () => (await request<{ effect: ErasureEffect }>('GET', '/me/erasure')).effect,
  });

export const useErase = () =>
  useMutation({ mutationFn: () => request('POST', '/me/erasure', { body: { confirmed: true } }) });
