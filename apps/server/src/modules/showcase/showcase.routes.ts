import { accentOf, enamelOf, insigneMark, OPEN_GRAPH_BADGE, OPEN_GRAPH_WIDTH, openGraphCard } from '@insigne/artwork';
import type { Context } from '../../platform/context.ts';
import { createRouter } from '../../platform/http/router.ts';
import { SVG_POLICY } from '../../platform/http/svg-policy.ts';
import { isLanguage } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import type { RetentionClass } from '../../platform/retention.ts';
import { texts } from '../../platform/texts/texts.ts';
import { designOf, findPicture, findPublicVersion, layeredOf } from '../badges/index.ts';
import { badgeFile, getPublicAward } from '../issuing/index.ts';
import { findOrganisation } from '../organisations/index.ts';
import { badgePage, oembedUrl } from './badge.page.ts';
import { badgeClassPage } from './badge-class.page.ts';
import { checkFiles } from './check-files.ts';
import { COPY_SCRIPT, COPY_SCRIPT_PATH } from './copy-script.ts';
import { issuerPage } from './issuer.page.ts';
import { keptPage } from './kept.page.ts';
import { landingPage } from './landing.page.ts';
import { isLegalPage, legalPage } from './legal.page.ts';
import { offlineBundle } from './offline-bundle.ts';
import { isProblemType, problemTypePage, problemTypesPage } from './problem-types.page.ts';
import { qrPicture } from './qr.ts';
import { badgeClassView, badgePageView, issuerView, landingView, saidOnLegalPages } from './showcase.service.ts';
import { page, pagePolicy, visitOf, withScripts } from './visit.page.ts';

type Deps = Pick<Context, 'db' | 'config' | 'clock' | 'verifier' | 'imaging'> & { retention: RetentionClass[] };
const CREDENTIAL_TYPES = /application\/(?:vc|vc\+ld\+json|ld\+json|json)\b/;
/** Withdrawn at once: no copy is kept (P-PRV-01). */
const NOT_KEPT = 'no-store';

const keptAs = (name: string) => ({
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': NOT_KEPT,
});

/** The public pages and files, complete without JavaScript. */
export const showcaseRoutes = (deps: Deps) =>
  createRouter()
    .get('/', async (c) => {
      const view = await landingView(deps, c.get('language'));
      return page(c, landingPage(visitOf(deps, c), view), { hasForm: true });
    })
    .get(
      '/favicon.svg',
      () =>
        new Response(insigneMark({ size: 64 }), {
          headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
        }),
    )
    .get(COPY_SCRIPT_PATH, (c) =>
      c.body(COPY_SCRIPT, 200, {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=86400',
      }),
    )
    .get('/problems', (c) => page(c, problemTypesPage(visitOf(deps, c))))
    .get('/problems/:type', (c) => {
      const type = c.req.param('type');
      if (!isProblemType(type)) throw new AppError('not-found');
      return page(c, problemTypePage(visitOf(deps, c), type));
    })
    .get('/legal/:page', async (c) => {
      const legal = c.req.param('page');
      if (!isLegalPage(legal)) throw new AppError('not-found');
      const said = await saidOnLegalPages(deps);
      return page(c, legalPage(visitOf(deps, c), { page: legal, retention: deps.retention, said }));
    })
    .get('/o/:org', async (c) => {
      const view = await issuerView(deps, c.req.param('org'), c.get('language'));
      return page(c, issuerPage(visitOf(deps, c), view), { brand: view.colour });
    })
    .get('/o/:org/badges/:badge', async (c) => {
      const view = await badgeClassView(deps, c.req.param('org'), c.req.param('badge'), c.get('language'));
      if (view === undefined) throw new AppError('not-found');
      return page(c, badgeClassPage(visitOf(deps, c), view), { brand: view.issuer.colour });
    })
    .on(
      'GET',
      ['/o/:org/badges/:badge/v/:number/picture.png', '/o/:org/badges/:badge/v/:number/:level/picture.png'],
      async (c) => {
        const organisation = await findOrganisation(deps, c.req.param('org'));
        const wanted = c.req.query('lang');
        const language = isLanguage(wanted) ? wanted : c.get('language');
        const picture = await deps.db.within({ organisationId: organisation.id }, async (tx) => {
          const version = await findPublicVersion(
            tx,
            organisation.id,
            c.req.param('badge'),
            Number(c.req.param('number')) || undefined,
          );
          return version && findPicture(tx, version.versionId, language, c.req.param('level') ?? null);
        });
        if (picture === undefined) throw new AppError('not-found');
        return new Response(new Uint8Array(picture.png), {
          headers: {
            'content-type': 'image/png',
            'cache-control': 'public, max-age=86400, immutable',
            'access-control-allow-origin': '*',
          },
        });
      },
    )
    .get('/o/:org/badges/:badge/v/:number/:language{fr|en}', (c) =>
      c.redirect(`/${c.req.param('language')}/o/${c.req.param('org')}/badges/${c.req.param('badge')}`),
    )
    .get('/o/:org/b/:id/card.png', async (c) => {
      const { award, version, issuer } = await getPublicAward(
        deps,
        c.req.param('org'),
        c.req.param('id'),
        c.req.query('k'),
      );
      const language = c.get('language');
      const t = texts(language);
      const design = designOf(version.content, language, award.levelId);
      const isPlain = award.state === 'revoked' || award.suspendedAt !== null;
      const layered = layeredOf(version.content, award.levelId);
      // Uploaded, or drawn in the studio with perhaps a logo: the picture that was published stands on the card as it is.
      const isPublishedOne = version.content.artwork.picture !== undefined || layered !== undefined;
      const accent = issuer.brandColour
        ? accentOf(issuer.brandColour).light.part
        : layered && enamelOf(layered.palette).base;
      const picture =
        isPlain || !isPublishedOne
          ? undefined
          : await deps.db.within({ organisationId: issuer.id }, (tx) =>
              findPicture(tx, version.versionId, language, award.levelId),
            );
      // A badge with a mere link gives no name to whoever sees the link pass (experience guide, section 4.3).
      const isNamed = award.visibility === 'public' && award.showName && award.recipientName !== '';
      const svg = openGraphCard(design, {
        name: design.title,
        issuer: issuer.name,
        ...(accent && { accent }),
        leavesRoom: picture !== undefined,
        ...(isNamed && { holder: t('public:card.holder', { name: award.recipientName }) }),
        checkAt: t('public:card.checkAt', { host: new URL(deps.config.baseUrl).host }),
        ...(award.state === 'revoked'
          ? { statusWord: t('public:card.revoked') }
          : award.suspendedAt !== null && { statusWord: t('public:card.suspended') }),
      });
      const overlay = picture && { png: picture.png, ...OPEN_GRAPH_BADGE };
      return new Response(new Uint8Array(await deps.imaging.renderPng(svg, OPEN_GRAPH_WIDTH, overlay)), {
        headers: { 'content-type': 'image/png', 'cache-control': NOT_KEPT },
      });
    })
    .get('/o/:org/b/:id/qr.svg', async (c) => {
      const { org, id } = c.req.param();
      const key = c.req.query('k');
      await getPublicAward(deps, org, id, key);
      const query = key === undefined ? '' : `?k=${encodeURIComponent(key)}`;
      return c.body(qrPicture(`${deps.config.baseUrl}/o/${org}/b/${id}${query}`), 200, {
        'content-type': 'image/svg+xml',
        'content-security-policy': SVG_POLICY,
        // It holds the address by which it was asked for, and nothing else: a copy tells nobody anything.
        'cache-control': 'public, max-age=86400',
      });
    })
    .get('/o/:org/b/:file', async (c) => {
      const [, id = '', extension] = /^([^.]+)(?:\.((?:offline\.)?[a-z0-9]+))?$/.exec(c.req.param('file')) ?? [];
      const key = c.req.query('k');
      const wantsData =
        extension === undefined &&
        CREDENTIAL_TYPES.test(c.req.header('accept') ?? '') &&
        !(c.req.header('accept') ?? '').includes('text/html');
      if (extension === undefined && !wantsData) {
        const { view } = await badgePageView(deps, c.req.param('org'), id, c.get('language'), key);
        const visit = visitOf(deps, c, key === undefined ? '' : `?k=${encodeURIComponent(key)}`);
        const link = `<${oembedUrl(visit)}>; rel="alternate"; type="application/json+oembed"`;
        const policy = withScripts(pagePolicy(view.issuer.colour), deps.config, COPY_SCRIPT_PATH);
        return page(c, badgePage(visit, view), { headers: { link, 'content-security-policy': policy } });
      }
      if (extension === 'offline.html') {
        const hand = await getPublicAward(deps, c.req.param('org'), id, key);
        const script = checkFiles()?.kept;
        if (script === undefined) throw new AppError('not-found');
        const visit = visitOf(deps, c);
        const query = key === undefined ? '' : `?k=${encodeURIComponent(key)}`;
        const view = {
          enclosed: { bundle: offlineBundle(deps, hand), language: visit.language, timeZone: hand.issuer.timeZone },
          madeAt: deps.clock.now(),
          url: `${deps.config.baseUrl}/${visit.language}/o/${hand.issuer.handle}/b/${id}${query}`,
          script,
        };
        return page(c, keptPage(visit, view), { headers: keptAs(`${id}.offline.html`) });
      }
      if (extension === 'offline.json') {
        const hand = await getPublicAward(deps, c.req.param('org'), id, key);
        return c.body(offlineBundle(deps, hand), 200, {
          ...keptAs(`${id}.offline.json`),
          'content-type': 'application/json',
          'access-control-allow-origin': '*',
        });
      }
      const format = wantsData ? 'json' : extension;
      if (format !== 'json' && format !== 'png' && format !== 'svg') throw new AppError('not-found');
      const hand = await getPublicAward(deps, c.req.param('org'), id, key);
      const { body, type } = await badgeFile(deps, hand, hand.document, format);
      return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
        headers: {
          'content-type': wantsData ? 'application/vc' : type,
          'access-control-allow-origin': '*',
          'cache-control': NOT_KEPT,
          'x-content-type-options': 'nosniff',
          vary: 'accept',
          ...(format === 'svg' && { 'content-security-policy': SVG_POLICY }),
        },
      });
    });
