import { CredentialError } from '../error.ts';

const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const HOST = new RegExp(`^(?=.{1,253}$)${LABEL}(?:\\.${LABEL})*(?:%3a\\d{1,5})?$`, 'i');
/** Unreserved characters and percent escapes of a path part; no empty part, no walk upward. */
const PATH_PART = /^(?!\.{1,2}$)(?:[A-Za-z0-9._~-]|%[0-9A-Fa-f]{2})+$/;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3})$/i;

/**
 * The DID of an organisation under this installation: `did:web:<host>:o:<handle>`, port as `%3A`.
 * @param baseUrl public address of the installation, such as `https://badges.example`
 */
export function didWebFromBaseUrl(baseUrl: string, handle: string): string {
  const url = URL.parse(baseUrl);
  if (!url || url.username || url.password || url.search || url.hash || !PATH_PART.test(handle)) {
    throw new CredentialError('bad-did', 'A base address and a handle make a did:web');
  }
  const path = url.pathname.split('/').filter((part) => part !== '');
  const did = ['did', 'web', url.host.replace(':', '%3A'), ...path, 'o', handle].join(':');
  didWebToUrl(did);
  return did;
}

/**
 * Where the document of a did:web stands: https, and http for a loopback host alone.
 * @throws CredentialError `bad-did` when it is no did:web
 */
export function didWebToUrl(did: string): string {
  const [scheme, method, host = '', ...path] = did.split(':');
  if (scheme !== 'did' || method !== 'web' || !HOST.test(host) || !path.every((part) => PATH_PART.test(part))) {
    throw new CredentialError('bad-did', 'Not a did:web');
  }
  const [name = '', port] = host.split(/%3a/i);
  const origin = `${LOOPBACK.test(name) ? 'http' : 'https'}://${name}${port ? `:${port}` : ''}`;
  const url = URL.parse(`${origin}/${path.length > 0 ? path.join('/') : '.well-known'}/did.json`);
  if (!url) throw new CredentialError('bad-did', 'Not a did:web');
  return url.href;
}
