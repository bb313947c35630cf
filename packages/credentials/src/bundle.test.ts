import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { makeBundle, readBundle } from './bundle.ts';
import { verifyBadge } from './verify.ts';

const vector = (path: string) => readFile(new URL(`../../../vectors/${path}`, import.meta.url), 'utf8');
const NOW = new Date('2026-11-23T12:00:00Z');
const badge = await vector('valid/public-edition.json');
const table: Record<string, { body: unknown }> = JSON.parse(await vector('documents/acme.json'));
const documents = Object.fromEntries(
  Object.entries(table).flatMap(([url, { body }]) =>
    body === undefined ? [] : [[url, typeof body === 'string' ? body : JSON.stringify(body)]],
  ),
);
const bundle = makeBundle({ badge, madeAt: NOW, documents });
const within = (text: string) => readBundle(text)?.fetch;
const verdictOf = async (text: string, fetch = within(text)) =>
  (await verifyBadge(text, { now: NOW, ...(fetch && { fetch }) })).verdict;

describe('a bundle', () => {
  it('holds all that its badge asks for', async () => {
    expect(readBundle(bundle)).toMatchObject({ badge, madeAt: NOW });
    expect(await verdictOf(bundle)).toBe('valid');
    expect(await verifyBadge(new TextEncoder().encode(bundle), { now: NOW, fetch: within(bundle) as never })).toEqual(
      await verifyBadge(badge, { now: NOW, fetch: within(bundle) as never }),
    );
  });

  it('is a badge whose documents nobody believes unasked', async () => {
    const report = await verifyBadge(bundle, { now: NOW });
    expect([report.verdict, report.checks[2]?.code]).toEqual(['untrusted-issuer', 'issuer-unreachable']);
  });

  it('does not make an altered badge right, nor a missing document known', async () => {
    const name = JSON.parse(badge).credentialSubject.achievement.name;
    expect(await verdictOf(makeBundle({ badge: badge.replace(name, 'Other'), madeAt: NOW, documents }))).toBe(
      'invalid',
    );
    const lists = Object.fromEntries(Object.entries(documents).filter(([url]) => url.endsWith('did.json')));
    expect(await verdictOf(makeBundle({ badge, madeAt: NOW, documents: lists }))).toBe('status-unknown');
  });

  it.each([
    ['another bundle', makeBundle({ badge: bundle, madeAt: NOW, documents })],
    ['an address', makeBundle({ badge: 'https://acme.example/badge', madeAt: NOW, documents })],
    ['nothing', JSON.stringify({ insigneBundle: { version: 1, madeAt: NOW } })],
    ['a badge of a later version', JSON.stringify({ insigneBundle: { version: 2, madeAt: NOW, badge } })],
    ['what its name forbids', '{"insigneBundle":{"version":1,"badge":"","__proto__":{}}}'],
  ])('that holds %s holds no badge', async (_, text) => {
    expect(await verdictOf(text)).toBe('not-a-badge');
  });
});
