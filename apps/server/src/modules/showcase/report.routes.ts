import type { Context } from '../../platform/context.ts';
import { createRouter } from '../../platform/http/router.ts';
import { newId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { createRateLimiter } from '../../platform/rate-limiter.ts';
import { texts } from '../../platform/texts/texts.ts';
import { organisationAbout, submitReport } from '../organisations/index.ts';
import { MAX_REPORT, reportInputSchema } from '../organisations/reports.schema.ts';
import { reportPage, reportSentPage } from './report.page.ts';
import { page, visitOf } from './visit.page.ts';

type Deps = Pick<Context, 'db' | 'config' | 'clock' | 'vault'>;
/** P-WEB-04: each one mails several people. */
const REPORTS = { max: 5, windowMs: 60 * 60 * 1000 };

/** Reporting a problem: of a badge, of an issuer, of the site. Works without an account and without JavaScript. */
export const reportRoutes = (deps: Deps) => {
  const limiter = deps.config.limits ? createRateLimiter(deps.clock, REPORTS) : undefined;
  const aboutOf = async (asked: string | undefined) => {
    const organisation = asked === undefined ? undefined : await organisationAbout(deps, asked);
    const about = organisation === undefined ? '' : (asked ?? '');
    return { about, organisation: organisation?.name ?? null, query: about === '' ? '' : `?about=${about}` };
  };
  return createRouter()
    .get('/report', async (c) => {
      const { query, ...about } = await aboutOf(c.req.query('about'));
      const form = { ...about, id: newId(), kind: '', text: '', email: '', faults: {} };
      return page(c, reportPage(visitOf(deps, c, query), form), { hasForm: true });
    })
    .post('/report', async (c) => {
      const { query, ...about } = await aboutOf(c.req.query('about'));
      const body = await c.req.parseBody();
      const said = (name: string) => (typeof body[name] === 'string' ? body[name].trim().replaceAll('\r\n', '\n') : '');
      const [kind, text, email] = [said('kind'), said('text'), said('email')];
      const input = reportInputSchema.safeParse({ id: said('id'), kind, text, email: email === '' ? null : email });
      if (!input.success) {
        const wrong = new Set(input.error.issues.map(({ path }) => path[0]));
        const t = texts(c.get('language'));
        const faults = {
          ...(wrong.has('kind') && { kind: t('public:report.noKind') }),
          ...(wrong.has('text') && {
            text: text === '' ? t('public:report.noText') : t('problems:field.too-long', { max: MAX_REPORT }),
          }),
          ...(wrong.has('email') && { email: t('problems:field.email-malformed') }),
        };
        const id = wrong.has('id') ? newId() : said('id');
        const form = { ...about, id, kind, text, email, faults };
        return page(c, reportPage(visitOf(deps, c, query), form), { status: 422, hasForm: true });
      }
      const seconds = limiter?.take(c.get('clientAddress')) ?? 0;
      if (seconds > 0) throw new AppError('too-many-requests', { seconds });
      await submitReport(deps, about.about, input.data);
      const prefix = new URL(c.req.url).pathname === c.get('barePath') ? '' : `/${c.get('language')}`;
      return c.redirect(`${prefix}/report/sent${query}`, 303);
    })
    .get('/report/sent', async (c) => {
      const { query, ...about } = await aboutOf(c.req.query('about'));
      return page(c, reportSentPage(visitOf(deps, c, query), about));
    });
};
