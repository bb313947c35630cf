import { readFile } from 'node:fs/promises';
import { makeBundle } from '@insigne/credentials';
import { expect, test } from 'vitest';
import { keptPage } from '../kept.page.ts';
import { visit } from '../page-samples.test-support.ts';
import { checkEnclosed } from './check-enclosed.page.ts';

const vector = (path: string) => readFile(new URL(`../../../../../../vectors/${path}`, import.meta.url), 'utf8');
const MADE = new Date('2026-11-22T12:00:00Z');
const NOW = new Date('2026-11-25T12:00:00Z');
const table: Record<string, { body?: unknown }> = JSON.parse(await vector('documents/acme.json'));
const documents = Object.fromEntries(
  Object.entries(table).map(([url, { body = '' }]) => [url, typeof body === 'string' ? body : JSON.stringify(body)]),
);
const enclosed = async (file: string, change = (badge: string) => badge) => ({
  bundle: makeBundle({ badge: change(await vector(file)), madeAt: MADE, documents }),
  language: 'en' as const,
  timeZone: 'Europe/Paris',
});
const said = async (...args: Parameters<typeof enclosed>) =>
  (await checkEnclosed(await enclosed(...args), NOW))
    .replaceAll(/\u00a0|\u202f/g, ' ')
    .replaceAll(/<\/?bdi>|[\u2068\u2069]/g, '');

test('a right badge is said to agree with its documents, as of when they were taken, and no more', async () => {
  const html = await said('valid/public-edition.json');
  expect(html).toContain('The badge agrees with the enclosed documents, taken on 22 November 2026');
  expect(html).toMatch(/key enclosed in this page.*seen 3 days ago.*Neither revoked nor suspended.*seen 3 days ago/s);
  expect(html).not.toMatch(/authentic|domain proved/i);
});

test.each([
  ['invalid/revoked.json', 'Revoked by the issuer'],
  ['invalid/name-changed.json', 'Altered: the content differs'],
])('%s stays what it is', async (file, expected) => {
  expect(await said(file)).toContain(expected);
});

test('a bundle that was damaged holds no badge, and stops nothing', async () => {
  const html = await checkEnclosed({ bundle: '{"insigneBundle":', language: 'en', timeZone: 'UTC' }, NOW);
  expect(html).toContain('no Open Badge');
});

test('a page to keep holds everything, asks nobody by its own policy, and no text of a badge ends its elements', async () => {
  const view = await enclosed('valid/public-edition.json', (badge) =>
    badge.replace('Coop', '</script><script>alert(1)//'),
  );
  const script = { text: 'run()', source: "'sha256-x'" };
  const html = String(
    await keptPage(visit('en', '/o/a/b/c'), { enclosed: view, madeAt: MADE, url: 'https://badges.example/b', script }),
  );
  expect(html).toContain('default-src &#39;none&#39;; script-src &#39;sha256-x&#39;; style-src &#39;sha256-');
  expect(html.replaceAll('https://badges.example/b', '')).not.toMatch(/<(link|img|iframe)|src=|url\(|<script>alert/);
  const [, kept = ''] = /<script type="application\/json" id="kept">(.*?)<\/script>/s.exec(html) ?? [];
  expect(JSON.parse(kept)).toEqual(view);
});
