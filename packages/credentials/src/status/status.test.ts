import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyBadge } from '../index.ts';
import type { JsonObject } from '../json/value.ts';
import * as support from '../testing/issuer.test-support.ts';
import { decodeStatusList, encodeStatusList, getStatus, newStatusBits, setStatus } from './bitstring.ts';
import { buildRevocationList, buildStatusListCredential } from './build-status.ts';

describe('a bitstring', () => {
  it('has index 0 at the left-most bit', () => {
    const bits = newStatusBits();
    setStatus(bits, 0);
    setStatus(bits, 15);
    expect([...bits.subarray(0, 2)]).toEqual([0x80, 0x01]);
    setStatus(bits, 0, false);
    expect([...bits.subarray(0, 2)]).toEqual([0x00, 0x01]);
  });

  it('comes back from its encoding with the same statuses', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.nat(131_071), { maxLength: 50 }), fc.nat(131_071), async (set, probe) => {
        const bits = newStatusBits();
        for (const index of set) setStatus(bits, index);
        const read = await decodeStatusList(await encodeStatusList(bits));
        expect(set.every((index) => getStatus(read, index))).toBe(true);
        expect(getStatus(read, probe)).toBe(set.includes(probe));
      }),
      { numRuns: 20 },
    );
  });

  it('reads a list written by others', async () => {
    const empty = 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA';
    expect(await decodeStatusList(empty)).toEqual(new Uint8Array(16_384));
  });

  it('refuses small and odd sizes, indexes outside, and what is no list', async () => {
    for (const size of [8, 131_073, 1e9, Number.NaN])
      expect(() => newStatusBits(size)).toThrow(expect.objectContaining({ code: 'bad-status-list' }));
    for (const index of [-1, 131_072, 0.5])
      expect(() => setStatus(newStatusBits(), index)).toThrow(
        expect.objectContaining({ code: 'status-index-out-of-range' }),
      );
    const bomb = await encodeStatusList(new Uint8Array(8 * 1024 * 1024));
    for (const encoded of ['', 'u', 'zabc', 'u!!!!', 'uAAAA', bomb, bomb.slice(0, 40)]) {
      await expect(decodeStatusList(encoded)).rejects.toMatchObject({ code: 'bad-status-list' });
    }
  });
});

describe('the status of a badge', () => {
  let issuer: support.Issuer;
  beforeAll(async () => {
    issuer = await support.makeIssuer();
  });

  const statusOf = async (entry: JsonObject | JsonObject[] | undefined, documents: Record<string, string> = {}) => {
    const { credentialStatus: _status, ...plain } = support.unsignedBadge(await support.holderRecipient());
    const context = [...(plain['@context'] as string[]), 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'];
    const { text } = await issuer.sign({ ...plain, '@context': context, ...(entry && { credentialStatus: entry }) });
    const all = { ...(await support.documentsOf(issuer, [7])), ...documents };
    const report = await verifyBadge(text, { now: support.NOW, fetch: support.fetchFrom(all) });
    const check = report.checks.find(({ check }) => check === 'status');
    return { verdict: report.verdict, code: check?.code, reason: report.badge?.revocationReason };
  };
  const entry = (changes: JsonObject = {}): JsonObject => ({
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '8',
    statusListCredential: support.LIST,
    ...changes,
  });

  it('is asked of the list, and of every list named', async () => {
    expect((await statusOf(undefined)).verdict).toBe('valid');
    expect((await statusOf(entry())).verdict).toBe('valid');
    expect((await statusOf(entry({ statusListIndex: '7' }))).verdict).toBe('revoked');
    expect((await statusOf([entry(), entry({ statusListIndex: '7' })])).verdict).toBe('revoked');
    expect(
      (await statusOf([entry({ statusListIndex: '7' }), entry({ statusListCredential: 'https://gone.example/' })]))
        .verdict,
    ).toBe('revoked');
    expect((await statusOf([entry(), entry({ statusListCredential: 'https://gone.example/' })])).verdict).toBe(
      'status-unknown',
    );
  });

  it('is unknown for an index that is no base-10 text in range', async () => {
    for (const statusListIndex of [7, '07', '-7', '7.0', '0x7', '', '131072', '99999999999']) {
      expect((await statusOf(entry({ statusListIndex }))).verdict, String(statusListIndex)).not.toMatch(
        /^(valid|revoked)$/,
      );
    }
  });

  it('is unknown when the list has another purpose, id, issuer, or a date that is over', async () => {
    const bits = await encodeStatusList(newStatusBits());
    const base = {
      id: support.LIST,
      issuer: support.DID,
      encodedList: bits,
      validFrom: new Date('2026-11-23T11:00:00Z'),
    };
    const served = async (changes: object) => {
      const { text } = await issuer.sign(buildStatusListCredential({ ...base, ...changes }));
      return (await statusOf(entry(), { [support.LIST]: text })).code;
    };
    expect(await served({})).toBeUndefined();
    expect(await served({ purpose: 'suspension' })).toBe('status-list-purpose');
    expect(await served({ id: 'https://badges.example/o/acme/status/2' })).toBe('status-list-of-another-address');
    expect(await served({ validUntil: new Date('2026-11-23T11:30:00Z') })).toBe('status-list-dates');
    expect(await served({ validFrom: new Date('2026-11-24T11:30:00Z') })).toBe('status-list-dates');
  });

  it('is unknown for a list that was altered, is unsigned or is no list', async () => {
    const list = await issuer.statusList([]);
    const revoked = await issuer.statusList([8]);
    const lists = JSON.parse(list);
    lists.credentialSubject.encodedList = JSON.parse(revoked).credentialSubject.encodedList;
    const { proof: _proof, ...unsigned } = JSON.parse(list);
    for (const [body, code] of [
      [JSON.stringify(lists), 'status-list-signature'],
      [JSON.stringify(unsigned), 'status-list-signature'],
      ['[]', 'status-list-malformed'],
      ['not json', 'status-list-malformed'],
      [JSON.stringify({ ...lists, '@context': ['https://contexts.example'] }), 'status-list-untrusted-context'],
    ] as const) {
      expect((await statusOf(entry(), { [support.LIST]: body })).code).toBe(code);
    }
  });

  it('is read from a 1EdTech revocation list, with its reason', async () => {
    const url = 'https://badges.example/o/acme/revoked.json';
    const named: JsonObject = { id: url, type: '1EdTechRevocationList' };
    const id = 'urn:uuid:0b0f9b9e-6b44-4d0c-8c1e-0d3c1a2b3c4d';
    const list = (revoked: { id: string; reason?: string }[], changes = {}) => ({
      [url]: JSON.stringify({ ...buildRevocationList({ id: url, issuer: support.DID, revoked }), ...changes }),
    });
    expect((await statusOf(named, list([]))).verdict).toBe('valid');
    expect((await statusOf(named, list([{ id: 'urn:uuid:other' }]))).verdict).toBe('valid');
    expect(await statusOf(named, list([{ id, reason: 'Erreur de saisie' }]))).toMatchObject({
      verdict: 'revoked',
      reason: 'Erreur de saisie',
    });
    expect((await statusOf(named, list([], { revokedCredential: [{ id }] }))).verdict).toBe('revoked');
    expect((await statusOf(named, list([], { revokedCredential: [{ id, revoked: false }] }))).verdict).toBe('valid');
    expect((await statusOf(named, list([], { issuer: 'did:web:other.example' }))).verdict).toBe('status-unknown');
    expect((await statusOf(named, { [url]: '{}' })).verdict).toBe('status-unknown');
    expect((await statusOf(named)).verdict).toBe('status-unknown');
  });
});
