// A badge on somebody else's site: another origin frames the card, and may frame nothing else of ours.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onClose } from '../../support/closing.ts';
import { equal, seen } from '../../support/expect.ts';
import type { Act } from './act.ts';
import { BADGE } from './cast.ts';

/** A page of another origin that frames these addresses. */
function siteWith(addresses: string[]): Promise<Server> {
  const frames = addresses.map((address) => `<iframe src="${address}" width="340" height="320"></iframe>`);
  const site = createServer((_, answer) =>
    answer
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><html lang="en"><title>Elsewhere</title>${frames.join('')}</html>`),
  );
  return new Promise((ready) => site.listen(0, '127.0.0.1', () => ready(site)));
}

const PICTURE_WIDTH = 'document.images[0].decode().then(() => document.images[0].naturalWidth)';

export async function embedElsewhere({ browser, report, server, language }: Act, url: string): Promise<void> {
  await report.step('another site frames the card of the badge, and no other page of ours', async () => {
    const path = new URL(url).pathname.replace(/^\/(?:fr|en)\//, '/');
    const badge = `${server.url}/${language}${path}`;
    const refused = [badge, `${server.url}/${language}/sign-in`, `${server.url}/app/`];
    const site = await siteWith([`${badge}/embed`, ...refused]);
    onClose(async () => void site.close());
    // A context of its own: what the browser refuses here, it is meant to refuse.
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`, { waitUntil: 'load' });
    await seen(page.frameLocator('iframe').first().getByRole('heading', { level: 1, name: BADGE.name[language] }));
    const drawn = await page.frames()[1]?.evaluate<number>(PICTURE_WIDTH);
    if (!drawn) throw new Error('the picture of the card is not shown');
    const shown = page
      .frames()
      .slice(2)
      .map((frame) => frame.url());
    equal(shown.length, refused.length, 'frames of other pages');
    for (const address of shown) equal(address, 'chrome-error://chromewebdata/', 'a page that nobody may frame');
    await context.close();
    site.close();
  });
}
