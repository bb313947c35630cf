// Who is shown the badge: no account, a phone or a desk, and a command line.
import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { verifyFile } from '../../support/command-line.ts';
import { equal, seen, unseen } from '../../support/expect.ts';
import { withOneLetterChanged } from '../../support/one-letter.ts';
import type { Visitor } from '../../support/visitor.ts';
import { type Act, enter, look } from './act.ts';
import { BADGE } from './cast.ts';

const FORMATS = ['png', 'svg', 'json'] as const;

/** Looks at the public page as a stranger does, takes its files, and has all of them verified. */
export async function verifyAsStranger(act: Act, url: string): Promise<string[]> {
  const { report, words, language } = act;
  const visitor = await enter(act);
  const { page } = visitor;
  await report.step('a stranger sees the public page, in their own language', async () => {
    await page.goto(url);
    await seen(page.getByRole('status').getByText(words('public:verdict.valid.title')));
    await seen(page.getByRole('heading', { name: words('public:badge.criteriaMet') }));
    equal(await page.locator('meta[property="og:image"]').count(), 1, 'pictures for previews');
  });
  await look(visitor, 'badge page');
  const files = await report.step('downloads PNG, SVG and JSON', async () => {
    const found: string[] = [];
    for (const format of FORMATS) {
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: words(`public:files.${format}`), exact: true }).click();
      const file = join(act.folder, `${language}.${format}`);
      await (await download).saveAs(file);
      found.push(file);
    }
    return found;
  });
  await report.step('the command line says valid for each of them', () => commandLineSays(files, 'valid', 0));
  await report.step('the command line says invalid once a letter of the name is changed', async () => {
    const forged = files.map((file) => {
      const copy = join(act.folder, `${language}-forged${extname(file)}`);
      writeFileSync(copy, withOneLetterChanged(readFileSync(file), BADGE.name[language]));
      return copy;
    });
    await commandLineSays(forged, 'invalid', 1);
    await uploads(visitor, act, forged[2] ?? '', 'public:verdict.invalid.title');
  });
  await look(visitor, 'verify: altered');
  await report.step('the page to verify says valid for the PNG', () =>
    uploads(visitor, act, files[0] ?? '', 'public:verdict.valid.title'),
  );
  await look(visitor, 'verify: valid');
  await report.step('“Verify now” on the page says valid', async () => {
    await page.goto(url);
    await page.getByRole('link', { name: words('public:badge.verifyNow') }).click();
    await seen(page.getByRole('heading', { level: 2, name: words('public:verdict.valid.title') }));
  });
  await visitor.context.close();
  return files;
}

async function uploads({ page }: Visitor, { words, server }: Act, file: string, headline: string): Promise<void> {
  await page.goto(`${server.url}/verify`);
  await page.getByLabel(words('public:verify.file')).setInputFiles(file);
  await page.getByRole('button', { name: words('public:verify.check') }).click();
  await seen(page.getByRole('heading', { level: 2, name: words(headline) }));
}

async function commandLineSays(files: string[], verdict: string, code: number): Promise<void> {
  for (const file of files) {
    const answer = await verifyFile(file);
    equal(answer.verdict, verdict, `verdict of ${extname(file)}`);
    equal(answer.code, code, `exit code of ${extname(file)}`);
  }
}

/** What the issuer took back is revoked everywhere, and praised nowhere. */
export async function findRevoked(act: Act, url: string, files: string[], reason: string): Promise<void> {
  const { report, words } = act;
  const visitor = await enter(act);
  const { page } = visitor;
  await report.step('the public page says revoked, with the reason, and praises no more', async () => {
    await page.goto(url);
    await seen(page.getByRole('status').getByText(reason));
    await unseen(page.getByRole('heading', { name: words('public:badge.share'), exact: true }), 'sharing');
    await unseen(page.getByText(words('public:verdict.valid.title')), 'the word valid');
  });
  await look(visitor, 'badge page, revoked');
  await report.step('the page to verify says revoked for the file taken before', async () => {
    await page.goto(`${act.server.url}/verify`);
    await page.getByLabel(words('public:verify.file')).setInputFiles(files[0] ?? '');
    await page.getByRole('button', { name: words('public:verify.check') }).click();
    await seen(page.getByText(words('public:verdict.revoked.word')).first());
    await unseen(page.getByText(words('public:verdict.valid.title')), 'the word valid');
  });
  await look(visitor, 'verify: revoked');
  await report.step('the command line says revoked', () => commandLineSays(files, 'revoked', 1));
  await visitor.context.close();
}

/** The doors that a stranger may try. */
export async function lookAround(act: Act): Promise<void> {
  const { report, words, server, language } = act;
  const visitor = await enter(act);
  const { page } = visitor;
  await report.step('a private and an unknown badge are one and the same page', async () => {
    const answer = await page.goto(`${server.url}/o/nobody/b/4uQeVj5tqViQh7yWWGStvkEG1Zmhx6uasJtWCJziofM`);
    equal(answer?.status(), 404, 'status');
  });
  await look(visitor, 'not found');
  await report.step('the first page, the page to verify and the sign-in are there', async () => {
    await page.goto(server.url);
    await seen(page.getByRole('heading', { level: 1, name: words('public:landing.title') }));
  });
  await look(visitor, 'landing');
  await page.goto(`${server.url}/${language}/verify`);
  await look(visitor, 'verify: empty');
  await page.goto(`${server.url}/sign-in`);
  await look(visitor, 'sign-in');
  await visitor.context.close();
}
