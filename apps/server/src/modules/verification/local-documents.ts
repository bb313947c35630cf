import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { getPublicAward, getRevocationList, getStatusList } from '../issuing/index.ts';
import { findOrganisation, getDidDocument } from '../organisations/index.ts';

type Found = { status: number; headers: Record<string, string>; body: Uint8Array; url: string };

async function read(
  deps: Pick<Context, 'db' | 'config'>,
  handle: string,
  rest: string[],
  linkToken: string | undefined,
): Promise<string | undefined> {
  const [kind, id = ''] = rest;
  if (kind === 'did.json') return JSON.stringify(await getDidDocument(deps, handle));
  const organisation = await findOrganisation(deps, handle);
  if (kind === 'status') return getStatusList(deps, organisation.id, id);
  if (kind === 'revocations') return getRevocationList(deps, organisation, id);
  if (kind === 'b')
    return (await getPublicAward(deps, handle, id.replace(/(?:\.offline)?\.json$/, ''), linkToken)).document;
  return undefined;
}

/**
 * Answers our own public addresses from the database, as a visitor would get them: the server never calls itself over the
 * network, and a badge of ours verifies while nothing else is reachable. Undefined for any other address.
 */
export const createLocalDocuments =
  (deps: Pick<Context, 'db' | 'config'>) =>
  async (address: string): Promise<Found | undefined> => {
    const url = new URL(address);
    if (url.origin !== new URL(deps.config.baseUrl).origin) return undefined;
    const [, language, ...parts] = /^(?:\/(fr|en))?\/o\/(.+)$/.exec(url.pathname) ?? [];
    const [handle, ...rest] = (parts[0] ?? language ?? '').split('/');
    if (handle === undefined || handle === '') return undefined;
    try {
      const body = await read(deps, handle, rest, url.searchParams.get('k') ?? undefined);
      if (body === undefined) return undefined;
      return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body), url: address };
    } catch (error) {
      if (error instanceof AppError && error.type === 'not-found')
        return { status: 404, headers: {}, body: new Uint8Array(), url: address };
      throw error;
    }
  };
