import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AwardView } from '../src/modules/issuing/issuing.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { codePhoto, codePicture } from './support/code-pictures.ts';
import { readVector } from './support/corpus.ts';
import { badgeContent, createOrganisation, keptToken, signInOperator } from './support/factory.ts';

let test: TestApp;
let address: string;

/** A public badge, and the address of its page. */
beforeAll(async () => {
  test = await openTestApp();
  const { owner, organisation } = await createOrganisation(test, await signInOperator(test), {
    handle: 'phare',
    name: 'Le Phare',
  });
  const base = '/api/organisations/phare';
  const { badge } = await owner.ask<{ badge: { id: string } }>('POST', `${base}/badges`, {
    content: badgeContent('Vigie'),
  });
  await owner.ask('POST', `${base}/badges/${badge.id}/publish`);
  const recipient = { email: 'ondine@people.example', name: 'Ondine Marchand', language: 'fr' };
  const { award } = await owner.ask<{ award: AwardView }>('POST', `${base}/awards`, { badgeId: badge.id, recipient });
  const token = await keptToken(test, recipient.email, organisation.id);
  const next = (await test.visitor().post(`/fr/claim/${token}/accept`)).headers.get('location') ?? '';
  const [, link] = /\/claim\/(\w+)/.exec(next) ?? [];
  await test.visitor().post(`/fr/claim/${link}/visibility`, new URLSearchParams({ visibility: 'public' }));
  address = `${test.context.config.baseUrl}/fr/o/phare/b/${award.publicId}`;
}, 60_000);
afterAll(() => test?.close());

async function upload(picture: Uint8Array, name = 'photo.jpg') {
  const form = new FormData();
  form.set('file', new File([Uint8Array.from(picture)], name));
  const answer = await test.visitor().post('/en/verify', form);
  return { status: answer.status, html: await answer.text() };
}

describe('a photograph on the page to verify', () => {
  it('leads by its QR code to the badge, and says what was read', async () => {
    const { status, html } = await upload(await codePhoto(address));
    expect(status).toBe(200);
    expect(html).toContain('Read from the QR code');
    expect(html).toContain(`<a href="${address}"`);
    expect(html).toMatch(/Ondine Marchand/);
    expect(html).toContain('This badge is authentic and valid');
  });

  it.each([
    ['a script', 'javascript:alert(1)'],
    ['an address of mail', 'mailto:ondine@people.example'],
    ['a network', 'WIFI:S:Phare;T:WPA;P:<b>secret</b>;;'],
  ])('that holds %s leads nowhere, and shows it as text', async (_what, code) => {
    const { html } = await upload(await codePicture(code), 'code.png');
    expect(html).toContain('This QR code leads to no Open Badge');
    expect(html).toContain(code.replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    expect(html).not.toContain(`href="${code}`);
  });

  it.each<[string, () => Promise<Buffer>]>([
    ['without a code', () => sharp(Buffer.from('<svg width="900" height="600"/>')).flatten().jpeg().toBuffer()],
    ['that is cut off', async () => (await codePhoto(address)).subarray(0, 20_000)],
  ])('%s is no badge, and asks for a better one', async (_what, make) => {
    const { status, html } = await upload(await make());
    expect(status).toBe(200);
    expect(html).toContain('This file holds no Open Badge');
    expect(html).toContain('no QR code can be read in this one');
    expect(html).not.toContain('Read from the QR code');
  });

  it('larger than any telephone takes is refused beside its field', async () => {
    const header = Buffer.from((await codePicture('x')).subarray(0, 40));
    header.writeUInt32BE(20_000, 16);
    const { status, html } = await upload(header, 'huge.png');
    expect(status).toBe(422);
    expect(html).toContain('This photo is too large');
  });

  it.each(['valid/did-key-issuer.json', 'valid/open-badges-2-signed.jws'])(
    'may hold the badge itself: %s',
    async (file) => {
      const text = readVector(file).toString();
      const { html } = await upload(await codePicture(text.startsWith('{') ? JSON.stringify(JSON.parse(text)) : text));
      expect(html).toContain('Read from the QR code');
      // Read and judged: the one is valid, of the other the issuer's documents are out of reach here.
      expect(html).toContain(file.endsWith('.json') ? 'Authentic and valid' : 'out of reach');
    },
  );

  it('is taken by the API too, which says the code', async () => {
    const answer = await test
      .visitor()
      .send('POST', '/api/verify', { file: (await codePhoto(address)).toString('base64') });
    expect(await answer.json()).toMatchObject({ verdict: 'valid', code: address });
  });
});
