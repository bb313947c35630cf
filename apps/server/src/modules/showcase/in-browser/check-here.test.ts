import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { verifyBadge } from '@insigne/credentials';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answered, Asked } from './asked.ts';
import { checkHere } from './check-here.page.ts';
import { readDocuments } from './read-documents.ts';

const vector = (path: string) => readFile(new URL(`../../../../../../vectors/${path}`, import.meta.url));
const BADGE = await vector('valid/did-key-issuer.json');

const server = createServer((request, response) => {
  if (request.url === '/badge.json') response.end(BADGE);
  else if (request.url === '/endless') {
    const more = setInterval(() => response.write(Buffer.alloc(256 * 1024)), 1);
    response.once('close', () => clearInterval(more));
  } else response.writeHead(404).end();
});
let own = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  own = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const check = async (given: Asked['given'], more: Partial<Asked> = {}, onRead?: (site: string) => void) => {
  const asked: Asked = { given, language: 'en', timeZone: 'Europe/Paris', verdict: 'valid', ...more };
  const answer: Answered = await checkHere(asked, own, onRead);
  if ('failed' in answer) throw new Error('failed');
  return { said: answer.said, html: answer.html.replaceAll(/<\/?bdi>/g, '') };
};

test.each(['valid/did-key-issuer.json', 'invalid/name-changed.json', 'valid/baked.png', 'invalid/plain-text.txt'])(
  'says of %s what the server says of it',
  async (file) => {
    const bytes = await vector(file);
    const { verdict } = await verifyBadge(bytes, { now: new Date(), offline: true });
    const { html } = await check({ file: bytes.toString('base64') }, { verdict });
    expect(html).toContain('our server said the same');
  },
);

test('reads the badge at an address of this site, and says what is signed', async () => {
  const sites: string[] = [];
  const { said, html } = await check({ url: '/badge.json' }, {}, (site) => sites.push(site));
  expect(sites).toEqual([new URL(own).host]);
  expect(said).toBe('Authentic and valid; issuer not yet known to this platform');
  expect(html).toMatch(/<p class="b">Coop.*Issued by Stranger on 20.November.2026/s);
  expect(html).not.toContain('could not read');
});

test('says that a badge could not be read here, not that there is none, and by which address', async () => {
  const { said, html } = await check({ url: 'http://badges.example/<b>x' });
  expect(said).toBe('Your browser could not read this badge');
  expect(html).toContain('Your browser could not read one document');
  expect(html).toContain('http://badges.example/%3Cb%3Ex');
  expect(html).toContain('our server said: Valid');
  expect(html).not.toMatch(/Format|failed/);
});

test('says that the issuer’s documents could not be read, and nothing about the badge', async () => {
  const { said, html } = await check({ text: (await vector('valid/public-edition.json')).toString() });
  expect(said).toBe('The issuer’s key is out of reach: signature not checked');
  expect(html).toContain('https://badges.example/o/acme/did.json');
});

test('shows no markup of a stranger', async () => {
  const { html } = await check({
    text: '{"type":["VerifiableCredential","<img src=x>"],"name":"</script><script>alert(1)"}',
  });
  expect(html).not.toMatch(/<script|<img/);
});

test('a document without end is given up at two megabytes', async () => {
  const unread = new Set<string>();
  await expect(readDocuments(own, unread)(`${own}/endless`)).rejects.toThrow();
  expect([...unread]).toEqual([`${own}/endless`]);
});
