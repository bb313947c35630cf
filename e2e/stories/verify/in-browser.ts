// Who would rather not take our word: the check in the page itself, and the badge as a page to keep, opened with the network cut.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { verifyFile } from '../../support/command-line.ts';
import { equal, seen, unseen } from '../../support/expect.ts';
import { withOneLetterChanged } from '../../support/one-letter.ts';
import type { Visitor } from '../../support/visitor.ts';
import { type Act, enter, look } from '../award/act.ts';

/** What a check in the page may ask the server for: its own script, the badge, and what its issuer publishes for everybody. */
const PUBLIC = /^\/(?:check\/|o\/[^/]+\/(?:did\.json|status\/[^/]+|b\/[^/]+\.json)$)/;
/** Of the page itself; they come when the browser finds the time, or when they are scrolled to. */
const PICTURES = /\.svg$/;

/**
 * @param url the public page of a badge that is valid
 * @param name of the badge, as it is signed
 */
export async function checkInBrowser(act: Act, url: string, name: string): Promise<void> {
  const visitor = await enter(act);
  await checkOnItsPage(act, visitor, url, name);
  await findAltered(act, visitor, url, name);
  await takeAndKeep(act, visitor, url, name);
  await visitor.context.close();
}

async function checkOnItsPage(act: Act, visitor: Visitor, url: string, name: string): Promise<void> {
  const { report, words } = act;
  const { page } = visitor;
  await report.step('the page of a badge checks it again itself, from public documents alone', async () => {
    await page.goto(url);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await press(act, page);
    await seen(page.locator('[data-out]').getByText(words('public:verdict.valid.title')));
    await seen(page.locator('[data-out]').getByText(name).first());
    await seen(page.getByText(words('public:inPage.same')));
    equal(asked.filter((path) => !PUBLIC.test(path) && !PICTURES.test(path)).join(), '', 'what else it asked for');
    equal(
      asked.some((path) => path.endsWith('/did.json')),
      true,
      'it asked for the issuer’s keys',
    );
  });
  await look(visitor, 'badge page, checked in the browser');
}

async function findAltered(act: Act, visitor: Visitor, url: string, name: string): Promise<void> {
  const { report, words, server } = act;
  const { page } = visitor;
  await report.step('a file in which a letter was changed is altered in the page as well', async () => {
    const badge = await (await page.request.get(`${url}.json`)).body();
    await page.goto(`${server.url}/verify`);
    await page
      .getByLabel(words('public:verify.file'))
      .setInputFiles({ name: 'badge.json', mimeType: 'application/json', buffer: withOneLetterChanged(badge, name) });
    await page.getByRole('button', { name: words('public:verify.check') }).click();
    await press(act, page);
    await seen(page.locator('[data-out]').getByText(words('public:verdict.invalid.title')));
    await unseen(page.locator('[data-out]').getByText(name), 'the name of an altered badge');
  });
  await look(visitor, 'verify: altered, checked in the browser');
}

async function press({ words }: Act, page: Page): Promise<void> {
  await page.getByRole('button', { name: words('public:inPage.start') }).click();
  await page.locator('[data-out] summary').waitFor();
}

async function takeAndKeep(act: Act, visitor: Visitor, url: string, name: string): Promise<void> {
  const { report, words, language, folder } = act;
  const { page } = visitor;
  const file = (ending: string) => join(folder, `${language}-kept${ending}`);
  await report.step('takes the badge as a page to keep, and as data', async () => {
    await page.goto(url);
    for (const [key, ending] of [
      ['page', '.html'],
      ['bundle', '.json'],
    ] as const) {
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: words(`public:files.${key}`) }).click();
      await (await download).saveAs(file(ending));
    }
  });
  const kept = await enter(act);
  await kept.context.setOffline(true);
  const asked: string[] = [];
  kept.page.on('request', (request) => asked.push(request.url()));
  await report.step('the page to keep verifies itself with the network cut, and asks nobody', async () => {
    const address = pathToFileURL(file('.html')).href;
    await kept.page.goto(address);
    await seen(kept.page.getByRole('heading', { level: 2, name: words('public:verdict.valid-enclosed.title') }));
    await seen(kept.page.getByText(name).first());
    equal(asked.join(), address, 'what it asked for');
  });
  await look(kept, 'page to keep');
  await report.step('says altered once a letter of the kept badge is changed', async () => {
    const text = readFileSync(file('.html'), 'utf8');
    // In a text in a text in the page: each quotation mark carries its backslashes.
    writeFileSync(
      file('-altered.html'),
      text.replaceAll(`"name\\\\\\":\\\\\\"${name}`, `"name\\\\\\":\\\\\\"X${name}`),
    );
    await kept.page.goto(pathToFileURL(file('-altered.html')).href);
    await seen(kept.page.getByRole('heading', { level: 2, name: words('public:verdict.invalid.title') }));
  });
  await kept.context.close();
  await report.step('the command line says valid for the data, offline', async () => {
    const { verdict, code } = await verifyFile(file('.json'), ['--offline']);
    equal(`${verdict} ${code}`, 'valid 0', 'verdict and exit code');
  });
}
