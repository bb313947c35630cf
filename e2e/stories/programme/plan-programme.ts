// A badge of the library in words of the house, and a programme around it: without a mouse.
import type { Locator } from 'playwright-core';
import { equal, seen, unseen } from '../../support/expect.ts';
import type { Visitor } from '../../support/visitor.ts';
import { type Act, look } from '../award/act.ts';
import { OWN_WORDS, SKILL } from './adapted.ts';
import { press } from './press.ts';

export async function adaptBadge(
  { report, words, language, server }: Act,
  owner: Visitor,
  handle: string,
): Promise<void> {
  const { page } = owner;
  await report.step(`one of its badges is put into words of the house, and published, in ${language}`, async () => {
    await page.goto(`${server.url}/app/o/${handle}/badges`);
    await press(page, page.getByRole('link', { name: SKILL[language], exact: true }));
    const field = words('app:editor.fieldIn', {
      field: words('app:editor.description'),
      language: words(`common:language.${language}`),
    });
    await press(page, page.getByRole('textbox', { name: field, exact: true }), 'Control+End');
    await page.keyboard.type(` ${OWN_WORDS[language]}`);
    const publish = words('app:publish.first');
    await press(page, page.getByRole('button', { name: publish, exact: true }));
    await press(page, page.getByRole('dialog').getByRole('button', { name: publish, exact: true }));
    await seen(page.getByRole('link', { name: words('app:publish.award') }));
    await seen(page.locator('.done-note:focus').getByText(words('app:publish.done', { version: '1' })));
    const address = await page.getByRole('link', { name: words('badges:published.see') }).getAttribute('href');
    equal((await page.request.get(`${server.url}${address}`)).status(), 200, 'answer of its public page');
  });
  await report.step(`the preview shows the level that is written, in ${language}`, async () => {
    const first = page.locator('details.rung').first();
    await first.locator('summary').first().click();
    await first.getByRole('textbox').first().click();
    equal(await page.locator('.previews .seg button[aria-pressed=true]').last().innerText(), '1', 'level shown');
  });
}

/** In one breath, as by a hand that is used to it. */
const twice = (target: Locator): Promise<void> =>
  target.evaluate((button: { click: () => void }) => {
    button.click();
    button.click();
  });

/** @returns the address of its public page */
export async function planProgramme(act: Act, owner: Visitor, handle: string): Promise<string> {
  const { report, words, language, server } = act;
  const { page } = owner;
  const next = () => press(page, page.getByRole('button', { name: words('programmes:wizard.next'), exact: true }));
  const arrives = (step: string) =>
    seen(page.getByRole('heading', { level: 2, name: words(`programmes:step.${step}.title`) }));
  await report.step(`a programme begins with what it is for, in ${language}`, async () => {
    await page.goto(`${server.url}/app/o/${handle}/programmes`);
    await press(page, page.getByRole('button', { name: words('programmes:begin') }));
    await seen(page.getByRole('heading', { level: 1, name: words('programmes:new.title') }));
  });
  await look(owner, 'what a programme is for');
  await report.step(
    `mentoring brings an aim, and five skills with the situation where each shows, in ${language}`,
    async () => {
      await press(page, page.getByRole('button', { name: words('programmes:activity.mentoring.name') }), twice);
      await arrives('aim');
      await page.reload();
      const field = words('app:editor.fieldIn', {
        field: words('programmes:field.aim'),
        language: words(`common:language.${language}`),
      });
      const aim = page.getByRole('textbox', { name: field, exact: true });
      await press(page, aim, 'Control+End');
      await page.keyboard.type(' ');
      await seen(page.getByText(words('programmes:wizard.unsaved')));
      // It saves itself, comes to rest, and takes no space from whoever pauses between two words.
      await seen(page.getByText(words('programmes:wizard.saved')));
      await page.keyboard.type(OWN_WORDS[language]);
      await seen(page.getByText(words('programmes:wizard.saved')));
      equal((await aim.inputValue()).endsWith(` ${OWN_WORDS[language]}`), true, 'the space between two words is kept');
      await page.keyboard.type('.');
      // Saved once, and nobody else is said to have changed it.
      await press(page, page.getByRole('button', { name: words('programmes:wizard.next'), exact: true }), twice);
      await arrives('skills');
      await seen(page.getByText(words('programmes:wizard.saved')));
      await unseen(page.getByText(words('programmes:conflict.title')), 'a conflict with oneself');
      await seen(page.getByRole('heading', { level: 3, name: SKILL[language], exact: true }));
    },
  );
  await look(owner, 'plan: skills');
  await report.step(`the badge that recognises it is chosen, in ${language}`, async () => {
    await next();
    await arrives('criteria');
    await press(page, page.getByRole('checkbox', { name: SKILL[language], exact: true }), 'Space');
  });
  await look(owner, 'plan: criteria');
  await report.step(`and who awards it, with the course that they read, in ${language}`, async () => {
    await next();
    await arrives('awarders');
    await press(
      page,
      page
        .getByRole('group', { name: words('programmes:awarders.people') })
        .getByRole('checkbox')
        .first(),
      'Space',
    );
  });
  await look(owner, 'plan: who awards');
  await report.step(`when it is, and that everybody may see it, in ${language}`, async () => {
    await next();
    await arrives('when');
    await press(page, page.getByRole('button', { name: words('programmes:audience.public'), exact: true }));
  });
  await look(owner, 'plan: dates and groups');
  await report.step(`nothing is missing, in ${language}`, async () => {
    await next();
    await arrives('check');
    await seen(page.getByText(words('programmes:check.complete')));
  });
  await look(owner, 'plan: read again and open');
  return report.step(`it is opened, and has a page, in ${language}`, async () => {
    await press(page, page.getByRole('button', { name: words('programmes:check.openIt'), exact: true }));
    await seen(page.getByRole('heading', { level: 2, name: words('programmes:page.skills') }));
    const address = await page.getByRole('link', { name: words('programmes:page.public') }).getAttribute('href');
    await look(owner, 'programme, in the app');
    return address ?? '';
  });
}

/** An activity chosen to see what it proposes makes a draft, which goes again from the list. */
export async function lookAndLeave({ report, words, language, server }: Act, owner: Visitor, handle: string) {
  const { page } = owner;
  const lines = page.locator('.programme-list > li');
  await report.step(`a draft that was begun for a look is taken away from the list, in ${language}`, async () => {
    await page.goto(`${server.url}/app/o/${handle}/programmes/new`);
    await page.getByRole('button', { name: words('programmes:activity.communication.name') }).click();
    await seen(page.getByRole('heading', { level: 2, name: words('programmes:step.aim.title') }));
    await page.goto(`${server.url}/app/o/${handle}/programmes`);
    await lines.nth(1).waitFor();
    await press(page, lines.getByRole('button'));
    await press(page, page.getByRole('dialog').getByRole('button', { name: words('programmes:check.deleteIt') }));
    await lines.nth(1).waitFor({ state: 'detached' });
    equal(await lines.count(), 1, 'programmes that are left');
    await seen(page.locator('h1:focus'));
  });
}
