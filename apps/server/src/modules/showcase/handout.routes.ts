import type { Context as HonoContext } from 'hono';
import type { HttpEnv } from '../../platform/http/environment.ts';
import { requireActor } from '../../platform/http/require-actor.ts';
import { createRouter } from '../../platform/http/router.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { createRateLimiter } from '../../platform/rate-limiter.ts';
import { formatDate } from '../../platform/texts/format.ts';
import { fieldText, problemText } from '../../platform/texts/problem-text.ts';
import { emailSchema, personNameSchema } from '../accounts/accounts.schema.ts';
import { readCode, spokenCode } from '../issuing/handouts.schema.ts';
import { getHandout, type IssueDeps, makeClaimSheets, openHandout, takeHandout } from '../issuing/index.ts';
import { pagesOf } from './definition-view.ts';
import { codePage, type HandoutView, handoutPage, handoutSheet, personalSheets } from './handout.page.ts';
import { qrPicture } from './qr.ts';
import { criteriaFor, faceOf, issuerFace, written } from './showcase.service.ts';
import { page, visitOf } from './visit.page.ts';

type Request = HonoContext<HttpEnv>;
const FORM = { hasForm: true };
const HOUR_MS = 60 * 60 * 1000;
/** P-WEB-04: an event shares one address, so an address may ask often; one mailbox hears of it ten times an hour at most. */
const BY_ADDRESS = { max: 600, windowMs: HOUR_MS };
const BY_MAILBOX = { max: 10, windowMs: HOUR_MS };
/** Wrong codes alone count: with eight signs, so few tries find nothing. */
const WRONG_CODES = { max: 30, windowMs: HOUR_MS };

const said = (form: Record<string, unknown>, name: string) => (typeof form[name] === 'string' ? form[name].trim() : '');

/** Badges taken by a link or a code, without an account and without JavaScript; and what is printed for it. */
export const handoutPageRoutes = (deps: IssueDeps) => {
  const limiter = (limit: typeof BY_ADDRESS) => (deps.config.limits ? createRateLimiter(deps.clock, limit) : undefined);
  const limits = { address: limiter(BY_ADDRESS), mailbox: limiter(BY_MAILBOX), codes: limiter(WRONG_CODES) };
  const limit = (which: keyof typeof limits, key: string) => {
    const seconds = limits[which]?.take(key) ?? 0;
    if (seconds > 0) throw new AppError('too-many-requests', { seconds });
  };
  const prefix = (c: Request) => (new URL(c.req.url).pathname === c.get('barePath') ? '' : `/${c.get('language')}`);

  async function viewOf(c: Request, key: string, more: Partial<HandoutView> = {}): Promise<HandoutView> {
    const { handout, version, issuer, before, openness } = await openHandout(deps, key);
    const language = c.get('language');
    return {
      action: `${prefix(c)}/claim/e/${key}`,
      openness,
      badge: faceOf(issuer.handle, version, language, handout.levelId),
      description: written(version.content.description, language),
      criteria: criteriaFor(version, language, handout.levelId),
      prerequisites: pagesOf(issuer.handle, before, language),
      issuer: issuerFace(issuer),
      timeZone: issuer.timeZone,
      endsAt: handout.endsAt.toISOString(),
      email: '',
      name: '',
      faults: {},
      sent: false,
      ...more,
    };
  }

  const show = (c: Request, view: HandoutView, status = 200) =>
    page(c, handoutPage(visitOf(deps, c), view), { ...FORM, status, brand: view.issuer.colour });

  return createRouter()
    .get('/claim', (c) => page(c, codePage(visitOf(deps, c), { code: '' }), FORM))
    .post('/claim', async (c) => {
      const code = said(await c.req.parseBody(), 'code');
      const refuse = () => {
        limit('codes', c.get('clientAddress'));
        const fault = fieldText(c.get('language'), { pointer: '/code', reason: 'code-unknown' });
        return page(c, codePage(visitOf(deps, c), { code, fault }), { ...FORM, status: 422 });
      };
      const known = readCode(code);
      const found = await openHandout(deps, known).catch((error: unknown) => {
        if (error instanceof AppError && error.type === 'not-found') return undefined;
        throw error;
      });
      return found === undefined ? refuse() : c.redirect(`${prefix(c)}/claim/e/${known}`, 303);
    })
    .get('/claim/e/:key', async (c) => {
      return show(c, await viewOf(c, c.req.param('key'), { sent: c.req.query('sent') === '1' }));
    })
    .post('/claim/e/:key', async (c) => {
      const key = c.req.param('key');
      limit('address', c.get('clientAddress'));
      const form = await c.req.parseBody();
      const given = { email: said(form, 'email'), name: said(form, 'name') };
      const language = c.get('language');
      const email = emailSchema.safeParse(given.email);
      const name = personNameSchema.safeParse(given.name);
      const fault = (reason: string) => fieldText(language, { pointer: '/', reason });
      const again = async (faults: HandoutView['faults']) => show(c, await viewOf(c, key, { ...given, faults }), 422);
      if (!email.success || !name.success || name.data === '')
        return again({
          ...(!email.success && { email: fault('email-malformed') }),
          ...((!name.success || name.data === '') && { name: fault(name.success ? 'required' : 'unsafe-characters') }),
        });
      limit('mailbox', email.data);
      try {
        await takeHandout(deps, key, { email: email.data, name: name.data, language });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        // The page itself says that it is closed by now.
        if (error.type === 'handout-closed') return again({});
        if (error.type !== 'address-not-allowed' && error.type !== 'award-to-self') throw error;
        return again({ email: problemText(language, error.type).detail });
      }
      return c.redirect(`${prefix(c)}/claim/e/${key}?sent=1`, 303);
    })
    .get('/print/:org/handouts/:id', async (c) => {
      const { handout, organisation } = await getHandout(deps, requireActor(c), c.req.param('org'), c.req.param('id'));
      const { version, handout: given } = await openHandout(deps, handout.code);
      const sheet = {
        title: handout.name,
        badge: faceOf(organisation.handle, version, c.get('language'), given.levelId),
        issuer: issuerFace(organisation),
        url: handout.url,
        code: spokenCode(handout.code),
        endsAt: handout.endsAt,
        timeZone: organisation.timeZone,
      };
      return page(c, handoutSheet(visitOf(deps, c), sheet));
    })
    .get('/print/:org/handouts/:id/qr.svg', async (c) => {
      const { handout } = await getHandout(deps, requireActor(c), c.req.param('org'), c.req.param('id'));
      const headers = { 'content-type': 'image/svg+xml', 'cache-control': 'private, no-store' };
      return c.body(qrPicture(handout.url), 200, headers);
    })
    .post('/print/:org/claims', async (c) => {
      const form = await c.req.parseBody();
      const filter = { badge: said(form, 'badge') || undefined, batch: said(form, 'batch') || undefined };
      const made = await makeClaimSheets(deps, requireActor(c), c.req.param('org'), filter);
      const language = c.get('language');
      const issuer = issuerFace(made.organisation);
      const cards = made.sheets.map(({ award, version, url }) => ({
        badge: faceOf(made.organisation.handle, version, language, award.levelId),
        issuer,
        name: award.recipientName || award.recipientEmail,
        url,
      }));
      const until = formatDate(made.until.toISOString(), language, made.organisation.timeZone);
      return page(c, personalSheets(visitOf(deps, c), cards, until));
    });
};
