import type { Context as HonoContext } from 'hono';
import type { Context } from '../../platform/context.ts';
import type { HttpEnv } from '../../platform/http/environment.ts';
import { createRouter } from '../../platform/http/router.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { fieldText, problemText } from '../../platform/texts/problem-text.ts';
import { emailSchema, firstOperatorSchema } from '../accounts/accounts.schema.ts';
import { type Auth, describeLink, redeemLink, requestCode, signOut, submitCode } from '../accounts/index.ts';
import { operatorLinkPage } from './operator-link.page.ts';
import { PASSKEY_SCRIPT, PASSKEY_SCRIPT_PATH } from './passkey-script.ts';
import { signInCodePage, signInLinkPage, signInPage } from './sign-in.page.ts';
import { page, visitOf } from './visit.page.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'config'> & { auth: Auth };
type Request = HonoContext<HttpEnv>;
const HOME = '/app/';
const FORM = { hasForm: true };
/** The one page with a script: our own, and it may ask our own address. */
const WITH_PASSKEY = { ...FORM, script: true };

/** Relative paths of this installation alone: never `//host`, `/\host` or an address with a scheme (P-WEB-03). */
export const safePath = (path: unknown): string =>
  typeof path === 'string' && /^\/(?![/\\])[\x20-\x7e]{0,500}$/.test(path) && !path.includes('\\') ? path : HOME;

const said = (form: Record<string, unknown>, name: string) => (typeof form[name] === 'string' ? form[name].trim() : '');

function goOn(c: Request, next: string, setCookies: string[]): Response {
  const answer = c.redirect(next, 303);
  for (const cookie of setCookies) answer.headers.append('set-cookie', cookie);
  return answer;
}

/** Sign-in by e-mail code or by a link, as forms that need no JavaScript. */
export const signInRoutes = (deps: Deps) =>
  createRouter()
    .get('/sign-in', (c) => {
      const next = safePath(c.req.query('return'));
      return page(c, signInPage(visitOf(deps, c), { action: '/sign-in', next, email: '' }), WITH_PASSKEY);
    })
    .get(
      PASSKEY_SCRIPT_PATH,
      () =>
        new Response(PASSKEY_SCRIPT, {
          headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
        }),
    )
    .post('/sign-in', async (c) => {
      const form = await c.req.parseBody();
      const next = safePath(form.next);
      const email = emailSchema.safeParse(said(form, 'email'));
      if (!email.success) {
        const fault = fieldText(c.get('language'), { pointer: '/email', reason: 'email-malformed' });
        return page(c, signInPage(visitOf(deps, c), { action: '/sign-in', next, email: said(form, 'email'), fault }), {
          ...WITH_PASSKEY,
          status: 422,
        });
      }
      await requestCode(deps.auth, {
        email: email.data,
        language: c.get('language'),
        clientAddress: c.get('clientAddress'),
      });
      return page(
        c,
        signInCodePage(visitOf(deps, c), {
          action: '/sign-in/code',
          resendAction: '/sign-in',
          email: email.data,
          next,
          resent: said(form, 'again') !== '',
        }),
        FORM,
      );
    })
    .post('/sign-in/code', async (c) => {
      const form = await c.req.parseBody();
      const next = safePath(form.next);
      const email = emailSchema.safeParse(said(form, 'email'));
      if (!email.success) throw new AppError('code-refused');
      try {
        const input = {
          email: email.data,
          code: said(form, 'code'),
          language: c.get('language'),
          clientAddress: c.get('clientAddress'),
          headers: c.req.raw.headers,
        };
        const { setCookies } = await submitCode(deps.auth, input);
        return goOn(c, next, setCookies);
      } catch (error) {
        if (!(error instanceof AppError) || error.type !== 'code-refused') throw error;
        const fault = problemText(c.get('language'), 'code-refused').detail;
        return page(
          c,
          signInCodePage(visitOf(deps, c), {
            action: '/sign-in/code',
            resendAction: '/sign-in',
            email: email.data,
            next,
            fault,
          }),
          { ...FORM, status: 422 },
        );
      }
    })
    .post('/sign-out', async (c) => goOn(c, '/', (await signOut(deps.auth, c.req.raw.headers)).setCookies))
    .get('/sign-in/link/:token', async (c) => {
      const { purpose, state } = await describeLink(deps, c.req.param('token'));
      if (state !== 'open') throw new AppError(state === 'used' ? 'link-used' : 'link-expired');
      const action = `/sign-in/link/${c.req.param('token')}`;
      const visit = visitOf(deps, c);
      if (purpose === 'operator')
        return page(c, operatorLinkPage(visit, { action, name: '', email: '', faults: {} }), FORM);
      return page(c, signInLinkPage(visit, { action, next: HOME }), FORM);
    })
    .post('/sign-in/link/:token', async (c) => {
      const token = c.req.param('token');
      const { purpose } = await describeLink(deps, token);
      if (purpose === 'person')
        return goOn(c, HOME, (await redeemLink({ ...deps }, token, { headers: c.req.raw.headers })).setCookies);
      const form = await c.req.parseBody();
      const given = { name: said(form, 'name'), email: said(form, 'email'), language: c.get('language') };
      const operator = firstOperatorSchema.safeParse(given);
      if (!operator.success) {
        const wrong = new Set(operator.error.issues.map(({ path }) => String(path[0])));
        const fault = (reason: string) => fieldText(c.get('language'), { pointer: '/', reason });
        const faults = {
          ...(wrong.has('name') && { name: fault('required') }),
          ...(wrong.has('email') && { email: fault('email-malformed') }),
        };
        return page(
          c,
          operatorLinkPage(visitOf(deps, c), {
            action: `/sign-in/link/${token}`,
            name: given.name,
            email: given.email,
            faults,
          }),
          { ...FORM, status: 422 },
        );
      }
      const { setCookies } = await redeemLink({ ...deps }, token, {
        operator: operator.data,
        headers: c.req.raw.headers,
      });
      return goOn(c, '/app/admin', setCookies);
    });
