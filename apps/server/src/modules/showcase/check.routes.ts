import type { Context } from '../../platform/context.ts';
import { createRouter } from '../../platform/http/router.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { checkFiles } from './check-files.ts';
import { CHECK_SCRIPT, CHECK_SCRIPT_PATH } from './check-script.ts';

const JAVASCRIPT = { 'content-type': 'text/javascript; charset=utf-8' };

/**
 * The scripts of the check in the visitor's browser. A worker obeys the policy that it comes with, not that of its page: it may read
 * public documents anywhere, as far as other sites open theirs, and the page itself may ask nobody.
 */
export const checkRoutes = ({ config: { baseUrl, onLoopback } }: Pick<Context, 'config'>) => {
  const trial = onLoopback ? ' http://localhost:* http://127.0.0.1:*' : '';
  const policy = `default-src 'none'; script-src ${baseUrl}/check/; connect-src 'self' https:${trial}; frame-ancestors 'none'`;
  return createRouter()
    .get(CHECK_SCRIPT_PATH, (c) =>
      c.body(CHECK_SCRIPT, 200, { ...JAVASCRIPT, 'cache-control': 'public, max-age=86400' }),
    )
    .get('/check/:folder/:file', (c) => {
      const script = checkFiles()?.scripts.get(`${c.req.param('folder')}/${c.req.param('file')}`);
      if (script === undefined) throw new AppError('not-found');
      const isPacked = (c.req.header('accept-encoding') ?? '').includes('gzip');
      return c.body(new Uint8Array(isPacked ? script.gzip : script.plain), 200, {
        ...(isPacked && { 'content-encoding': 'gzip' }),
        vary: 'accept-encoding',
        ...JAVASCRIPT,
        'cache-control': 'public, max-age=31536000, immutable',
        'content-security-policy': policy,
      });
    });
};
