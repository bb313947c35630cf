import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchError } from './fetch-error.ts';

/** Honest documents shrink to a twentieth at most; a hundredfold is a bomb (P-SSRF-04). */
const MAX_RATIO = 100;
/** Below this, any ratio does no harm, and small repetitive documents reach high ones. */
const RATIO_FROM_BYTES = 256 * 1024;

const DECODERS: Record<string, () => Transform> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';

/**
 * The whole body with at most one layer of compression undone; both its forms stay within `maxBytes`.
 * @throws FetchError `too-large`, `bad-encoding`; what the stream throws when it breaks or is aborted
 */
export async function readBody(answer: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  if (Number(answer.headers['content-length']) > maxBytes) throw new FetchError('too-large');
  const encoding = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return collect(answer, maxBytes);
  // Own keys only: `constructor` is no encoding. A list (`gzip, gzip`) is no key either: one layer.
  const decoder = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding]?.() : undefined;
  if (!decoder) throw new FetchError('bad-encoding');
  return decode(answer, decoder, maxBytes);
}

async function decode(answer: IncomingMessage, decoder: Transform, maxBytes: number): Promise<Uint8Array> {
  let received = 0;
  answer.on('data', (chunk: Uint8Array) => {
    received += chunk.length;
    if (received > maxBytes) decoder.destroy(new FetchError('too-large'));
  });
  answer.on('error', (cause) => decoder.destroy(new FetchError('unreachable', { cause })));
  answer.on('aborted', () => decoder.destroy(new FetchError('unreachable')));
  answer.pipe(decoder);
  try {
    return await collect(decoder, maxBytes, (length) => {
      if (length > RATIO_FROM_BYTES && length > received * MAX_RATIO) throw new FetchError('bad-encoding');
    });
  } catch (error) {
    // What the network does wrong has a name by now: the rest is the decoder's complaint.
    throw error instanceof FetchError ? error : new FetchError('bad-encoding', { cause: error });
  } finally {
    decoder.destroy();
  }
}

async function collect(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
  look: (length: number) => void = () => undefined,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > maxBytes) throw new FetchError('too-large');
    look(length);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
