import { type VerificationReport, verifyBadge } from '@insigne/credentials';
import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { VerifierError } from '../../platform/verifier/verifier.ts';
import type { PublicAward } from '../issuing/index.ts';

export interface Verification {
  report: VerificationReport;
  checkedAt: Date;
}

/**
 * Verifies any badge of anyone, without a trace. The same function stands behind the page, the API and each public badge
 * page (P-VER-16); foreign input is only ever read in the verifier's worker (P-DOS-01).
 */
export async function verifyInput(
  deps: Pick<Context, 'verifier' | 'clock'>,
  input: { url: string } | { text: string } | { bytes: Uint8Array },
  recipient?: string,
): Promise<Verification> {
  const checkedAt = deps.clock.now();
  const options = { now: checkedAt, ...(recipient !== undefined && { recipient }) };
  try {
    const report = await deps.verifier.verify(
      'url' in input ? toUrl(input.url) : 'text' in input ? input.text : input.bytes,
      options,
    );
    return { report, checkedAt };
  } catch (error) {
    if (!(error instanceof VerifierError)) throw error;
    if (error.code === 'busy') throw new AppError('too-many-requests', { seconds: 10 });
    throw new AppError('verification-took-too-long');
  }
}

/**
 * Verifies an edition that this installation signed and stored: the same function and the same documents as anybody's, without
 * the thread for strangers' bytes, and without asking anybody.
 */
export async function verifyOwn(
  deps: Pick<Context, 'config' | 'clock'>,
  { document, ownDocuments }: Pick<PublicAward, 'document' | 'ownDocuments'>,
): Promise<Verification> {
  const checkedAt = deps.clock.now();
  const { origin } = new URL(deps.config.baseUrl);
  const fetch = async (address: string) => {
    const url = new URL(address);
    const body = url.origin === origin ? ownDocuments[url.pathname] : undefined;
    if (body === undefined) throw new Error('no document of this badge');
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body), url: address };
  };
  return { report: await verifyBadge(document, { now: checkedAt, fetch }), checkedAt };
}

function toUrl(address: string): URL {
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new AppError('invalid-request', {}, [{ pointer: '/url', reason: 'malformed' }]);
  return url;
}
