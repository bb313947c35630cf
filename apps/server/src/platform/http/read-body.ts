import { AppError } from '../problem/app-error.ts';

/**
 * The request's bytes, refused as soon as they are more than `maxBytes`, whatever length the request states.
 * @throws AppError `too-large`
 */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new AppError('too-large', { max: Math.floor(maxBytes / 1024) });
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop early cancels the stream.
  for await (const part of request.body ?? []) {
    length += part.length;
    if (length > maxBytes) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}
