import type { Locator } from 'playwright-core';
import { seen } from '../../support/expect.ts';
import { tabTo } from '../../support/keyboard.ts';
import type { Visitor } from '../../support/visitor.ts';
import { type Act, look } from '../award/act.ts';
import { press as pressOn } from './press.ts';

/** The framework that is open, at one of its skills: kept as it is, changed, and read beside what it was; without a mouse. */
export async function keepVersions(act: Act, visitor: Visitor): Promise<void> {
  const { report, words, language } = act;
  const { page } = visitor;
  const press = (target: Locator) => pressOn(page, target);
  const dialog = page.getByRole('dialog');
  const write = async (target: Locator, text: string) => {
    await tabTo(page, target);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
  };
  await report.step(`keeps the framework as it is under a label, in ${language}`, async () => {
    await press(page.getByRole('button', { name: words('versions:keep.act'), exact: true }));
    const label = dialog.getByRole('textbox', { name: words('versions:keep.label') });
    await tabTo(page, label);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await press(dialog.getByRole('button', { name: words('versions:keep.act'), exact: true }));
    await seen(dialog.getByText(words('versions:keep.labelMissing')));
    await write(label, '2026.1');
    await look(visitor, 'version to keep');
    await press(dialog.getByRole('button', { name: words('versions:keep.act'), exact: true }));
    await dialog.waitFor({ state: 'hidden' });
    await seen(page.getByText(words('versions:keep.done', { label: '2026.1' })));
  });
  const before = (await page.locator('.skill-panel h2').textContent()) ?? '';
  const after = language === 'fr' ? `${before} à distance` : `${before} from afar`;
  await report.step(`renames a skill and reads what changed since, word by word, in ${language}`, async () => {
    await press(page.locator('.skill-panel').getByRole('button', { name: words('skills:skill.change'), exact: true }));
    await write(
      dialog.getByRole('textbox', { name: words(language === 'fr' ? 'skills:form.nameFr' : 'skills:form.nameEn') }),
      after,
    );
    await press(dialog.getByRole('button', { name: words('skills:form.save'), exact: true }));
    await dialog.waitFor({ state: 'hidden' });
    await look(visitor, 'framework with a version');
    await press(page.getByRole('link', { name: words('versions:compare') }).first());
    await seen(page.getByRole('heading', { name: after, level: 2 }));
    await seen(page.locator('ins', { hasText: language === 'fr' ? 'à distance' : 'from afar' }));
    await seen(page.getByText(words('versions:compared.count', { count: 1 })));
    // The library's badge of that skill is published.
    await press(page.locator('details.named-by summary'));
    await seen(page.locator('details.named-by').getByRole('link').first());
    await look(visitor, 'versions of a framework, compared');
  });
  await report.step(`finds the skill in the kept version by the name that it had, in ${language}`, async () => {
    await page.goBack();
    await press(page.getByRole('link', { name: words('versions:see', { label: '2026.1' }), exact: true }));
    await tabTo(page, page.getByRole('searchbox', { name: words('versions:read.search') }));
    await page.keyboard.type(before);
    await seen(page.locator('.kept-skills li').first().filter({ hasText: before }));
    await press(page.locator('.kept-skills summary').first());
    await look(visitor, 'kept version of a framework');
  });
  await report.step(`reads what retiring the framework would touch, and leaves it, in ${language}`, async () => {
    await page.goBack();
    await press(page.getByRole('button', { name: words('skills:framework.retire'), exact: true }).first());
    await seen(dialog.locator('details.named-by summary').first());
    await look(visitor, 'framework to retire');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });
}
