import type { VerificationReport } from '@insigne/credentials';
import type { Context } from '../../platform/context.ts';
import { ImagingError, type ImagingErrorCode } from '../../platform/imaging/index.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import type { VerificationInput } from './verification.schema.ts';

/** A picture of more bytes than a badge has is not looked into for one. */
export const holdsNoBadge = ({ report: { verdict, checks } }: { report: VerificationReport }): boolean =>
  verdict === 'not-a-badge' || checks.some(({ check, code }) => check === 'format' && code === 'too-large');

/** A code that names a badge: an address, or the badge itself, as JSON or as a token. */
export function inputIn(text: string): VerificationInput | undefined {
  const code = text.trim();
  if (/^https?:\/\//i.test(code)) return URL.canParse(code) ? { url: code } : undefined;
  return /^\{|^[\w-]+\.[\w-]+\.[\w-]+$/.test(code) ? { text: code } : undefined;
}

/**
 * The text of the QR code in a photograph or screenshot: of several the largest that may lead to a badge, else the largest.
 * @throws AppError `image-refused` for a picture above the limits, `too-many-requests`
 */
export async function codeIn(deps: Pick<Context, 'imaging'>, bytes: Uint8Array): Promise<string | undefined> {
  try {
    const codes = await deps.imaging.readCodes(bytes);
    return codes.find((text) => inputIn(text) !== undefined) ?? codes[0];
  } catch (error) {
    if (!(error instanceof ImagingError) || error.code === 'imaging-closed') throw error;
    if (error.code === 'imaging-busy') throw new AppError('too-many-requests', { seconds: 10 });
    // No picture, or one that does not decode: there is no badge in it, as was said already.
    const reason = REASONS[error.code];
    if (reason === undefined) return undefined;
    throw new AppError('image-refused', { reason });
  }
}

/** What the person can do something about. */
const REASONS: Partial<Record<ImagingErrorCode, string>> = {
  'image-too-large': 'photo-too-large',
  'image-too-many-pixels': 'photo-too-large',
  'imaging-timeout': 'imaging-timeout',
  'imaging-crashed': 'imaging-crashed',
};
