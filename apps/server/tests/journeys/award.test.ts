import { decodeStatusList, getStatus, verifyBadge } from '@insigne/credentials';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AwardView,
  type BatchView,
  type HeldBadge,
  mappingSchema,
} from '../../src/modules/issuing/issuing.schema.ts';
import type { OrganisationView } from '../../src/modules/organisations/organisations.schema.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { BASE_URL } from '../support/base-url.ts';
import { DAY } from '../support/clock.ts';
import { windows1252 } from '../support/csv.ts';
import { documentsOf } from '../support/documents.ts';
import { publishedBadge, signInOperator } from '../support/factory.ts';
import { type MailTrap, openMailTrap } from '../support/mail-trap.ts';
import { rowsOf } from '../support/rows.ts';
import { until } from '../support/until.ts';
import type { Visitor } from '../support/visitor.ts';

const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;
const OPERATOR = 'odile@atelier.example';
const MAPPING = mappingSchema.parse({ name: 'Prénom et nom', email: 'Courriel', language: 'Langue' });

let trap: MailTrap;
let test: TestApp;
let owner: Visitor;
const holder = () => test.visitor();
let organisation: OrganisationView;
let badgeId: string;

beforeAll(async () => {
  trap = await openMailTrap();
  test = await openTestApp({ smtpUrl: trap.url });
  owner = await signInOperator(test, OPERATOR);
  const facts = { handle: HANDLE, name: 'L’Atelier d’à côté' };
  ({ organisation } = await owner.ask<{ organisation: OrganisationView }>('POST', '/api/organisations', facts));
  badgeId = (await publishedBadge(owner, HANDLE)).id;
  await test.startJobs();
}, 60_000);
afterAll(async () => {
  await test?.close();
  await trap?.close();
});

// ---- The file: 60 rows, 5 of them bad

const address = (row: number) => `personne.${row}@people.example`;
const speaks = (row: number) => (row % 3 === 0 ? 'en' : 'fr');
/** One row of the file, or the bad one that stands in its place. */
function line(row: number): string {
  const bad: Record<number, string> = {
    7: 'Zoé Absente;;fr',
    19: `"Ève Malin";"eve@people.example\r\nBcc: victime@people.example";fr`,
    31: `Bis Répétita;${address(30).toUpperCase()};fr`,
    42: `Kurt Étranger;${address(42)};klingon`,
    60: `Odile Opératrice;${OPERATOR};fr`,
  };
  // An empty language is the organisation's own.
  const language = speaks(row) === 'en' ? 'English' : row % 2 === 0 ? 'Français' : '';
  return bad[row] ?? `Cœur Élégant-Noël nº${row};${address(row)};${language}`;
}
const ROWS = Array.from({ length: 60 }, (_, index) => line(index + 1));
const FILE = windows1252(['Prénom et nom;Courriel;Langue', ...ROWS, ''].join('\r\n'));

const upload = async (bytes = FILE) =>
  (await owner.ask<{ batch: BatchView }>('POST', `${BASE}/batches?badge=${badgeId}&fileName=liste.csv`, bytes)).batch;
const check = async (id: string, again = false) =>
  (await owner.ask<{ batch: BatchView }>('POST', `${BASE}/batches/${id}/check`, { mapping: MAPPING, again })).batch;
const faultsOf = async (id: string) =>
  (
    await owner.ask<{ rows: { line: number; fault: string; value: string }[] }>(
      'GET',
      `${BASE}/batches/${id}/rows?state=fault`,
    )
  ).rows;
const finished = (id: string) =>
  until('the end of the batch', async () => {
    const { batch } = await owner.ask<{ batch: BatchView }>('GET', `${BASE}/batches/${id}`);
    return batch.state === 'done' ? batch : undefined;
  });

const awardMails = () => trap.mails.filter(({ text }) => /\/claim\//.test(text ?? ''));
const mailsTo = (to: string) => awardMails().filter(({ envelope }) => envelope.to.includes(to));
const linkIn = (text: string | undefined): string => {
  const [path] = /(?:\/(?:fr|en))?\/claim\/[1-9A-HJ-NP-Za-km-z]{44}/.exec(text ?? '') ?? [];
  if (path === undefined) throw new Error(`no claim link in: ${text}`);
  return path;
};
const linkOf = (to: string) => linkIn(mailsTo(to).at(-1)?.text);
const states = async () =>
  rowsOf(
    test.context.db.pool,
    organisation.id,
    `select a.recipient_email, a.state, a.decided_at, l.used_at, l.expires_at from awards a
      left join claim_links l on l.award_id = a.id order by 1, 5`,
  );
const awardOf = async (to: string): Promise<AwardView> => {
  const { awards } = await owner.ask<{ awards: AwardView[] }>('GET', `${BASE}/awards?q=${encodeURIComponent(to)}`);
  const [award] = awards;
  if (award === undefined) throw new Error(`nothing was awarded to ${to}`);
  return award;
};
const problem = async (response: Response) => ({ status: response.status, ...((await response.json()) as object) });

describe('a file of 60 rows, 5 of them bad', () => {
  let batch: BatchView;

  it('is read as it was saved: Windows-1252, semicolons, accents', async () => {
    batch = await upload();
    expect(batch).toMatchObject({ encoding: 'windows-1252', separator: ';', rowCount: 60, state: 'uploaded' });
    expect(batch.mapping).toEqual(MAPPING);
    expect(batch.sample[0]).toEqual(['Cœur Élégant-Noël nº1', address(1), '']);
  });

  it('is told row by row before anything is awarded', async () => {
    batch = await check(batch.id);
    expect(batch).toMatchObject({ state: 'checked', readyCount: 55, faultCount: 5, doneCount: 0 });
    // The address of row 19 holds a line break, so every later row stands one line further down.
    expect(await faultsOf(batch.id)).toEqual([
      expect.objectContaining({ line: 8, fault: 'email-missing' }),
      expect.objectContaining({ line: 20, fault: 'email-malformed', value: expect.stringContaining('Bcc:') }),
      expect.objectContaining({ line: 33, fault: 'duplicate-row', value: address(30) }),
      expect.objectContaining({ line: 44, fault: 'language-unknown', value: 'klingon' }),
      expect.objectContaining({ line: 62, fault: 'award-to-self', value: OPERATOR }),
    ]);
    expect(await states()).toEqual([]);
  });

  it('awards the 55 good rows, once, however often it is confirmed', async () => {
    const confirm = () => owner.post(`${BASE}/batches/${batch.id}/confirm`, { when: 'now' });
    const answers = await Promise.all([confirm(), confirm(), confirm()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    batch = await finished(batch.id);
    expect(batch).toMatchObject({ doneCount: 55, failedCount: 0, readyCount: 0, faultCount: 5 });
    const awarded = await states();
    expect(awarded).toHaveLength(55);
    expect(new Set(awarded.map(({ state }) => state))).toEqual(new Set(['pending']));
  });

  it('tells exactly these 55 people, each in their language', async () => {
    await until('55 mails', () => (awardMails().length >= 55 ? true : undefined));
    const told = awardMails();
    const wanted = Array.from({ length: 60 }, (_, index) => index + 1).filter(
      (row) => ![7, 19, 31, 42, 60].includes(row),
    );
    expect(told.flatMap(({ envelope }) => envelope.to).sort()).toEqual(wanted.map(address).sort());
    for (const row of wanted) {
      const [mail] = mailsTo(address(row));
      expect(mail?.html).toContain(`lang="${speaks(row)}"`);
      expect(mail?.subject).toContain(speaks(row) === 'fr' ? 'Premiers secours' : 'first aid');
    }
    expect(told.some(({ raw }) => /victime@people\.example/.test(raw))).toBe(false);
  });

  it('shows every claim page to whoever opens it, as often as they like, and changes nothing by that', async () => {
    const before = await states();
    for (const mail of awardMails()) {
      const path = linkIn(mail.text);
      for (const times of [1, 2]) expect((await holder().get(path)).status, `${path}, time ${times}`).toBe(200);
    }
    expect(await states()).toEqual(before);
  });

  it('is not awarded a second time to the same people, unless asked', async () => {
    const repeated = await check((await upload()).id);
    expect(repeated).toMatchObject({ readyCount: 0, faultCount: 60 });
    const faults = await faultsOf(repeated.id);
    expect(faults.filter(({ fault }) => fault === 'already-awarded').length).toBeGreaterThan(40);
    expect(await check(repeated.id, true)).toMatchObject({ readyCount: 55, faultCount: 5 });
  });
});

describe('the person who was told', () => {
  const accepter = address(1);
  const decliner = address(2);
  const late = address(4);
  let choice: string;
  let publicUrl: string;

  it('accepts once: a second press, even at the same moment, is told that the link is used', async () => {
    const path = `${linkOf(accepter)}/accept`;
    const answers = await Promise.all([holder().post(path), holder().post(path)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410]);
    const accepted = answers.find(({ status }) => status === 303);
    choice = accepted?.headers.get('location')?.split('?')[0] ?? '';
    expect(await problem(await holder().post(path))).toMatchObject({ status: 410, type: '/problems/link-used' });
    expect(await problem(await holder().post(`${linkOf(accepter)}/decline`))).toMatchObject({ status: 410 });
    expect(await awardOf(accepter)).toMatchObject({ state: 'accepted' });
  });

  it('publishes nothing by accepting', async () => {
    const { publicId } = await awardOf(accepter);
    expect((await holder().get(`/o/${HANDLE}/b/${publicId}`)).status).toBe(404);
  });

  it('declines for ever: the badge is revoked in its status list, and no link brings it back', async () => {
    expect((await holder().post(`${linkOf(decliner)}/decline`)).status).toBe(303);
    const award = await awardOf(decliner);
    expect(award.state).toBe('declined');
    for (const act of ['accept', 'decline'])
      expect((await holder().post(`${linkOf(decliner)}/${act}`)).status).toBe(410);
    const [row] = await rowsOf<{ status_index: number; document: string }>(
      test.context.db.pool,
      organisation.id,
      'select status_index, document from awards a join status_lists l on l.id = a.status_list_id where a.id = $1',
      [award.id],
    );
    const { credentialSubject } = JSON.parse(row?.document ?? '{}');
    const bits = await decodeStatusList(credentialSubject.encodedList);
    expect(getStatus(bits, row?.status_index ?? -1)).toBe(true);
  });

  it('chooses, once, who may see the badge, and publishes it', async () => {
    const answer = await holder().post(`${choice}/visibility`, new URLSearchParams({ visibility: 'public' }));
    expect(answer.status).toBe(303);
    publicUrl = answer.headers.get('location') ?? '';
    expect(publicUrl).toBe(`${BASE_URL}/o/${HANDLE}/b/${(await awardOf(accepter)).publicId}`);
    const again = await holder().post(`${choice}/visibility`, new URLSearchParams({ visibility: 'private' }));
    expect(await problem(again)).toMatchObject({ status: 410, type: '/problems/link-used' });
  });

  const fileOf = async (format: string) => {
    const response = await holder().get(`${publicUrl}.${format}`);
    expect(response.status, format).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  };
  const verified = async (input: Uint8Array | string) =>
    (await verifyBadge(input, { now: test.clock.now(), fetch: documentsOf(holder()) })).verdict;

  it('shows a page that anybody reads and that says what was verified, in the reader’s language', async () => {
    const inFrench = await holder().get(publicUrl, { 'accept-language': 'fr' });
    expect(inFrench.status).toBe(200);
    expect(await inFrench.text()).toContain('Badge authentique et valide');
    const inEnglish = await (await holder().get(publicUrl, { 'accept-language': 'en' })).text();
    expect(inEnglish).toContain('lang="en"');
    expect(inEnglish).not.toContain('Badge authentique');
  });

  it('hands out files that a verifier of anybody’s finds valid, and invalid with one letter changed', async () => {
    for (const format of ['json', 'png', 'svg']) expect(await verified(await fileOf(format)), format).toBe('valid');
    const text = new TextDecoder().decode(await fileOf('json'));
    expect(text).toContain('Premiers secours');
    expect(await verified(text.replace('Premiers secours', 'Premiers secourS'))).toBe('invalid');
  });

  it('names the holder in the public edition and tells nobody the address', async () => {
    const text = new TextDecoder().decode(await fileOf('json'));
    expect(text).toContain('Cœur Élégant-Noël nº1');
    expect(text).not.toMatch(/people\.example|emailAddress|"hashed":true|"salt"/);
  });

  it('loses the badge within the same second when it is revoked; page and files stay readable', async () => {
    const { id } = await awardOf(accepter);
    const reason = 'Évaluation annulée';
    const begun = performance.now();
    await owner.ask('POST', `${BASE}/awards/${id}/revoke`, { reason });
    expect(await verified(await fileOf('json'))).toBe('revoked');
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(await verified(await fileOf('png'))).toBe('revoked');
    const shown = await holder().get(publicUrl, { 'accept-language': 'fr' });
    expect(shown.status).toBe(200);
    expect(await shown.text()).toContain(reason);
    const again = await owner.post(`${BASE}/awards/${id}/revoke`, { reason });
    expect(await problem(again)).toMatchObject({ status: 409, type: '/problems/already-decided' });
  });

  it('gets a new link by mail when the old one has expired, and the old one stays shut', async () => {
    const old = linkOf(late);
    test.clock.advance(15 * DAY);
    expect(await problem(await holder().post(`${old}/accept`))).toMatchObject({
      status: 410,
      type: '/problems/link-expired',
    });
    const shown = await holder().get(old);
    expect(shown.status).toBe(200);
    expect(await shown.text()).toContain(`${old}/renew`);
    expect((await holder().post(`${old}/renew`)).status).toBe(303);
    await until('the new link', () => (mailsTo(late).length === 2 ? true : undefined));
    expect(linkOf(late)).not.toBe(old);
    expect((await holder().post(`${old}/accept`)).status).toBe(410);
    expect((await holder().post(`${linkOf(late)}/accept`)).status).toBe(303);
  });
});

describe('a badge that its holder keeps to themselves', () => {
  const shy = address(5);
  let path: string;
  let unknown: string;
  const bodyOf = async (at: string, accept: string) => {
    const response = await holder().get(at, { accept });
    const text = (await response.text()).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID');
    const headers = [...response.headers].filter(([name]) => name !== 'x-request-id');
    return {
      status: response.status,
      headers,
      text: text
        .replaceAll(at, 'ADDRESS')
        .replaceAll(encodeURIComponent(at), 'ADDRESS')
        .replaceAll(/[1-9A-HJ-NP-Za-km-z]{22}/g, 'PUBLIC'),
    };
  };

  beforeAll(async () => {
    test.clock.advance(-15 * DAY);
    await holder().post(`${linkOf(shy)}/accept`);
    path = `/o/${HANDLE}/b/${(await awardOf(shy)).publicId}`;
    unknown = `/o/${HANDLE}/b/${'2'.repeat(22)}`;
  });

  it.each(['', '.json', '.png', '.svg', '/card.png'])(
    'answers at its address%s as at an unknown one',
    async (suffix) => {
      for (const accept of ['text/html', 'application/vc', '*/*']) {
        const answer = await bodyOf(path + suffix, accept);
        expect(answer.status).toBe(404);
        expect(answer).toEqual(await bodyOf(unknown + suffix, accept));
      }
    },
  );

  it('opens with the link’s secret alone while it is shared by link', async () => {
    const chosen = await holder().post(`${linkOf(address(6))}/accept`);
    const choice = chosen.headers.get('location')?.split('?')[0];
    const share = await holder().post(`${choice}/visibility`, new URLSearchParams({ visibility: 'link' }));
    const url = new URL(share.headers.get('location') ?? '');
    expect((await holder().get(url.href)).status).toBe(200);
    expect((await holder().get(url.pathname)).status).toBe(404);
    expect((await holder().get(`${url.pathname}?k=${'z'.repeat(44)}`)).status).toBe(404);
    expect((await holder().get(`${url.pathname}.json?k=${url.searchParams.get('k')}`)).status).toBe(200);
  });
});

describe('a holder who signs in', () => {
  const email = 'nadia@people.example';
  let nadia: Visitor;

  beforeAll(async () => {
    await owner.ask('POST', `${BASE}/awards`, { badgeId, recipient: { email, name: 'Nadia' } });
    nadia = test.visitor();
    await nadia.post('/fr/sign-in', new URLSearchParams({ email }));
    const mail = await until('the code', () =>
      trap.mails.find(({ envelope, text }) => envelope.to.includes(email) && !text?.includes('/claim/')),
    );
    const [code = ''] = /\b\d{3}\s?\d{3}\b/.exec(mail.text ?? '') ?? [];
    expect((await nadia.post('/fr/sign-in/code', new URLSearchParams({ email, code }))).status).toBe(303);
  });

  it('finds the badge and downloads files that verify, for their own address and for no other', async () => {
    const { badges } = await nadia.ask<{ badges: HeldBadge[] }>('GET', '/api/me/badges');
    expect(badges).toHaveLength(1);
    for (const format of ['json', 'png', 'svg']) {
      const file = await nadia.get(`/api/me/badges/${badges[0]?.publicId}/file.${format}`);
      expect(file.status, format).toBe(200);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const check = (recipient: string) =>
        verifyBadge(bytes, { now: test.clock.now(), fetch: documentsOf(holder()), recipient });
      expect((await check(email)).verdict, format).toBe('valid');
      expect((await check('someone.else@people.example')).verdict, format).toBe('invalid');
    }
  });

  it('takes a revoked badge off its public address as well', async () => {
    const { publicId, id } = await awardOf(email);
    await nadia.ask('POST', `/api/me/badges/${publicId}/accept`);
    await nadia.ask('PUT', `/api/me/badges/${publicId}/visibility`, { visibility: 'public' });
    await owner.ask('POST', `${BASE}/awards/${id}/revoke`, { reason: 'Par erreur' });
    expect((await holder().get(`/o/${HANDLE}/b/${publicId}`)).status).toBe(200);
    const choose = (visibility: string) => nadia.send('PUT', `/api/me/badges/${publicId}/visibility`, { visibility });
    expect((await choose('private')).status).toBe(200);
    expect((await holder().get(`/o/${HANDLE}/b/${publicId}`)).status).toBe(404);
    // Shown again it would have to be signed, and revoked awards never are.
    expect(await problem(await choose('public'))).toMatchObject({ status: 409, type: '/problems/wrong-state' });
  });
});
