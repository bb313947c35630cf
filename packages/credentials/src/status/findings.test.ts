// What exactly is found, and why a list is not believed: the words that the report is made of.
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64Url } from '../bytes/bytes.ts';
import { findDocumentWith } from '../fetch.ts';
import type { JsonObject, JsonValue } from '../json/value.ts';
import { MIN_STATUS_ENTRIES } from '../limits.ts';
import * as support from '../testing/issuer.test-support.ts';
import { decodeStatusList, encodeStatusList, getStatus, newStatusBits, setStatus } from './bitstring.ts';
import { buildRevocationList, buildStatusListCredential } from './build-status.ts';
import { checkStatus } from './check-status.ts';

const { DID, LIST, NOW } = support;
let issuer: support.Issuer;
let documents: Record<string, string>;
beforeAll(async () => {
  issuer = await support.makeIssuer();
  documents = await support.documentsOf(issuer, [7]);
});

const statusOf = (credentialStatus: JsonValue | undefined, more: Record<string, string> = {}) =>
  checkStatus(credentialStatus === undefined ? {} : { credentialStatus }, {
    credentialId: 'urn:uuid:1',
    issuer: DID,
    find: findDocumentWith(support.fetchFrom({ ...documents, ...more })),
    now: NOW,
  });
const entry = (changes: JsonObject = {}): JsonObject => ({
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '8',
  statusListCredential: LIST,
  ...changes,
});
const unknown = (code: string, detail?: string) => ({
  outcome: 'unknown',
  code,
  ...(detail !== undefined && { detail }),
  verdict: 'status-unknown',
});

describe('entries', () => {
  it('of what kind, how many, and which of them counts', async () => {
    expect(await statusOf(undefined)).toEqual({ outcome: 'not-applicable' });
    expect(await statusOf([])).toEqual({ outcome: 'not-applicable' });
    expect(await statusOf(entry())).toEqual({ outcome: 'pass' });
    expect(await statusOf(Array(4).fill(entry()))).toEqual({ outcome: 'pass' });
    expect(await statusOf(Array(5).fill(entry()))).toEqual(unknown('status-entries'));
    expect(await statusOf('a text')).toEqual(unknown('status-malformed'));
    expect(await statusOf({ type: 'Other' })).toEqual(unknown('status-type-not-supported-yet', 'Other'));
    expect(await statusOf({})).toEqual(unknown('status-type-not-supported-yet'));
    const revoked = { outcome: 'fail', code: 'revoked', verdict: 'revoked' };
    expect(await statusOf(entry({ statusListIndex: '7' }))).toEqual(revoked);
    expect(await statusOf(['a text', entry({ statusListIndex: '7' })])).toEqual(revoked);
  });

  it('need an index, an address and a purpose; other purposes are the issuer’s messages', async () => {
    for (const changes of [
      { statusListIndex: 8 },
      { statusListIndex: '08' },
      { statusListCredential: '' },
      { statusPurpose: 1 },
    ]) {
      expect(await statusOf(entry(changes))).toEqual(unknown('status-malformed'));
    }
    const informative = { outcome: 'not-applicable', code: 'status-purpose-informative', detail: 'message' };
    expect(await statusOf(entry({ statusPurpose: 'message' }))).toEqual(informative);
  });

  it('that suspend, alone and beside one that is out of reach or revokes', async () => {
    const at = 'https://badges.example/o/acme/status/2';
    const bits = newStatusBits();
    setStatus(bits, 8);
    const list = buildStatusListCredential({
      ...{ id: at, issuer: DID, purpose: 'suspension', validFrom: NOW },
      encodedList: await encodeStatusList(bits),
    });
    const served = { [at]: (await issuer.sign(list)).text };
    const suspending = entry({ statusPurpose: 'suspension', statusListCredential: at });
    const suspended = { outcome: 'fail', code: 'suspended', verdict: 'suspended' };
    const away = entry({ statusListCredential: 'https://gone.example/' });
    expect(await statusOf(suspending, served)).toEqual(suspended);
    expect(await statusOf([away, suspending], served)).toEqual(suspended);
    expect(await statusOf([entry(), suspending], served)).toEqual(suspended);
    expect(await statusOf([suspending, entry({ statusListIndex: '7' })], served)).toMatchObject({ code: 'revoked' });
    expect(await statusOf([entry(), away])).toEqual(unknown('status-list-unreachable', 'https://gone.example/'));
  });
});

describe('a list', () => {
  const list = async (changes: JsonObject = {}, subject: JsonObject = {}): Promise<JsonObject> => {
    const built = buildStatusListCredential({
      ...{ id: LIST, issuer: DID, validFrom: NOW },
      encodedList: await encodeStatusList(newStatusBits()),
    });
    return { ...built, ...changes, credentialSubject: { ...(built.credentialSubject as JsonObject), ...subject } };
  };
  const found = (served: unknown, changes: JsonObject = {}) =>
    statusOf(entry(changes), { [LIST]: typeof served === 'string' ? served : JSON.stringify(served) });
  const signed = async (unsigned: JsonObject) => (await issuer.sign(unsigned)).text;

  it('that is none, or not the one that was asked for, is not believed', async () => {
    for (const body of ['[]', { type: ['VerifiableCredential'] }]) {
      expect(await found(body)).toEqual(unknown('status-list-malformed', LIST));
    }
    const good = await list();
    const { credentialSubject: _subject, ...bare } = good;
    for (const body of [
      bare,
      { ...good, type: ['VerifiableCredential'] },
      { ...good, credentialSubject: { type: 'X' } },
    ]) {
      expect(await found(body)).toEqual(unknown('status-list-malformed', LIST));
    }
    expect(await found('no json')).toMatchObject({ ...unknown('status-list-malformed'), detail: expect.any(String) });
    expect(await found(await list({ issuer: 'did:web:other.example' }))).toEqual(unknown('status-list-issuer', LIST));
    expect(await found(await list({ id: `${LIST}0` }))).toEqual(unknown('status-list-of-another-address', LIST));
    expect(await found(good)).toEqual(unknown('status-list-signature', LIST));
  });

  it('by the issuer, signed with a key of somebody else, is not believed', async () => {
    const other = await support.makeIssuer('did:web:other.example');
    const proof = {
      ...{ type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofPurpose: 'assertionMethod' },
      ...{ created: '2026-11-20T10:00:00Z', verificationMethod: other.verificationMethod },
    };
    const good = await list();
    const { encodeBase58 } = await import('../keys/base58.ts');
    const bytes = await support.signedBytesOf(good, proof);
    const proofValue = `z${encodeBase58(await other.signer.sign(bytes))}`;
    const served = { [LIST]: JSON.stringify({ ...good, proof: { ...proof, proofValue } }) };
    const theirs = { 'https://other.example/.well-known/did.json': JSON.stringify(other.didDocument) };
    expect(await statusOf(entry(), { ...served, ...theirs })).toEqual(unknown('status-list-issuer', LIST));
  });

  it('that is too short, no GZIP, or ends before the index', async () => {
    const short = `u${toBase64Url(gzipSync(new Uint8Array(MIN_STATUS_ENTRIES / 8 - 1)))}`;
    expect(await found(await signed(await list({}, { encodedList: short })))).toEqual(
      unknown('status-list-too-short', LIST),
    );
    const torn = await found(await signed(await list({}, { encodedList: 'uAAAA' })));
    expect(torn).toMatchObject(unknown('status-list-malformed'));
    const outside = await found(await signed(await list()), { statusListIndex: String(MIN_STATUS_ENTRIES) });
    expect(outside).toMatchObject(unknown('status-index-out-of-range'));
    expect(await found(await signed(await list()), { statusListIndex: String(MIN_STATUS_ENTRIES - 1) })).toEqual({
      outcome: 'pass',
    });
  });

  it('has the bits and the size that were asked for, and no other beginning than that of multibase', async () => {
    const most = newStatusBits(2 * 1024 * 1024 * 8);
    setStatus(most, most.length * 8 - 1);
    expect(getStatus(most, most.length * 8 - 1)).toBe(true);
    expect(() => newStatusBits(2 * 1024 * 1024 * 8 + 8)).toThrow(expect.objectContaining({ code: 'bad-status-list' }));
    const encoded = await encodeStatusList(newStatusBits());
    expect(encoded[0]).toBe('u');
    await expect(decodeStatusList(`z${encoded.slice(1)}`)).rejects.toMatchObject({ code: 'bad-status-list' });
  });

  it('is built with a time to live in whole milliseconds, or none', async () => {
    const built = (ttlMs?: number) =>
      buildStatusListCredential({
        ...{ id: LIST, issuer: DID, encodedList: 'u', validFrom: NOW },
        ...(ttlMs !== undefined && { ttlMs }),
      }).credentialSubject as JsonObject;
    expect(built(1).ttl).toBe(1);
    expect('ttl' in built()).toBe(false);
    for (const ttlMs of [0, -1, 1.5, Number.NaN]) {
      expect(() => built(ttlMs)).toThrow(expect.objectContaining({ code: 'bad-input' }));
    }
  });
});

describe('a revocation list of 1EdTech', () => {
  const at = 'https://badges.example/o/acme/revoked.json';
  const named: JsonObject = { type: '1EdTechRevocationList', id: at };
  const found = (body: unknown) => statusOf(named, { [at]: typeof body === 'string' ? body : JSON.stringify(body) });

  it('has what is found in full', async () => {
    const revoked = (reason?: string) =>
      buildRevocationList({
        ...{ id: at, issuer: DID },
        revoked: [{ id: 'urn:uuid:1', ...(reason !== undefined && { reason }) }],
      });
    expect(revoked().revokedCredential).toEqual([{ id: 'urn:uuid:1', revoked: true }]);
    const found1 = { outcome: 'fail', code: 'revoked', verdict: 'revoked' };
    expect(await found(revoked())).toEqual(found1);
    expect(await found(revoked('Erreur'))).toEqual({ ...found1, reason: 'Erreur' });
    expect(await found(buildRevocationList({ id: at, issuer: DID, revoked: [] }))).toEqual({ outcome: 'pass' });
    expect(await found({ revokedCredential: ['urn:uuid:1', null] })).toEqual({ outcome: 'pass' });
  });

  it('that cannot be had or believed says so', async () => {
    expect(await statusOf({ type: '1EdTechRevocationList' })).toEqual(unknown('status-malformed'));
    expect(await statusOf(named)).toEqual(unknown('status-list-unreachable', at));
    const torn = await found('no json');
    expect(torn).toMatchObject(unknown('status-list-malformed'));
    expect(torn.detail).not.toBe(at);
    for (const body of ['[]', 'null', '"text"', '{}', { revokedCredential: {} }]) {
      expect(await found(body)).toEqual(unknown('status-list-malformed', at));
    }
    expect(await found({ issuer: 'did:web:other.example', revokedCredential: [] })).toEqual(
      unknown('status-list-issuer', at),
    );
  });

  it('or of bits: a fault of the program itself is no answer about the badge', async () => {
    const broken = (credentialStatus: JsonObject) => {
      const find = async () => ({ url: LIST, body: null as unknown as Uint8Array });
      const context = { credentialId: '', issuer: DID, find: Object.assign(find, { isGone: () => false }), now: NOW };
      return checkStatus({ credentialStatus }, context);
    };
    await expect(broken(entry())).rejects.toThrow(TypeError);
    await expect(broken(named)).rejects.toThrow(TypeError);
  });
});
