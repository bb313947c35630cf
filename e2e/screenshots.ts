// `npm run screenshots [folder] [screen…]`: every screen of the demo, at two widths, in two languages, in light and dark,
// and the picture of the README. A picture is for looking at: nothing here passes or fails.
import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { gatherFacts } from './gallery/demo-facts.ts';
import { SCREENS } from './gallery/screens.ts';
import { openBrowser } from './support/chromium.ts';
import { closeAll, closeOnSignals } from './support/closing.ts';
import { settle } from './support/screen.ts';
import { type ServerProcess, startServer } from './support/server-process.ts';
import { type Language, wordsOf } from './support/words.ts';

const README_PICTURE = join(import.meta.dirname, '..', 'docs', 'pictures', 'badge-page.png');
/** A README is read over slow lines too. */
const README_BYTES = 350_000;
const WIDTHS = [390, 1440];
const HEIGHT = 900;
const SCHEMES = ['light', 'dark'] as const;
const LANGUAGES: Language[] = ['fr', 'en'];

const [folder = 'screenshots', ...only] = process.argv.slice(2);
const target = resolve(folder);
const say = (line: string) => process.stdout.write(`${line}\n`);
closeOnSignals((signal) => say(`ended by ${signal}`));

try {
  mkdirSync(target, { recursive: true });
  say('Starting the demo…');
  const server = await startServer({ env: { INSIGNE_LIMITS: 'off' } });
  const browser = await openBrowser();
  const open = () => browser.newContext({ reducedMotion: 'reduce', timezoneId: 'Europe/Paris' });
  // Only a first start without the demo has an operator.
  const operator = await becomeOperator(await open(), server);
  await server.restart({}, ['--demo']);
  await server.line('member');
  const contexts = {
    operator,
    stranger: await open(),
    member: await signedIn(await open(), server, 'member'),
    owner: await signedIn(await open(), server, 'owner'),
  };
  const facts = await gatherFacts(server, contexts.owner.request);
  let count = 0;
  for (const language of LANGUAGES) {
    for (const as of ['member', 'owner', 'operator'] as const) await speak(contexts[as], server, language);
    for (const screen of SCREENS) {
      if (only.length > 0 && !only.includes(screen.name)) continue;
      const page = await contexts[screen.as].newPage();
      try {
        await page.setViewportSize({ width: WIDTHS[0] ?? 0, height: HEIGHT });
        await screen.open({ page, facts, language, words: wordsOf(language) });
        for (const scheme of SCHEMES) {
          await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: HEIGHT });
            await settle(page);
            await page.screenshot({
              path: join(target, `${screen.name}-${width}-${language}-${scheme}.png`),
              fullPage: true,
            });
            count += 1;
          }
        }
        say(`${screen.name} in ${language}`);
      } catch (error) {
        say(`${screen.name} in ${language} could not be taken: ${error instanceof Error ? error.message : error}`);
        process.exitCode = 1;
      }
      await page.close();
    }
  }
  await readmePicture(contexts.stranger, `${server.url}/en${new URL(facts.badge).pathname}`);
  say(`${count} pictures in ${target}`);
} catch (error) {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}
await closeAll();

async function signedIn(
  context: BrowserContext,
  server: ServerProcess,
  role: 'member' | 'owner',
): Promise<BrowserContext> {
  const page = await context.newPage();
  await page.goto(await server.line(role));
  await page.locator('main button').first().click();
  await page.waitForURL(/\/app\//);
  await page.close();
  return context;
}

async function becomeOperator(context: BrowserContext, server: ServerProcess): Promise<BrowserContext> {
  const page = await context.newPage();
  await page.goto(await server.line('operator'));
  await page.locator('input[name="name"]').fill('Odile Marchand');
  await page.locator('input[name="email"]').fill('odile.marchand@operateur.example');
  await page.locator('main button').first().click();
  await page.waitForURL(/\/app\/admin$/);
  await page.close();
  return context;
}

/** The app shows the language of the person. */
async function speak(context: BrowserContext, { url }: ServerProcess, language: Language): Promise<void> {
  const answer = await context.request.patch(`${url}/api/me`, { data: { language }, headers: { origin: url } });
  if (!answer.ok()) throw new Error(`changing the language answered ${answer.status()}`);
}

async function readmePicture(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1180, height: 720 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(address);
  await settle(page);
  await page.screenshot({ path: README_PICTURE });
  await page.close();
  const { size } = statSync(README_PICTURE);
  if (size > README_BYTES) throw new Error(`${README_PICTURE} has ${size} bytes, more than ${README_BYTES}`);
  say(`${README_PICTURE}: ${size} bytes`);
}
