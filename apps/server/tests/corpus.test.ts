import { afterAll, beforeAll, expect, it } from 'vitest';
import type { VerifierDocument } from '../src/platform/verifier/index.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { CASES, readVector, vectorDocuments } from './support/corpus.ts';

let test: TestApp;
let address: string;
/** What strangers answer to the case under way. */
let documents: Record<string, VerifierDocument> = {};

beforeAll(async () => {
  test = await openTestApp({
    fetch: async (url) => {
      const found = documents[url];
      if (found === undefined) throw new Error(`${url} is out of reach`);
      return found;
    },
  });
  address = await test.listen();
});
afterAll(() => test?.close());

it('the server says over HTTP of the whole corpus what is expected', async () => {
  const verdicts: Record<string, unknown> = {};
  for (const { id, file, now, documents: table, recipient } of CASES) {
    documents = vectorDocuments(table);
    test.clock.advance(Date.parse(now) - test.clock.now().getTime());
    const answer = await fetch(`${address}/api/verify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        file: readVector(file).toString('base64'),
        ...(recipient !== undefined && { recipient }),
      }),
    });
    verdicts[id] = answer.status === 200 ? ((await answer.json()) as { verdict: string }).verdict : answer.status;
  }
  expect(verdicts).toEqual(Object.fromEntries(CASES.map(({ id, expected }) => [id, expected])));
});
