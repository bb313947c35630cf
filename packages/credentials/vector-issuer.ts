/** Who signs the test vectors, from fixed seeds, and what answers for it. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { writePng } from './src/bake/png-chunks.ts';
import {
  type AchievementCredentialInput,
  buildAchievementCredential,
  buildDidWebDocument,
  buildRevocationList,
  buildStatusListCredential,
  didWebToUrl,
  encodeStatusList,
  hashRecipient,
  importEd25519PrivateKey,
  type JsonObject,
  newStatusBits,
  type RecipientInput,
  setStatus,
  signCredential,
} from './src/index.ts';

export const NOW = '2026-11-23T12:00:00Z';
export const BASE = 'https://badges.example/o/acme';
export const DID = 'did:web:badges.example:o:acme';
export const EMAIL = 'ada@person.example';
export const SALT = 'rGg7cM2fQx3v';
export const CREATED = new Date('2026-11-20T10:00:00Z');
export const LIST = `${BASE}/status/1`;
export const REVOKED_INDEX = 7001;
export const PUBLIC_ID = `${BASE}/b/3vQB7B6MrGQZaxCuFg4ohA`;

export const seedOf = (name: string): Uint8Array =>
  createHash('sha256').update(`insigne test vector: ${name}`).digest();
export const keyOf = (name: string) => importEd25519PrivateKey(seedOf(name));
export const signer = await keyOf('acme');
export const retired = await keyOf('acme, retired');
export const stranger = await keyOf('stranger');
export const methodOf = (key: typeof signer, did = DID) => `${did}#${key.publicKeyMultibase}`;
export const didKey = `did:key:${stranger.publicKeyMultibase}`;

export const signWith =
  (key: typeof signer, did = DID, created = CREATED) =>
  (unsigned: JsonObject) =>
    signCredential(unsigned, { verificationMethod: methodOf(key, did), sign: key.sign, created });
export const sign = signWith(signer);

export const holder: RecipientInput = { edition: 'holder', emailHash: await hashRecipient(EMAIL, SALT), salt: SALT };
export const shown: RecipientInput = {
  edition: 'public',
  id: 'urn:uuid:5f0a5a0e-1c1f-4a8d-9d3e-4f1f3f8b7a10',
  name: 'Ada Lovelace',
};

export function badge(recipient: RecipientInput, changes: Partial<AchievementCredentialInput> = {}): JsonObject {
  return buildAchievementCredential({
    id: recipient.edition === 'holder' ? 'urn:uuid:0b0f9b9e-6b44-4d0c-8c1e-0d3c1a2b3c4d' : PUBLIC_ID,
    issuer: { id: DID, name: 'Acme', url: 'https://acme.example' },
    achievement: {
      id: `${BASE}/badges/cooperation/1`,
      name: 'Coopération',
      description: 'Travailler avec d’autres vers un but commun.',
      criteria: 'A mené **un projet** à plusieurs.',
      image: { id: `${BASE}/badges/cooperation/1.png`, caption: 'Badge Coopération, niveau 3' },
      tags: ['coopération', 'équipe'],
      language: 'fr',
      version: '1',
      achievementType: 'Competency',
      levels: {
        name: 'Niveau',
        levels: [
          { id: 'https://badges.example/skills/levels/aptitude', name: 'Aptitude', level: '1' },
          { id: 'https://badges.example/skills/levels/mastery', name: 'Maîtrise', level: '3' },
        ],
        achieved: 'https://badges.example/skills/levels/mastery',
      },
    },
    recipient,
    validFrom: CREATED,
    status: { type: 'BitstringStatusListEntry', list: LIST, index: 42 },
    ...changes,
  });
}

/** Both purposes in one badge, revocation first, as a badge that may be suspended has them. */
export const ofTwoStatuses = async (
  recipient: Parameters<typeof badge>[0],
  suspensions: string,
  revocation: number,
  suspension: number,
): Promise<string> => {
  const type = 'BitstringStatusListEntry' as const;
  const first = { type, list: LIST, index: revocation };
  const second = { type, list: suspensions, index: suspension, purpose: 'suspension' as const };
  return (await sign(badge(recipient, { status: [first, second] }))).text;
};

const bits = newStatusBits();
setStatus(bits, REVOKED_INDEX);
export const list = (changes: JsonObject = {}) => ({
  ...buildStatusListCredential({ id: LIST, issuer: DID, encodedList: encoded, validFrom: CREATED, ttlMs: 60_000 }),
  ...changes,
});
export const encoded = await encodeStatusList(bits);
export const didDocument = buildDidWebDocument({
  did: DID,
  keys: [
    { id: methodOf(signer), publicKeyMultibase: signer.publicKeyMultibase },
    {
      id: methodOf(retired),
      publicKeyMultibase: retired.publicKeyMultibase,
      revoked: new Date('2026-11-01T00:00:00Z'),
    },
  ],
});
export const revocations = `${BASE}/revoked.json`;
export const answer = (body: string) => ({ status: 200, headers: { 'content-type': 'application/json' }, body });
export const documents = {
  [didWebToUrl(DID)]: answer(JSON.stringify(didDocument)),
  [LIST]: answer((await sign(list())).text),
  [revocations]: answer(
    JSON.stringify(
      buildRevocationList({
        id: revocations,
        issuer: DID,
        revoked: [{ id: 'urn:uuid:6a4d4b2e-0000-4000-8000-000000000001', reason: 'Erreur' }],
      }),
    ),
  ),
};

/** A plain 2 x 2 picture. */
export function picture(): Uint8Array {
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, 2);
  new DataView(header.buffer).setUint32(4, 2);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Uint8Array.from({ length: 14 }, (_, at) => (at % 7 === 0 ? 0 : 40 * (at % 7)));
  return writePng([
    { type: 'IHDR', data: header },
    { type: 'IDAT', data: deflateSync(rows) },
    { type: 'IEND', data: new Uint8Array() },
  ]);
}

export const drawing =
  '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><title>Badge</title><circle cx="1" cy="1" r="1"/></svg>\n';
