import type { Context as HonoContext } from 'hono';
import type { Context } from '../../platform/context.ts';
import type { HttpEnv } from '../../platform/http/environment.ts';
import { texts } from '../../platform/texts/texts.ts';
import type { Html } from './html.page.ts';
import type { Visit } from './showcase.views.ts';
import { brandCss, MORE_CSS, PUBLIC_CSS, styleSource } from './style.ts';

const STYLES = `${styleSource(PUBLIC_CSS)} ${styleSource(MORE_CSS)}`;

/**
 * P-WEB-01: no script, styles by their hashes, nothing from elsewhere, framed by nobody.
 * @param brand the organisation's colour, if the page takes it
 */
export const pagePolicy = (brand: string | null = null): string =>
  `default-src 'none'; style-src ${STYLES}${brand === null ? '' : ` ${styleSource(brandCss(brand))}`}; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** Opens the policy of a page to these scripts, to others of ours by their whole address, and to nothing that they could ask. */
export const withScripts = (policy: string, { baseUrl }: Context['config'], ...paths: string[]): string =>
  `${policy}; script-src ${['/check/', ...paths].map((path) => baseUrl + path).join(' ')}; worker-src ${baseUrl}/check/`;

export function visitOf(deps: Pick<Context, 'config'>, c: HonoContext<HttpEnv>, query = ''): Visit {
  const language = c.get('language');
  const path = c.get('barePath');
  return {
    language,
    t: texts(language),
    site: deps.config.installation.name,
    baseUrl: deps.config.baseUrl,
    path,
    query,
    languageInPath: new URL(c.req.url).pathname !== path,
    signedIn: c.get('actor') !== undefined,
  };
}

/** A page with its headers. Pages with a form say `same-origin`, else the form would send `Origin: null` (P-PRV-03). */
export function page(
  c: HonoContext<HttpEnv>,
  body: Html,
  options: {
    status?: number;
    hasForm?: boolean;
    /** The page brings a script file of ours, which asks our own address. */
    script?: boolean;
    /** Colour of the organisation whose page it is; the page's own layout is told the same. */
    brand?: string | null;
    cache?: string;
    headers?: Record<string, string>;
  } = {},
): Response | Promise<Response> {
  return c.html(body as string, (options.status ?? 200) as 200, {
    'content-security-policy':
      pagePolicy(options.brand) + (options.script === true ? "; script-src 'self'; connect-src 'self'" : ''),
    'content-language': c.get('language'),
    'referrer-policy': options.hasForm === true ? 'same-origin' : 'no-referrer',
    'cache-control': options.cache ?? 'private, no-store',
    vary: 'accept-language, cookie, accept',
    ...options.headers,
  });
}
