// From an empty organisation to badges that can be awarded: the ready library, installed and adapted by keyboard alone.

import type { Page } from 'playwright-core';
import { openBrowser } from '../support/chromium.ts';
import { openFolder, startOnEmptyFolder } from '../support/empty-house.ts';
import type { Report } from '../support/report.ts';
import { sendAs } from '../support/send.ts';
import { type Language, wordsOf } from '../support/words.ts';
import { type Act, enter } from './award/act.ts';
import { OPERATOR } from './award/cast.ts';
import { installLibrary } from './programme/install-library.ts';

export async function tell(report: Report, languages: Language[]): Promise<void> {
  const folder = openFolder();
  const browser = await openBrowser();
  const act = { ...(await startOnEmptyFolder(report)), browser, report, folder };
  const operator = await enter({ ...act, language: 'fr', words: wordsOf('fr') });
  await signIn({ ...act, language: 'fr', words: wordsOf('fr') }, operator.page);
  for (const language of languages) {
    const handle = `quais-${language}`;
    await sendAs(operator.context, act.server.url)('post', '/organisations', {
      ...{ name: language === 'fr' ? 'École des Quais' : 'Quays School', handle, language },
      ownerEmail: OPERATOR.email,
    });
    const { request } = operator.context;
    await request.patch(`${act.server.url}/api/me`, { data: { language }, headers: { origin: act.server.url } });
    await installLibrary({ ...act, language, words: wordsOf(language) }, { ...operator, language }, handle);
  }
}

async function signIn({ report, words, server }: Act, page: Page): Promise<void> {
  await report.step('the operator signs in by the link of the first start', async () => {
    await page.goto(await server.line('operator'));
    await page.getByRole('textbox', { name: words('public:operatorLink.name'), exact: true }).fill(OPERATOR.name);
    await page.getByRole('textbox', { name: words('public:operatorLink.email'), exact: true }).fill(OPERATOR.email);
    await page.getByRole('button', { name: words('public:operatorLink.button') }).click();
    await page.waitForURL(/\/app\/admin$/);
  });
}
