import type { Context } from '../../platform/context.ts';
import { createRouter } from '../../platform/http/router.ts';
import type { Language } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { texts } from '../../platform/texts/texts.ts';
import { embedPage, embedPolicy, neutralEmbedPage } from './embed.page.ts';
import { badgeAddress, CACHE_AGE, oembedAnswer, oembedQuerySchema } from './oembed.ts';
import { badgeTitle } from './pieces.page.ts';
import { badgePageView } from './showcase.service.ts';
import { page, visitOf } from './visit.page.ts';

type Deps = Pick<Context, 'db' | 'config' | 'clock' | 'verifier'>;
const HIDDEN = new Set(['not-found', 'erased-by-holder']);
const isHidden = (error: unknown) => error instanceof AppError && HIDDEN.has(error.type);

/** A badge on other people's sites: the card that they may frame, and what their software asks to build it. */
export const embedRoutes = (deps: Deps) =>
  createRouter()
    .get('/o/:org/b/:id/embed', async (c) => {
      const key = c.req.query('k');
      const visit = visitOf(deps, c, key === undefined ? '' : `?k=${encodeURIComponent(key)}`);
      try {
        const { view } = await badgePageView(deps, c.req.param('org'), c.req.param('id'), visit.language, key);
        const headers = { 'content-security-policy': embedPolicy(view.issuer.colour) };
        return await page(c, embedPage(visit, view), { headers });
      } catch (error) {
        if (!isHidden(error)) throw error;
        const headers = { 'content-security-policy': embedPolicy(null) };
        return page(c, neutralEmbedPage({ ...visit, query: '' }), { status: 404, headers });
      }
    })
    .get('/oembed', async (c) => {
      const asked = oembedQuerySchema.safeParse(c.req.query());
      if (!asked.success) {
        const pointers = new Set(asked.error.issues.map(({ path }) => `/${String(path[0])}`));
        throw new AppError(
          'invalid-request',
          {},
          [...pointers].map((pointer) => ({ pointer, reason: pointer === '/url' ? 'required' : 'out-of-range' })),
        );
      }
      const { url, format, ...max } = asked.data;
      if (format !== 'json') throw new AppError('format-not-offered');
      const address = badgeAddress(deps.config.baseUrl, url);
      if (address === undefined) throw new AppError('not-found');
      const language = address.language ?? c.get('language');
      return c.json(oembedAnswer(await factsOf(deps, address, language), max), 200, {
        'access-control-allow-origin': '*',
        'cache-control': `public, max-age=${CACHE_AGE}`,
        vary: 'accept-language',
      });
    });

async function factsOf(
  deps: Deps,
  { handle, publicId, key, language: asked }: NonNullable<ReturnType<typeof badgeAddress>>,
  language: Language,
) {
  const { baseUrl, installation } = deps.config;
  const { view } = await badgePageView(deps, handle, publicId, language, key);
  const query = key === undefined ? '' : `?k=${encodeURIComponent(key)}`;
  const prefix = asked === undefined ? '' : `/${asked}`;
  return {
    title: badgeTitle({ t: texts(language) }, view.badge),
    issuer: view.issuer.name,
    issuerUrl: `${baseUrl}${view.issuer.url}`,
    embedUrl: `${baseUrl}${prefix}/o/${handle}/b/${publicId}/embed${query}`,
    pictureUrl: `${baseUrl}${view.badge.artworkUrl}`,
    provider: installation.name,
    providerUrl: `${baseUrl}/`,
  };
}
