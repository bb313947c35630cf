import type { VerificationReport } from '@insigne/credentials';
import type { Context } from '../../platform/context.ts';
import { createRouter } from '../../platform/http/router.ts';
import { SEEN_PICTURE } from '../../platform/imaging/index.ts';
import type { Language } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { createRateLimiter, type RateLimiter } from '../../platform/rate-limiter.ts';
import { problemText } from '../../platform/texts/problem-text.ts';
import { texts } from '../../platform/texts/texts.ts';
import { emailSchema } from '../accounts/accounts.schema.ts';
import { listOrganisations } from '../organisations/index.ts';
import { type Verification, type VerificationInput, verifyInput } from '../verification/index.ts';
import { checkFiles } from './check-files.ts';
import type { VerifiedBadgeView, VerifyFormView, VerifyView } from './showcase.views.ts';
import { domainOf, verdictView } from './verdict-view.ts';
import { verifyPage } from './verify.page.ts';
import { page, pagePolicy, visitOf, withScripts } from './visit.page.ts';

type Deps = Pick<Context, 'db' | 'config' | 'clock' | 'verifier' | 'imaging'>;
type LimitedDeps = Deps & { limiter: RateLimiter | undefined };
/** P-WEB-04. */
const VERIFICATIONS = { max: 120, windowMs: 120_000 };
const ACTION = '/verify';

async function resultOf(
  deps: Deps,
  verification: Verification,
  input: VerificationInput,
): Promise<VerifyView['result']> {
  const { badge, record } = verification.report;
  const led = verification.code === undefined ? input : verification.code.input;
  const by = (badge ?? record)?.issuer;
  const ours = by && (await listOrganisations(deps)).find(({ did }) => did === by.id);
  const issuer = by
    ? { name: by.name ?? by.id, url: ours ? `/o/${ours.handle}` : null, domain: domainOf(by.id), colour: null }
    : null;
  const view: VerifiedBadgeView | null = badge
    ? {
        name: badge.name,
        description: badge.description,
        language: badge.language,
        levelName: badge.level?.name,
        recipientName: badge.recipientName,
        issuedAt: badge.validFrom,
        artworkUrl:
          ours && badge.imageId?.startsWith(`${deps.config.baseUrl}/`)
            ? badge.imageId.slice(deps.config.baseUrl.length)
            : undefined,
        url:
          ours && badge.credentialId.startsWith(`${deps.config.baseUrl}/o/`)
            ? badge.credentialId.slice(deps.config.baseUrl.length)
            : undefined,
        criteria: badge.criteria,
        criteriaUrl: badge.criteriaUrl,
      }
    : null;
  const timeZone = ours?.timeZone ?? deps.config.installation.timeZone;
  const { checkedAt } = verification;
  const inner = (report: VerificationReport) =>
    verdictView({ report, checkedAt }, { issuer: null, issuerKnown: false, timeZone });
  return {
    verdict: verdictView(verification, {
      issuer,
      issuerKnown: ours !== undefined,
      timeZone,
      given: led === undefined ? 'code' : 'url' in led ? 'url' : 'text' in led ? 'text' : 'file',
    }),
    code: verification.code?.text,
    badge: view,
    endorsements: (verification.report.endorsements ?? []).map(
      ({ report, isOfAnother, issuer: endorser, comment }) => ({
        verdict: inner(report),
        isOfAnother,
        name: endorser && (endorser.name ?? endorser.id),
        comment,
      }),
    ),
    held: (verification.report.contained ?? []).map((report) => ({
      verdict: inner(report),
      name: report.badge?.name,
      issuer: report.badge && (report.badge.issuer.name ?? report.badge.issuer.id),
    })),
  };
}

/** The page itself holds what was verified, so that the browser checks the same; here it is not kept. */
function inPageView(input: VerificationInput, recipient: string | undefined): VerifyView['inPage'] {
  const worker = checkFiles()?.worker;
  if (worker === undefined) return undefined;
  const given = 'bytes' in input ? { file: Buffer.from(input.bytes).toString('base64') } : input;
  return { worker, given, recipient };
}

/** Anyone checks any badge: link, file or text, without an account and without a trace (P-VER-15). */
export const verifyRoutes = (given: Deps) => {
  const deps = { ...given, limiter: given.config.limits ? createRateLimiter(given.clock, VERIFICATIONS) : undefined };
  return createRouter()
    .get('/verify', async (c) => {
      const url = c.req.query('url')?.trim() ?? '';
      const form: VerifyFormView = { action: ACTION, url, text: '', email: '', faults: {} };
      if (url === '') return page(c, verifyPage(visitOf(deps, c), { form, result: null }), { hasForm: true });
      takeOne(deps, c.get('clientAddress'));
      return answer(deps, c, form, { url }, undefined);
    })
    .post('/verify', async (c) => {
      takeOne(deps, c.get('clientAddress'));
      const body = await c.req.parseBody();
      const said = (name: string) => (typeof body[name] === 'string' ? body[name].trim() : '');
      const form: VerifyFormView = {
        action: ACTION,
        url: said('url'),
        text: said('text'),
        email: said('email'),
        faults: {},
      };
      const t = texts(c.get('language'));
      const file = body.file instanceof File && body.file.size > 0 ? body.file : undefined;
      const email = form.email === '' ? undefined : emailSchema.safeParse(form.email);
      if (email?.success === false) form.faults.email = t('problems:field.email-malformed');
      if (file !== undefined && file.size > SEEN_PICTURE.bytes) form.faults.file = t('public:verify.fileTooLarge');
      if (file === undefined && form.url === '' && form.text === '') form.faults.url = t('public:verify.nothingGiven');
      if (Object.keys(form.faults).length > 0)
        return page(c, verifyPage(visitOf(deps, c), { form, result: null }), {
          status: 422,
          hasForm: true,
        });
      const input: VerificationInput =
        file !== undefined
          ? { bytes: new Uint8Array(await file.arrayBuffer()) }
          : form.text !== ''
            ? { text: form.text }
            : { url: form.url };
      return answer(deps, c, form, input, email?.data);
    });
};

function takeOne(deps: LimitedDeps, client: string): void {
  const seconds = deps.limiter?.take(client) ?? 0;
  if (seconds > 0) throw new AppError('too-many-requests', { seconds });
}

async function answer(
  deps: Deps,
  c: Parameters<typeof visitOf>[1],
  form: VerifyFormView,
  input: VerificationInput,
  recipient: string | undefined,
) {
  try {
    const verification = await verifyInput(deps, input, recipient);
    const found = verification.report.verdict;
    const view: VerifyView = {
      form,
      result: await resultOf(deps, verification, input),
      inPage: found === 'not-a-badge' ? undefined : inPageView(verification.code?.input ?? input, recipient),
    };
    return page(c, verifyPage(visitOf(deps, c), view), {
      hasForm: true,
      headers: { 'content-security-policy': withScripts(pagePolicy(), deps.config) },
    });
  } catch (error) {
    const faults = error instanceof AppError ? faultsOf(error, c.get('language')) : undefined;
    if (faults === undefined) throw error;
    return page(c, verifyPage(visitOf(deps, c), { form: { ...form, faults }, result: null }), {
      status: 422,
      hasForm: true,
    });
  }
}

/** What is wrong with what was given stands beside it; anything else has a page of its own. */
function faultsOf(error: AppError, language: Language): VerifyFormView['faults'] | undefined {
  const t = texts(language);
  if (error.type === 'invalid-request') return { url: t('problems:field.malformed') };
  if (error.type === 'image-refused') return { file: problemText(language, error.type, error.facts).detail };
  return undefined;
}
