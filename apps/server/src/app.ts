import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { OpenAPIHono } from '@hono/zod-openapi';
import { Hono } from 'hono';
import { HANDLE as DEMO_HANDLE } from './demo/handle.ts';
import { accountRoutes } from './modules/accounts/account.routes.ts';
import { accountsRoutes, signedInActor } from './modules/accounts/accounts.routes.ts';
import type { Auth } from './modules/accounts/index.ts';
import { passkeyRoutes } from './modules/accounts/passkeys.routes.ts';
import { privacyRoutes } from './modules/accounts/privacy.routes.ts';
import { backpackRoutes } from './modules/backpack/backpack.routes.ts';
import { badgeRoutes } from './modules/badges/badges.routes.ts';
import { frameworkBadgeRoutes } from './modules/badges/framework-badges.routes.ts';
import { apiKeyRoutes } from './modules/integrations/api-keys.routes.ts';
import { vcApiRoutes } from './modules/integrations/vc-api.routes.ts';
import { vcTestRoutes } from './modules/integrations/vc-test.routes.ts';
import { batchRoutes } from './modules/issuing/batches.routes.ts';
import { firstStepRoutes } from './modules/issuing/first-steps.routes.ts';
import { handoutRoutes } from './modules/issuing/handouts.routes.ts';
import { awardRoutes } from './modules/issuing/issuing.routes.ts';
import { lifeRoutes } from './modules/issuing/life.routes.ts';
import { mailTextRoutes } from './modules/issuing/mail-texts.routes.ts';
import { statusRoutes } from './modules/issuing/public.routes.ts';
import { libraryRoutes } from './modules/library/library.routes.ts';
import { confirmErasure } from './modules/notices/index.ts';
import { metricsRoutes } from './modules/operation/metrics.routes.ts';
import { operationRoutes } from './modules/operation/operation.routes.ts';
import { comparisonGroupRoutes } from './modules/organisations/comparison-groups.routes.ts';
import { directoryRoutes } from './modules/organisations/directory.routes.ts';
import { directoryImportRoutes } from './modules/organisations/directory-import.routes.ts';
import { lookRoutes } from './modules/organisations/looks.routes.ts';
import { mailRoutes } from './modules/organisations/mails.routes.ts';
import { memberRoutes } from './modules/organisations/members.routes.ts';
import { didRoutes, organisationRoutes } from './modules/organisations/organisations.routes.ts';
import { reportRoutes } from './modules/organisations/reports.routes.ts';
import { trailRoutes } from './modules/organisations/trail.routes.ts';
import { unitRoutes } from './modules/organisations/units.routes.ts';
import { programmeRoutes } from './modules/programmes/programmes.routes.ts';
import { catalogueRoutes } from './modules/showcase/catalogue.routes.ts';
import { checkRoutes } from './modules/showcase/check.routes.ts';
import { claimRoutes } from './modules/showcase/claim.routes.ts';
import { embedRoutes } from './modules/showcase/embed.routes.ts';
import { handoutPageRoutes } from './modules/showcase/handout.routes.ts';
import { page, problemPage, visitOf } from './modules/showcase/index.ts';
import { reportRoutes as publicReportRoutes } from './modules/showcase/report.routes.ts';
import { showcaseRoutes } from './modules/showcase/showcase.routes.ts';
import { signInRoutes } from './modules/showcase/sign-in.routes.ts';
import { skillPageRoutes } from './modules/showcase/skill.routes.ts';
import { verifyRoutes } from './modules/showcase/verify.routes.ts';
import { frameworkExportRoutes } from './modules/skills/exports.routes.ts';
import { frameworkVersionRoutes } from './modules/skills/framework-versions.routes.ts';
import { frameworkImportRoutes } from './modules/skills/imports.routes.ts';
import { skillRoutes } from './modules/skills/skills.routes.ts';
import { verificationRoutes } from './modules/verification/verification.routes.ts';
import { personalDataKeepers } from './personal-data.ts';
import type { Context } from './platform/context.ts';
import { toBaseAddress } from './platform/http/base-address.ts';
import { clientAddress } from './platform/http/client-address.ts';
import type { HttpEnv } from './platform/http/environment.ts';
import { bodyLimit, checkOrigin, idempotent, requireRoom } from './platform/http/guards.ts';
import { measuredRequests } from './platform/http/measured-requests.ts';
import { probes } from './platform/http/probes.ts';
import { problemAnswer, toProblem } from './platform/http/problem-answer.ts';
import { preferredLanguage, splitLanguage } from './platform/http/request-language.ts';
import { newId } from './platform/identifiers.ts';
import { AppError } from './platform/problem/app-error.ts';
import { withinRequest } from './platform/request-id.ts';
import { retentionClasses } from './retention.ts';
import { VERSION } from './version.ts';

/** The largest body of any route: a CSV of 25 MiB (P-PRS-03), and a little for its frame. */
const MAX_BODY_BYTES = 26 * 1024 * 1024;
const WEB = join(import.meta.dirname, '../../web/dist');
const APP_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export interface AppDeps extends Context {
  auth: Auth;
  /** Aborted as soon as this process was told to stop. */
  stopping: AbortSignal;
}

/** What the account's own routes need of the other modules. */
const accountDeps = (deps: AppDeps) => ({
  ...deps,
  keepers: personalDataKeepers(deps),
  retention: retentionClasses(deps),
  confirm: ({ emails: [email] }: { emails: string[] }, language: 'fr' | 'en') =>
    email === undefined ? Promise.resolve() : confirmErasure(deps, email, language),
});

const api = (deps: AppDeps) =>
  new OpenAPIHono<HttpEnv>()
    .route('/', accountsRoutes(deps))
    .route('/', accountRoutes(accountDeps(deps)))
    .route('/', passkeyRoutes(deps))
    .route('/', privacyRoutes(accountDeps(deps)))
    .route('/', lookRoutes(deps))
    .route('/', organisationRoutes(deps))
    .route('/', memberRoutes(deps))
    .route('/', unitRoutes(deps))
    .route('/', directoryRoutes(deps))
    .route('/', directoryImportRoutes(deps))
    .route('/', comparisonGroupRoutes(deps))
    .route('/', mailRoutes(deps))
    .route('/', reportRoutes(deps))
    .route('/', trailRoutes(deps))
    .route('/', apiKeyRoutes(deps))
    .route('/', skillRoutes(deps))
    .route('/', frameworkImportRoutes(deps))
    .route('/', frameworkVersionRoutes(deps))
    .route('/', frameworkExportRoutes(deps))
    .route('/', badgeRoutes(deps))
    .route('/', frameworkBadgeRoutes(deps))
    .route('/', libraryRoutes(deps))
    .route('/', firstStepRoutes(deps))
    .route('/', awardRoutes(deps))
    .route('/', lifeRoutes(deps))
    .route('/', mailTextRoutes(deps))
    .route('/', batchRoutes(deps))
    .route('/', handoutRoutes(deps))
    .route('/', programmeRoutes(deps))
    .route('/', backpackRoutes(deps))
    .route('/', verificationRoutes(deps))
    .route('/', operationRoutes(deps));

export type Api = ReturnType<typeof api>;

/** Composes every route behind the common doors. Pure: no port is opened here. */
export function createApp(deps: AppDeps) {
  const app = new OpenAPIHono<HttpEnv>({ getPath: (request) => splitLanguage(new URL(request.url).pathname).path });

  app.use(measuredRequests(deps.metrics));
  app.use(async (c, next) => {
    const { path, language } = splitLanguage(new URL(c.req.url).pathname);
    c.set('requestId', newId());
    c.set('barePath', path);
    c.set('language', language ?? preferredLanguage(c.req.header('accept-language')));
    c.set(
      'clientAddress',
      clientAddress(
        c.env?.incoming?.socket?.remoteAddress,
        c.req.header('x-forwarded-for'),
        deps.config.trustedProxies,
      ),
    );
    await withinRequest(c.get('requestId'), next);
    c.res.headers.set('x-content-type-options', 'nosniff');
    c.res.headers.set('x-request-id', c.get('requestId'));
    if (!c.res.headers.has('referrer-policy')) c.res.headers.set('referrer-policy', 'no-referrer');
    if (!c.res.headers.has('content-security-policy'))
      c.res.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    if (deps.config.baseUrl.startsWith('https:'))
      c.res.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
    // Kept connections would be cut when the port closes: their next request comes on another one.
    if (deps.stopping.aborted) c.res.headers.set('connection', 'close');
  });
  app.use(toBaseAddress(deps.config));
  app.route('/', probes(deps));
  app.use(checkOrigin(deps.config.baseUrl), bodyLimit(MAX_BODY_BYTES), requireRoom(deps.storage));
  app.use(signedInActor(deps.auth));
  app.use(async (c, next) => {
    // Pages follow the person's own language unless the address asks for one; the web app says itself which one it shows.
    const actor = c.get('actor');
    if (actor !== undefined && new URL(c.req.url).pathname === c.get('barePath') && !c.req.path.startsWith('/api/'))
      c.set('language', actor.language);
    await next();
  });
  app.use('/api/*', idempotent(deps));
  app.use('/api/*', async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'private, no-store');
  });

  app.route('/api', api(deps));
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Insigne', version: VERSION } });
  app.route('/', didRoutes(deps));
  app.route('/', statusRoutes(deps));
  app.route('/', vcApiRoutes(deps));
  if (deps.config.vcTest) app.route('/', vcTestRoutes(deps, DEMO_HANDLE));
  app.route('/', signInRoutes(deps));
  app.route('/', handoutPageRoutes(deps));
  app.route('/', claimRoutes(deps));
  app.route('/', verifyRoutes(deps));
  app.route('/', checkRoutes(deps));
  app.route('/', embedRoutes(deps));
  app.route('/', publicReportRoutes(deps));
  app.route('/', catalogueRoutes(deps));
  app.route('/', skillPageRoutes(deps));
  app.route('/', showcaseRoutes({ ...deps, retention: retentionClasses(deps) }));

  app.use('/app/*', async (c, next) => {
    await next();
    c.res.headers.set('content-security-policy', APP_POLICY);
    const immutable = /\/app\/(?:assets|fonts)\//.test(c.req.path) && c.res.ok;
    c.res.headers.set('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  app.use('/app/*', serveStatic({ root: WEB, rewriteRequestPath: (path) => path.replace(/^\/app/, '') }));
  app.get('/app', (c) => c.redirect('/app/'));
  app.get('/app/*', (c) => {
    const index = join(WEB, 'index.html');
    if (!existsSync(index)) throw new AppError('not-found');
    return c.html(readFileSync(index, 'utf8'));
  });

  app.notFound(() => {
    throw new AppError('not-found');
  });
  app.onError((error, c) => {
    const language = c.get('language') ?? 'fr';
    const requestId = c.get('requestId') ?? newId();
    const problem = toProblem(error, language, requestId, deps.logger);
    const wantsPage = !c.req.path.startsWith('/api/') && (c.req.header('accept') ?? '').includes('text/html');
    if (!wantsPage) return problemAnswer(problem, language, error instanceof AppError ? error.facts : {});
    const visit = visitOf(deps, c);
    // What is not open to a stranger may be to who signs in; it is said of every address, whether there is something or not.
    const mayHelp = problem.status === 401 || (problem.status === 404 && !visit.signedIn);
    const back = c.req.method === 'GET' ? `?return=${encodeURIComponent(new URL(c.req.url).pathname)}` : '';
    const signIn = mayHelp ? { label: visit.t('public:frame.signIn'), url: `/sign-in${back}` } : undefined;
    return page(c, problemPage(visit, { ...problem, signIn }), { status: problem.status });
  });
  return app;
}

/** What is for the machines of whoever operates Insigne: on a port of its own, which asks nobody who they are. */
export function createAdminApp(deps: Pick<AppDeps, 'db' | 'storage' | 'metrics' | 'logger' | 'stopping'>) {
  deps.metrics.watchProcess();
  const app = new Hono<HttpEnv>().route('/', probes(deps)).route('/', metricsRoutes(deps));
  app.onError((error) => problemAnswer(toProblem(error, 'en', newId(), deps.logger), 'en'));
  return app;
}
