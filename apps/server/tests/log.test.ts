import { createHash, createHmac, createPublicKey, verify } from 'node:crypto';
import { publicKeyFromMultikey, unbakePng, unbakeSvg, verifyBadge } from '@insigne/credentials';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AwardView } from '../src/modules/issuing/issuing.schema.ts';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { documentsOf } from './support/documents.ts';
import { awardTo, keptToken, publishedBadge, signIn, signInOperator } from './support/factory.ts';
import { rowsOf } from './support/rows.ts';
import type { Visitor } from './support/visitor.ts';

interface Entry {
  id: string;
  kind: string;
  entry: Buffer;
}
interface Edition {
  award_id: string;
  kind: string;
  document: string;
  signed_bytes: Buffer;
  commitment_key: Buffer;
  log_entry_id: string;
}

const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;
let test: TestApp;
let owner: Visitor;
let organisation: OrganisationView;
let badgeId: string;

beforeAll(async () => {
  test = await openTestApp();
  owner = await signInOperator(test);
  ({ organisation } = await owner.ask<{ organisation: OrganisationView }>('POST', '/api/organisations', {
    handle: HANDLE,
    name: 'L’Atelier',
  }));
  badgeId = (await publishedBadge(owner, HANDLE)).id;
}, 60_000);
afterAll(() => test?.close());

const ask = <Row extends object>(sql: string, values: unknown[] = []) =>
  rowsOf<Row & Record<string, unknown>>(test.context.db.pool, organisation.id, sql, values);
const entries = () =>
  ask<Entry>('select id, kind, entry from log_entries where organisation_id = $1 order by id', [organisation.id]);
const editionsOf = (award: AwardView) =>
  ask<Edition>('select * from editions where award_id = $1 order by signed_at', [award.id]);
const read = ({ entry }: Entry) => JSON.parse(entry.toString()) as Record<string, string>;

// Computed as docs/specs/log-entry.md says, and not by the code that is tested.
const editionCommitment = ({ commitment_key, signed_bytes }: Edition) =>
  createHmac('sha256', commitment_key).update(signed_bytes).digest('base64url');
const statusCommitment = (word: string, { commitment_key, signed_bytes }: Edition) =>
  createHmac('sha256', commitment_key).update(`${word}\n`).update(signed_bytes).digest('base64url');

/** The entries that an act writes. */
async function writtenBy(act: () => Promise<unknown>): Promise<Entry[]> {
  const before = new Set((await entries()).map(({ id }) => id));
  await act();
  return (await entries()).filter(({ id }) => !before.has(id));
}

describe('the log', () => {
  let award: AwardView;
  const holderEmail = 'renee@people.example';

  it('holds the key of a new organisation, as the hash of its public part', async () => {
    const [key] = await ask<{ public_multibase: string }>('select public_multibase from organisation_keys');
    const found = (await entries()).filter(({ kind }) => kind === 'key-created').map(read);
    const commitment = createHash('sha256')
      .update(key?.public_multibase ?? '')
      .digest('base64url');
    expect(found).toEqual([
      expect.objectContaining({ v: 1, kind: 'key-created', issuer: organisation.did, commitment }),
    ]);
  });

  it('holds an entry for the edition that an award signs', async () => {
    const written = await writtenBy(async () => {
      award = await awardTo(owner, HANDLE, badgeId, holderEmail);
    });
    const [edition] = await editionsOf(award);
    if (edition === undefined) throw new Error('no edition was signed');
    expect(written).toHaveLength(1);
    expect(written[0]?.id).toBe(edition.log_entry_id);
    expect(written.map(read)).toEqual([
      expect.objectContaining({
        kind: 'edition-signed',
        issuer: organisation.did,
        commitment: editionCommitment(edition),
      }),
    ]);
  });

  it('commits to the very bytes that the badge’s proof signs', async () => {
    const [edition] = await editionsOf(award);
    const [key] = await ask<{ public_multibase: string }>('select public_multibase from organisation_keys');
    const raw = publicKeyFromMultikey(key?.public_multibase ?? '');
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw).toString('base64url') };
    const { proof } = JSON.parse(edition?.document ?? '{}');
    const { proofValue } = Array.isArray(proof) ? proof[0] : proof;
    const signature = base58(String(proofValue).slice(1));
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
    expect(verify(null, edition?.signed_bytes ?? Buffer.alloc(0), publicKey, signature)).toBe(true);
  });

  it('holds an entry for the public edition, and for each time that it is signed anew', async () => {
    const holder = await signIn(test, holderEmail);
    const path = `/api/me/badges/${award.publicId}`;
    await holder.ask('POST', `${path}/accept`);
    const choose = (choice: object) => holder.ask('PUT', `${path}/visibility`, choice);
    const published = await writtenBy(() => choose({ visibility: 'public', showName: true }));
    const renamed = await writtenBy(() => choose({ visibility: 'public', showName: false }));
    const unchanged = await writtenBy(() => choose({ visibility: 'link', showName: false }));
    expect([published.length, renamed.length, unchanged.length]).toEqual([1, 1, 0]);
    const editions = await editionsOf(award);
    expect(editions.map(({ kind }) => kind)).toEqual(['holder', 'public', 'public']);
    const wanted = editions.slice(1).map(editionCommitment);
    expect([...published, ...renamed].map((entry) => read(entry).commitment)).toEqual(wanted);
  });

  it('holds an entry for each edition of a revoked award', async () => {
    const written = await writtenBy(() =>
      owner.ask('POST', `${BASE}/awards/${award.id}/revoke`, { reason: 'Par erreur' }),
    );
    const wanted = (await editionsOf(award)).map((edition) => statusCommitment('revoked', edition));
    expect(written.map(({ kind }) => kind)).toEqual(wanted.map(() => 'award-revoked'));
    expect(written.map((entry) => read(entry).commitment).sort()).toEqual(wanted.sort());
  });

  it('holds an entry for a declined award', async () => {
    const email = 'refus@people.example';
    const declined = await awardTo(owner, HANDLE, badgeId, email);
    const token = await keptToken(test, email, organisation.id);
    const written = await writtenBy(() => test.visitor().post(`/claim/${token}/decline`));
    const wanted = (await editionsOf(declined)).map((edition) => statusCommitment('declined', edition));
    expect(written.map((entry) => read(entry).commitment)).toEqual(wanted);
    expect(written.map(({ kind }) => kind)).toEqual(['award-declined']);
  });

  it('has one entry for every edition that was ever signed', async () => {
    const [row] = await ask<{ editions: number; entries: number; unknown: number }>(
      `select (select count(*)::int from editions) as editions,
        (select count(*)::int from log_entries where kind = 'edition-signed' and organisation_id = $1) as entries,
        (select count(*)::int from editions e where not exists (select 1 from log_entries l where l.id = e.log_entry_id)) as unknown`,
      [organisation.id],
    );
    expect(row).toMatchObject({ editions: row?.entries, unknown: 0 });
  });

  it('names nobody: an entry holds kind, issuer, time and commitment, and nothing else', async () => {
    for (const entry of await entries()) {
      expect(Object.keys(read(entry))).toEqual(['v', 'kind', 'issuer', 'time', 'commitment']);
      expect(entry.entry.toString()).not.toMatch(/people\.example|Renée/);
    }
  });

  it.each(['update log_entries set created_at = now()', 'delete from log_entries', 'truncate log_entries'])(
    'refuses %s',
    async (sql) => {
      await expect(ask(sql)).rejects.toThrow(/never changed/);
    },
  );

  it('lets no scope reach a line of the audit trail to change or delete it', async () => {
    expect((await ask('select 1 from audit_events')).length).toBeGreaterThan(5);
    expect(await ask('update audit_events set created_at = now() returning 1')).toEqual([]);
    expect(await ask('delete from audit_events returning 1')).toEqual([]);
  });

  it('leaves no entry behind when what it tells of did not happen', async () => {
    const written = await writtenBy(async () => {
      const body = { badgeId, recipient: { email: 'refus@people.example' } };
      expect((await owner.post(`${BASE}/awards`, body)).status).toBe(201);
      expect((await owner.post(`${BASE}/awards`, body)).status).toBe(409);
    });
    expect(written).toHaveLength(1);
  });
});

describe('the receipt of a badge', () => {
  const email = 'receipts@people.example';
  let award: AwardView;
  let holder: Visitor;
  const bytes = async (path: string) => new Uint8Array(await (await holder.get(path)).arrayBuffer());
  const checks = async (file: Uint8Array) => {
    const options = { now: test.context.clock.now(), fetch: documentsOf(test.visitor()) };
    const report = await verifyBadge(file, options);
    return Object.fromEntries(report.checks.map(({ check, outcome }) => [check, outcome]));
  };

  beforeAll(async () => {
    award = await awardTo(owner, HANDLE, badgeId, email);
    holder = await signIn(test, email);
    await holder.ask('POST', `/api/me/badges/${award.publicId}/accept`);
    await holder.ask('PUT', `/api/me/badges/${award.publicId}/visibility`, { visibility: 'public', showName: true });
  });

  it.each([
    ['png', unbakePng],
    ['svg', unbakeSvg],
  ] as const)('travels in the holder’s own %s, and is the key to its entry', async (format, unbake) => {
    const file = await bytes(`/api/me/badges/${award.publicId}/file.${format}`);
    const { credential, receipt } = unbake(file);
    const [edition] = (await editionsOf(award)).filter(({ kind }) => kind === 'holder');
    expect(credential).toBe(edition?.document);
    const { v, key, entry } = JSON.parse(receipt ?? '{}');
    expect(v).toBe(1);
    const signedBytes = edition?.signed_bytes ?? Buffer.alloc(0);
    const commitment = createHmac('sha256', Buffer.from(key, 'base64url')).update(signedBytes).digest('base64url');
    expect(JSON.parse(entry)).toMatchObject({ kind: 'edition-signed', issuer: organisation.did, commitment });
    expect((await entries()).map((row) => row.entry.toString())).toContain(entry);
    // Whoever knows nothing of receipts finds one badge in the file, and that one whole.
    expect(
      Buffer.from(file)
        .toString('latin1')
        .split(format === 'png' ? 'openbadgecredential' : '<openbadges:credential').length,
    ).toBe(2);
    expect(await checks(file)).toMatchObject({ format: 'pass', signature: 'pass', status: 'pass' });
  });

  it.each([
    ['png', unbakePng],
    ['svg', unbakeSvg],
  ] as const)('is in no %s that anybody can fetch', async (format, unbake) => {
    const { credential, receipt } = unbake(await bytes(`/o/${HANDLE}/b/${award.publicId}.${format}`));
    expect(JSON.parse(credential).type).toContain('OpenBadgeCredential');
    expect(receipt).toBeUndefined();
  });
});

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** A signature of 64 bytes (multibase `z` without its sign). */
function base58(text: string): Buffer {
  let value = 0n;
  for (const sign of text) value = value * 58n + BigInt(ALPHABET.indexOf(sign));
  return Buffer.from(value.toString(16).padStart(128, '0'), 'hex');
}
