// What pages are measured against, in a process of its own: hono sending the same bytes; with `verify`, the peer verifies first.
import { readFileSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { peerVerifier } from './peer.ts';

const [pageFile = '', credentialFile = '', didFile = ''] = process.argv.slice(2);
const page = readFileSync(pageFile, 'utf8');
const credential = JSON.parse(readFileSync(credentialFile, 'utf8'));
const verify = peerVerifier(credential, JSON.parse(readFileSync(didFile, 'utf8')));
const app = new Hono()
  .get('/bare', (c) => c.html(page))
  .get('/peer', async (c) => {
    if (!(await verify(credential))) return c.text('the peer refused the badge', 500);
    return c.html(page);
  });
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.stdout.write(`${port}\n`);
});
process.once('SIGTERM', () => {
  server.close();
  process.exit(0);
});
