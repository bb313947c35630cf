import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROBLEM_TYPES } from '../src/platform/problem/problem-types.ts';
import { openTestApp, type TestApp } from './support/app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
}, 60_000);
afterAll(() => test?.close());

const read = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await test.visitor().get(path, { accept: 'text/html', ...headers });
  return { status: answer.status, language: answer.headers.get('content-language'), html: await answer.text() };
};

it.each(Object.keys(PROBLEM_TYPES))('the type of a refusal leads to its page: %s', async (type) => {
  for (const language of ['fr', 'en']) {
    const { status, html } = await read(`/${language}/problems/${type}`);
    expect(status).toBe(200);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(`/problems/${type}&quot;`);
  }
});

it('a refusal of the API names an address that answers, in the visitor’s language', async () => {
  const refusal = await test.visitor().get('/api/me');
  const { type, title } = (await refusal.json()) as { type: string; title: string };
  const page = await read(type, { 'accept-language': 'en' });
  expect(page).toMatchObject({ status: 200, language: 'en' });
  expect((await read(type, { 'accept-language': 'fr' })).html).toContain(`<h1>${title}</h1>`);
});

it('the index links every page, and keeps the language of its own address', async () => {
  const { html } = await read('/en/problems');
  for (const type of Object.keys(PROBLEM_TYPES)) expect(html).toContain(`href="/en/problems/${type}"`);
});

it.each(['nothing', 'constructor', '__proto__', 'not-found.md'])('an unknown type is not found: %s', async (type) => {
  expect((await read(`/problems/${type}`)).status).toBe(404);
});

it('a body of another kind, or one that is no JSON, is refused and no fault of ours', async () => {
  const send = (body: Uint8Array<ArrayBuffer>, type: string) =>
    test.visitor().send('POST', '/api/verify', body, { 'content-type': type });
  const other = await send(Uint8Array.from(Buffer.from('a,b')), 'text/csv');
  expect([other.status, ((await other.json()) as { type: string }).type]).toEqual([
    415,
    '/problems/unsupported-media-type',
  ]);
  expect((await send(Uint8Array.from(Buffer.from('{"url":')), 'application/json')).status).toBe(422);
});
