import { concat, utf8 } from '../bytes/bytes.ts';
import { CredentialError } from '../error.ts';
import { decodeUtf8 } from '../json/parse-json.ts';
import type { Baked, BakeOptions } from './baked.ts';
import { type PngChunk, readPngChunks, writePng } from './png-chunks.ts';

/** iTXt keywords of Open Badges 3.0 and 2.0; the second also stands in old tEXt chunks. */
const KEYWORD = 'openbadgecredential';
const PAYLOAD_KEYWORDS = [KEYWORD, 'openbadges'];
/** Ours: how the badge's log entry can be proved, see docs/specs/receipt.md. */
const RECEIPT_KEYWORD = 'insigne-receipt';
const TEXT_CHUNKS = ['tEXt', 'zTXt', 'iTXt'];

/**
 * Puts a credential into a PNG as Open Badges 3.0 asks: one uncompressed iTXt chunk, before the image data, since some
 * readers stop there. A payload that was there is replaced: never two.
 * @param credentialText JSON or compact JWS
 * @throws CredentialError when the image is no sound PNG
 */
export function bakePng(png: Uint8Array, credentialText: string, options: BakeOptions = {}): Uint8Array {
  const kept = readPngChunks(png).filter((chunk) => ![...PAYLOAD_KEYWORDS, RECEIPT_KEYWORD].includes(keywordOf(chunk)));
  const added = [internationalText(KEYWORD, credentialText)];
  if (options.receipt !== undefined) added.push(internationalText(RECEIPT_KEYWORD, options.receipt));
  const imageAt = kept.findIndex(({ type }) => type === 'IDAT');
  return writePng([...kept.slice(0, imageAt), ...added, ...kept.slice(imageAt)]);
}

/**
 * Takes the one payload out of a PNG.
 * @throws CredentialError `no-payload`, `several-payloads`, `png-compressed-payload` or what is wrong with the file
 */
export function unbakePng(png: Uint8Array): Baked {
  const chunks = readPngChunks(png);
  const [payload, ...more] = chunks.filter((chunk) => PAYLOAD_KEYWORDS.includes(keywordOf(chunk)));
  if (!payload) throw new CredentialError('no-payload', 'No badge in this PNG');
  if (more.length > 0) throw new CredentialError('several-payloads', 'More than one badge in this PNG');
  const [receipt, ...others] = chunks.filter((chunk) => keywordOf(chunk) === RECEIPT_KEYWORD);
  if (others.length > 0) throw new CredentialError('several-payloads', 'More than one receipt in this PNG');
  const credential = textOf(payload);
  return receipt ? { credential, receipt: textOf(receipt) } : { credential };
}

/** Empty for a chunk that is no text. */
function keywordOf({ type, data }: PngChunk): string {
  if (!TEXT_CHUNKS.includes(type)) return '';
  const end = data.indexOf(0);
  // Keywords have 1 to 79 bytes (PNG section 11.3.4.2).
  return end > 0 && end < 80 ? String.fromCharCode(...data.subarray(0, end)) : '';
}

function textOf(chunk: PngChunk): string {
  const afterKeyword = chunk.data.subarray(chunk.data.indexOf(0) + 1);
  if (chunk.type === 'tEXt') return decodeUtf8(afterKeyword);
  const [compressed, method] = afterKeyword;
  if (chunk.type === 'zTXt' || compressed !== 0 || method !== 0) {
    throw new CredentialError('png-compressed-payload', 'The badge must not be compressed');
  }
  // Language tag and translated keyword, each ended by a zero byte.
  const languageEnd = afterKeyword.indexOf(0, 2);
  const translatedEnd = languageEnd < 0 ? -1 : afterKeyword.indexOf(0, languageEnd + 1);
  if (translatedEnd < 0) throw new CredentialError('png-malformed', 'An iTXt chunk is cut off');
  return decodeUtf8(afterKeyword.subarray(translatedEnd + 1));
}

function internationalText(keyword: string, text: string): PngChunk {
  return { type: 'iTXt', data: concat(utf8(keyword), Uint8Array.of(0, 0, 0, 0, 0), utf8(text)) };
}
