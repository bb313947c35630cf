import { createMiddleware } from 'hono/factory';
import type { Config } from '../config.ts';
import type { HttpEnv } from './environment.ts';

const LOOPBACK_ADDRESS = /^(?:127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Who opens a page by 127.0.0.1 is sent to the base address, `localhost`: cookies and passkeys belong to a name, and browsers
 * refuse passkeys on a bare address. Programs, which ask for no page, are left alone.
 */
export const toBaseAddress = ({ baseUrl, onLoopback }: Pick<Config, 'baseUrl' | 'onLoopback'>) => {
  const base = new URL(baseUrl);
  return createMiddleware<HttpEnv>(async (c, next) => {
    const asked = new URL(c.req.url);
    const wantsPage = c.req.method === 'GET' && (c.req.header('accept') ?? '').includes('text/html');
    if (onLoopback && wantsPage && LOOPBACK_ADDRESS.test(asked.hostname) && asked.hostname !== base.hostname)
      return c.redirect(`${baseUrl}${asked.pathname}${asked.search}`, 307);
    await next();
    return;
  });
};
