// What every screen must keep, whatever it shows: axe, one h1, the right language, no bare text, no sideways scroll.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Report } from './report.ts';
import type { Language } from './words.ts';

type RunOnly = NonNullable<Parameters<AxeBuilder['options']>[0]['runOnly']>;
/** A scheme changes colours and nothing else: what does not look at them is asked once. */
const AXE_RULES: Record<'light' | 'dark', RunOnly> = {
  light: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};
/** The first layout that is drawn. */
const NARROWEST = 320;
/** A placeholder that was never filled, or the key of a text that is missing. */
const BARE =
  /\{\{|\b(?:account|app|brand|common|first|giving|installation|legal|library|life|mail|operate|people|problems|programmes|public|reports|studio):[a-z]\w*(?:\.\w+)+/;

export interface ScreenChecks {
  page: Page;
  report: Report;
  language: Language;
}

/** Waits for the screen to stand still, then looks at it in light and in dark, and at its narrowest. */
export async function checkScreen({ page, report, language }: ScreenChecks, name: string): Promise<void> {
  await settle(page);
  const faults = await textFaults(page, language);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await settle(page);
    faults.push(...(await axeFaults(page, AXE_RULES[scheme])).map((fault) => `${scheme}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  faults.push(...(await sidewaysFaults(page)));
  report.check(`screen “${name}” in ${language}`, faults);
}

/** Longer than any picture or motion of ours takes on a busy machine. */
const STILL_WITHIN_MS = 20_000;

// What runs in the page is given as text: the types of the browser are not those of this program.
const STANDS_STILL = `(async () => {
  const pending = () => [
    ...[...document.images].filter((image) => !image.complete && image.loading !== 'lazy').map(({ src }) => 'picture ' + src),
    ...document.getAnimations().filter(({ playState }) => playState === 'running').map((motion) => 'motion ' + (motion.animationName ?? motion.transitionProperty ?? motion.id)),
    ...(document.fonts.status === 'loading' ? ['fonts'] : []),
  ];
  for (const until = performance.now() + ${STILL_WITHIN_MS}; performance.now() < until; ) {
    // Two frames: what was told to change has been drawn. No frame comes while the page is hidden.
    await Promise.race([
      new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      new Promise((over) => setTimeout(over, 1000)),
    ]);
    if (pending().length === 0) return '';
  }
  return pending().map((what) => what.slice(0, 200)).join(', ') || 'frames';
})()`;
const LABELS = `[...document.querySelectorAll('[aria-label],[placeholder],[alt],[title]')].flatMap((element) =>
  ['aria-label', 'placeholder', 'alt', 'title'].map((name) => element.getAttribute(name) ?? ''))`;
const BROKEN_PICTURES =
  '[...document.images].filter((image) => image.complete && image.naturalWidth === 0).map(({ src }) => src)';
/** A field as tall as its text shows all of it, up to the height where it begins to scroll; one for code scrolls from the start. */
const CUT_TEXTS = `[...document.querySelectorAll('textarea:not([readonly], [spellcheck="false"])')].filter((field) =>
  field.offsetParent !== null && field.value !== '' && field.scrollHeight > field.clientHeight + 1 && field.clientHeight < 590
).map((field) => (field.dataset.path ?? field.name) + ' shows ' + field.clientHeight + ' of ' + field.scrollHeight + ' px')`;
const TOO_WIDE = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return '';
  const culprits = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1,
  );
  return scrollWidth + ' px, because of ' + culprits.slice(-2).map((element) => element.outerHTML.slice(0, 160)).join(' and ');
})()`;

export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  // The app has no h1 before it knows the person, and marks as busy what it waits for.
  await page.locator('h1').first().waitFor();
  await page.locator('html:not(:has([aria-busy="true"]))').waitFor({ state: 'attached' });
  const moving = await page.evaluate<string>(STANDS_STILL);
  if (moving !== '') throw new Error(`the screen does not stand still: ${moving}`);
}

async function textFaults(page: Page, language: Language): Promise<string[]> {
  const title = await page.title();
  const lang = await page.locator('html').getAttribute('lang');
  const headings = await page.locator('h1').allTextContents();
  const labels = await page.evaluate<string[]>(LABELS);
  const texts = (await page.locator('body').innerText()).split('\n');
  const pictures = await page.evaluate<string[]>(BROKEN_PICTURES);
  const cut = await textsCutOff(page);
  return [
    ...(lang === language ? [] : [`lang is “${lang}”`]),
    ...(headings.length === 1 ? [] : [`${headings.length} h1: ${headings.join(' | ')}`]),
    ...(title.endsWith(' – Insigne') ? [] : [`title is “${title}”`]),
    ...[title, ...texts, ...labels].filter((text) => BARE.test(text)).map((text) => `bare text: ${text}`),
    ...pictures.map((src) => `picture that does not load: ${src}`),
    ...cut.map((field) => `text that is cut off: ${field}`),
  ];
}

/** Fields that show a part of their text alone. */
export const textsCutOff = (page: Page): Promise<string[]> => page.evaluate<string[]>(CUT_TEXTS);

async function axeFaults(page: Page, runOnly: RunOnly): Promise<string[]> {
  // Legacy is what axe calls putting its results together in the page itself, for which it else opens a new page each time. It
  // does not look into frames, so a page that has some takes the long way.
  const hasFrames = page.frames().length > 1;
  const axe = new AxeBuilder({ page }).setLegacyMode(!hasFrames).options({ runOnly, resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `axe ${id}: ${help}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? ''}`.trim()),
  );
}

async function sidewaysFaults(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: NARROWEST, height: 800 });
  await settle(page);
  const wide = await page.evaluate<string>(TOO_WIDE);
  if (before) await page.setViewportSize(before);
  return wide === '' ? [] : [`scrolls sideways at ${NARROWEST} px: ${wide}`];
}
