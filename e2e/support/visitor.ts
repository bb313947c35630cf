// One person at one browser: nothing is remembered from anybody else.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Report } from './report.ts';
import type { Language } from './words.ts';

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };
/** A busy machine of two cores is slow; a page that never comes must still end the story. */
const WITHIN_MS = 20_000;
const LOCALE: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

export interface Visitor {
  page: Page;
  context: BrowserContext;
  language: Language;
  report: Report;
}

export interface VisitorOptions {
  language: Language;
  viewport?: { width: number; height: number };
  javaScript?: boolean;
}

export async function newVisitor(
  browser: Browser,
  report: Report,
  { language, viewport = DESKTOP, javaScript = true }: VisitorOptions,
): Promise<Visitor> {
  const context = await browser.newContext({
    locale: LOCALE[language],
    timezoneId: 'Europe/Paris',
    viewport,
    javaScriptEnabled: javaScript,
    reducedMotion: 'reduce',
    colorScheme: 'light',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(WITHIN_MS);
  const page = await context.newPage();
  // A fault that the person does not see is one all the same.
  page.on('pageerror', (error) => report.check(`no script error at ${page.url()}`, [error.message]));
  page.on('response', (response) => {
    if (response.status() >= 500) report.check('no server error', [`${response.status()} ${response.url()}`]);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content.Security.Policy|Refused to/i.test(message.text())) {
      report.check(`nothing refused by the page's own policy at ${page.url()}`, [message.text()]);
    }
  });
  report.witness(() => whatIsSeen(page));
  return { page, context, language, report };
}

/** Enough of each to tell which screen it is and what it says. */
const SEEN_LENGTH = 600;

async function whatIsSeen(page: Page): Promise<string> {
  if (page.isClosed()) return '';
  const texts = await page
    .locator('main, dialog, [role=dialog], [role=alert], [role=status]')
    .allInnerTexts()
    .catch(() => []);
  const said = texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  return [page.url(), ...said.map((text) => text.slice(0, SEEN_LENGTH))].join('\n');
}
