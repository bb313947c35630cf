import type { ContextRule, VerificationReport } from '@insigne/credentials';
import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { type PlainInput, VerifierError } from '../../platform/verifier/verifier.ts';
import type { ProofOptions } from './vc-api.schema.ts';

type Deps = Pick<Context, 'verifier' | 'clock'>;

/** Foreign bytes are read in the verifier's thread alone (P-DOS-01). @throws AppError `too-many-requests`, `verification-took-too-long` */
async function report(deps: Deps, input: PlainInput): Promise<VerificationReport> {
  try {
    return await deps.verifier.verify(input, { now: deps.clock.now() });
  } catch (error) {
    if (!(error instanceof VerifierError)) throw error;
    if (error.code === 'busy') throw new AppError('too-many-requests', { seconds: 10 });
    throw new AppError('verification-took-too-long');
  }
}

/** What was asked of the proofs; a purpose that no credential is signed for is answered without looking. */
function asked({ challenge, domain, expectedProofPurpose }: ProofOptions, purpose: string) {
  if (expectedProofPurpose !== undefined && expectedProofPurpose !== purpose)
    throw new AppError('invalid-request', {}, [{ pointer: '/options/expectedProofPurpose', reason: 'unknown-value' }]);
  return { ...(challenge !== undefined && { challenge }), ...(domain !== undefined && { domain }) };
}

const PURPOSES = { credential: 'assertionMethod', presentation: 'authentication' } as const;

/** @param contexts `open` for the public test suites alone */
export function verifyPlain(
  deps: Deps,
  plain: PlainInput['plain'],
  document: unknown,
  options: ProofOptions,
  contexts: ContextRule = 'pinned',
): Promise<VerificationReport> {
  return report(deps, { plain, json: JSON.stringify(document), contexts, ...asked(options, PURPOSES[plain]) });
}
