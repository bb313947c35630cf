import type { VerificationReport } from '@insigne/credentials';
import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { VerifierError } from '../../platform/verifier/verifier.ts';

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

function toUrl(address: string): URL {
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new AppError('invalid-request', {}, [{ pointer: '/url', reason: 'malformed' }]);
  return url;
}
