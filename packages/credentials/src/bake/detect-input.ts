import { CredentialError } from '../error.ts';
import { decodeUtf8 } from '../json/parse-json.ts';
import { isPng } from './png-chunks.ts';
import { looksLikeSvg } from './svg.ts';

export type InputKind = 'png' | 'svg' | 'json' | 'jws' | 'url' | 'unknown';

const COMPACT_JWS = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*$/;

/** What the bytes look like, from their beginning alone; whether they are sound is for the reader of that kind to say. */
export function detectInput(bytes: Uint8Array): InputKind {
  if (isPng(bytes)) return 'png';
  try {
    return detectText(decodeUtf8(bytes));
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return 'unknown';
  }
}

export function detectText(source: string): InputKind {
  const text = source.trim();
  if (text.startsWith('{') || text.startsWith('[')) return 'json';
  if (looksLikeSvg(text)) return 'svg';
  if (COMPACT_JWS.test(text)) return 'jws';
  if (/^https?:\/\/\S+$/i.test(text)) return 'url';
  return 'unknown';
}
