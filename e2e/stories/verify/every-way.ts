// Who was sent a badge and wants to know: by its link, its file or its text, and what is said when none of these holds one.
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importPrivateKey, type JsonObject, type PrivateJwk, signCredentialAsJwt } from '@insigne/credentials';
import { codePhoto, codePicture } from '../../../apps/server/tests/support/code-pictures.ts';
import { freePort } from '../../../tools/starts/npm-start.ts';
import { equal, seen, unseen } from '../../support/expect.ts';
import { firstStopSkips, tabTo } from '../../support/keyboard.ts';
import { withOneLetterChanged } from '../../support/one-letter.ts';
import { PHONE, type Visitor } from '../../support/visitor.ts';
import { type Act, enter, look } from '../award/act.ts';

const VECTORS = join(import.meta.dirname, '..', '..', '..', 'vectors');
const FILES = { png: 'image/png', svg: 'image/svg+xml', json: 'application/json', jpg: 'image/jpeg' };
type Format = keyof typeof FILES;

/**
 * @param url the public page of a badge that is valid
 * @param name of the badge, as it is signed
 * @returns the badge's picture, as it was taken while it was valid
 */
export async function verifyEveryWay(act: Act, url: string, name: string): Promise<Buffer> {
  const visitor = await enter(act, { viewport: PHONE });
  await giveTheLink(act, visitor, url);
  const png = await giveTheFiles(act, visitor, url, name);
  await pasteTheText(act, visitor, url);
  await photographTheCode(act, visitor, url);
  await giveWhatIsNone(act, visitor);
  await visitor.context.close();
  return png;
}

async function giveTheLink(act: Act, { page }: Visitor, url: string): Promise<void> {
  const { report, words } = act;
  await report.step('the link of a badge is valid, by keyboard alone', async () => {
    await open(act, page);
    await firstStopSkips(page, words('public:frame.skip'));
    await tabTo(page, page.getByLabel(words('public:verify.url')));
    await page.keyboard.type(url);
    await tabTo(page, checkButton(act, page));
    await page.keyboard.press('Enter');
    await says(act, page, 'valid');
  });
}

async function giveTheFiles(act: Act, visitor: Visitor, url: string, name: string): Promise<Buffer> {
  const { report } = act;
  const { page } = visitor;
  const files = {} as Record<Format, Buffer>;
  await report.step('its PNG, its SVG and its JSON are valid', async () => {
    for (const format of ['png', 'svg', 'json'] as const) {
      files[format] = await (await page.request.get(`${url}.${format}`)).body();
      await upload(act, visitor, files[format], format);
      await says(act, page, 'valid');
    }
  });
  await report.step('a picture in which a letter was changed is altered, and its name is not repeated', async () => {
    await upload(act, visitor, withOneLetterChanged(files.png, name), 'png');
    await says(act, page, 'invalid');
    await unseen(page.getByText(`X${name.slice(1)}`), 'the name of an altered badge');
  });
  return files.png;
}

async function pasteTheText(act: Act, visitor: Visitor, url: string): Promise<void> {
  const { report } = act;
  const { page } = visitor;
  await report.step('its JSON is valid as a text', async () => {
    await paste(act, page, await (await page.request.get(`${url}.json`)).text());
    await says(act, page, 'valid');
  });
  await report.step('the token of an issuer that nobody here knows is valid, and says so', async () => {
    await paste(act, page, await tokenOfAStranger());
    await says(act, page, 'valid-unlisted');
  });
  await look(visitor, 'verify: a text, valid');
}

/** As it stands on a certificate of paper. */
async function photographTheCode(act: Act, visitor: Visitor, url: string): Promise<void> {
  const { report, words } = act;
  const { page } = visitor;
  await report.step('a photograph of its QR code is valid, and says what was read', async () => {
    await upload(act, visitor, await codePhoto(url), 'jpg');
    await says(act, page, 'valid');
    const read = page.getByText(words('public:verify.codeRead'));
    equal(await read.getByRole('link').getAttribute('href'), url, 'the address that was read');
  });
  await look(visitor, 'verify: from a QR code');
  await report.step('a QR code of something else leads to no badge, and shows what it says', async () => {
    await upload(act, visitor, await codePicture(NETWORK), 'png');
    await says(act, page, 'no-badge-in-code');
    await seen(page.getByText(NETWORK));
  });
  await look(visitor, 'verify: a code of something else');
}

const NETWORK = 'WIFI:S:Phare;T:WPA;P:secret;;';

async function giveWhatIsNone(act: Act, visitor: Visitor): Promise<void> {
  const { report, words } = act;
  const { page } = visitor;
  await report.step('nothing given is said beside the field', async () => {
    await open(act, page);
    await checkButton(act, page).click();
    await seen(page.getByText(words('public:verify.nothingGiven')));
  });
  await look(visitor, 'verify: nothing given');
  await report.step('a picture and a text that hold no badge are told apart', async () => {
    await upload(act, visitor, readFileSync(join(VECTORS, 'invalid', 'picture-without-badge.png')), 'png');
    await says(act, page, 'not-a-badge');
    await paste(act, page, 'Ada Lovelace');
    await says(act, page, 'no-badge-in-text');
  });
  await report.step('a link that does not answer says nothing of a badge, and is kept in its field', async () => {
    const link = `http://127.0.0.1:${await freePort()}/o/nobody/b/1`;
    await open(act, page);
    await page.getByLabel(words('public:verify.url')).fill(link);
    await checkButton(act, page).click();
    await says(act, page, 'no-answer');
    equal(await page.getByLabel(words('public:verify.url')).inputValue(), link, 'the link in its field');
  });
  await look(visitor, 'verify: no answer');
}

/** What was valid when it was taken is so no more, whichever way it is given. */
export async function findItRevoked(act: Act, url: string, png: Buffer): Promise<void> {
  const { report } = act;
  const visitor = await enter(act, { viewport: PHONE });
  const { page } = visitor;
  await report.step('the link, and the picture taken before, are revoked once the issuer revoked them', async () => {
    await page.goto(`${act.server.url}/verify?url=${encodeURIComponent(url)}`);
    await says(act, page, 'revoked');
    await upload(act, visitor, png, 'png');
    await says(act, page, 'revoked');
    await unseen(page.getByText(act.words('public:verdict.valid.title')), 'the word valid');
  });
  await look(visitor, 'verify: revoked');
  await visitor.context.close();
}

const open = ({ server, language }: Act, page: Visitor['page']) => page.goto(`${server.url}/${language}/verify`);

const checkButton = ({ words }: Act, page: Visitor['page']) =>
  page.getByRole('button', { name: words('public:verify.check') });

const says = ({ words }: Act, page: Visitor['page'], verdict: string): Promise<void> =>
  seen(page.getByRole('heading', { level: 2, name: words(`public:verdict.${verdict}.title`), exact: true }));

async function upload(act: Act, { page }: Visitor, buffer: Buffer, format: Format): Promise<void> {
  await open(act, page);
  await page
    .getByLabel(act.words('public:verify.file'))
    .setInputFiles({ name: `badge.${format}`, mimeType: FILES[format], buffer });
  await checkButton(act, page).click();
}

async function paste(act: Act, page: Visitor['page'], text: string): Promise<void> {
  await open(act, page);
  await page.getByText(act.words('public:verify.paste'), { exact: true }).click();
  await page.getByLabel(act.words('public:verify.text')).fill(text);
  await checkButton(act, page).click();
}

/** A badge whose issuer is its key alone, so that nobody need be asked, signed here and now. */
async function tokenOfAStranger(): Promise<string> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signer = await importPrivateKey(privateKey.export({ format: 'jwk' }) as PrivateJwk);
  const did = `did:key:${signer.publicKeyMultibase}`;
  const { proof: _, ...badge } = JSON.parse(
    readFileSync(join(VECTORS, 'valid', 'did-key-issuer.json'), 'utf8').replaceAll(/did:key:z\w+/g, did),
  ) as JsonObject;
  const subject = { ...(badge.credentialSubject as JsonObject), id: 'urn:uuid:4c1d9a52-6a0e-4f0b-9a36-2f6b1f6f0c11' };
  return signCredentialAsJwt(
    { ...badge, credentialSubject: subject },
    {
      kid: `${did}#${did.slice('did:key:'.length)}`,
      algorithm: 'ES256',
      sign: signer.sign,
      publicJwk: signer.publicJwk,
    },
  );
}
