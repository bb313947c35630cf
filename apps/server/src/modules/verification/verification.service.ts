import { type VerificationReport, verifyBadge } from '@insigne/credentials';
import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { VerifierError } from '../../platform/verifier/verifier.ts';
import { getPublicAward, type PublicAward } from '../issuing/index.ts';
import { codeIn, holdsNoBadge, inputIn } from './picture-codes.ts';
import type { VerificationInput } from './verification.schema.ts';

type Deps = Pick<Context, 'verifier' | 'clock' | 'db' | 'config' | 'imaging'>;

export interface Verification {
  report: VerificationReport;
  checkedAt: Date;
  /** The picture held no badge but a QR code. `input`: what was verified in its place, if the code leads anywhere. */
  code?: { text: string; input?: VerificationInput };
}

/**
 * Verifies any badge of anyone, without a trace. The same function stands behind the page, the API and each public badge
 * page (P-VER-16); foreign input is only ever read in the verifier's worker (P-DOS-01). A photograph or screenshot without a badge
 * in it is looked at for a QR code that leads to one.
 * @throws AppError `erased-by-holder`, `invalid-request`, `too-many-requests`, `verification-took-too-long`, `image-refused`
 */
export async function verifyInput(deps: Deps, input: VerificationInput, recipient?: string): Promise<Verification> {
  const found = await verifyGiven(deps, input, recipient);
  const text = 'bytes' in input && holdsNoBadge(found) ? await codeIn(deps, input.bytes) : undefined;
  if (text === undefined) return found;
  const led = inputIn(text);
  return led === undefined
    ? { ...found, code: { text } }
    : { ...(await verifyGiven(deps, led, recipient)), code: { text, input: led } };
}

async function verifyGiven(deps: Deps, input: VerificationInput, recipient: string | undefined): Promise<Verification> {
  const checkedAt = deps.clock.now();
  const options = { now: checkedAt, ...(recipient !== undefined && { recipient }) };
  const given = 'url' in input ? toUrl(input.url) : 'text' in input ? input.text : input.bytes;
  if (given instanceof URL) await refuseErased(deps, given);
  try {
    const report = await deps.verifier.verify(given, options);
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

/** The address of a badge of ours that its holder had erased says just that, here too (P-PRV-05). */
async function refuseErased(deps: Pick<Context, 'db' | 'config'>, url: URL): Promise<void> {
  const [, handle = '', id = ''] = /^(?:\/(?:fr|en))?\/o\/([^/]+)\/b\/([^/.]+)/.exec(url.pathname) ?? [];
  if (id === '' || url.origin !== new URL(deps.config.baseUrl).origin) return;
  await getPublicAward(deps, handle, id, url.searchParams.get('k') ?? undefined).catch((error: unknown) => {
    // Whatever else is wrong with it, the checks say.
    if (error instanceof AppError && error.type === 'erased-by-holder') throw error;
  });
}

function toUrl(address: string): URL {
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw new AppError('invalid-request', {}, [{ pointer: '/url', reason: 'malformed' }]);
  return url;
}
