import {
  buildAchievementCredential,
  buildDidWebDocument,
  buildStatusListCredential,
  createEd25519KeyPair,
  type DocumentFetch,
  encodeStatusList,
  hashRecipient,
  importEd25519PrivateKey,
  type JsonObject,
  newStatusBits,
  type RecipientInput,
  setStatus,
  signCredential,
} from '../index.ts';
import type { KeyKind } from '../keys/public-key.ts';
import { hashData, signedForm, suiteOf } from '../proof/suites.ts';

export const NOW = new Date('2026-11-23T12:00:00Z');
export const DID = 'did:web:badges.example:o:acme';
export const DID_URL = 'https://badges.example/o/acme/did.json';
export const LIST = 'https://badges.example/o/acme/status/1';
export const EMAIL = 'ada@person.example';
export const SALT = 'c2FsdC1vZi10aGlzLWJhZGdl';

/** An organisation with a key, a DID document and a status list, as the platform makes them. */
export async function makeIssuer(did = DID) {
  const pair = await createEd25519KeyPair();
  const signer = await importEd25519PrivateKey(pair.privateKey);
  const verificationMethod = `${did}#${pair.publicKeyMultibase}`;
  const sign = (unsigned: JsonObject) =>
    signCredential(unsigned, { verificationMethod, sign: signer.sign, created: new Date('2026-11-20T10:00:00Z') });
  const didDocument = buildDidWebDocument({
    did,
    keys: [{ id: verificationMethod, publicKeyMultibase: pair.publicKeyMultibase }],
  });
  const statusList = async (revoked: number[]) => {
    const bits = newStatusBits();
    for (const index of revoked) setStatus(bits, index);
    const list = buildStatusListCredential({
      id: LIST,
      issuer: did,
      encodedList: await encodeStatusList(bits),
      validFrom: new Date('2026-11-23T11:00:00Z'),
      ttlMs: 60_000,
    });
    return (await sign(list)).text;
  };
  return { did, pair, signer, verificationMethod, sign, didDocument, statusList };
}

export type Issuer = Awaited<ReturnType<typeof makeIssuer>>;

export async function holderRecipient(): Promise<RecipientInput> {
  return { edition: 'holder', emailHash: await hashRecipient(EMAIL, SALT), salt: SALT };
}

export const publicRecipient: RecipientInput = {
  edition: 'public',
  id: 'urn:uuid:5f0a5a0e-1c1f-4a8d-9d3e-4f1f3f8b7a10',
  name: 'Ada Lovelace',
};

export function unsignedBadge(
  recipient: RecipientInput,
  changes: Partial<Parameters<typeof buildAchievementCredential>[0]> = {},
) {
  return buildAchievementCredential({
    id:
      recipient.edition === 'holder'
        ? 'urn:uuid:0b0f9b9e-6b44-4d0c-8c1e-0d3c1a2b3c4d'
        : 'https://badges.example/o/acme/b/3vQB7B6MrGQZaxCuFg4oh',
    issuer: { id: DID, name: 'Acme', url: 'https://acme.example' },
    achievement: {
      id: 'https://badges.example/o/acme/badges/cooperation/1',
      name: 'Coopération',
      description: 'Travailler avec d’autres vers un but commun.',
      criteria: 'A mené **un projet** à plusieurs.',
      image: { id: 'https://badges.example/o/acme/badges/cooperation/1.png', caption: 'Badge Coopération' },
      tags: ['coopération', 'équipe'],
      language: 'fr',
      version: '1',
      achievementType: 'Competency',
      levels: {
        name: 'Niveau',
        levels: [
          { id: 'https://badges.example/levels/aptitude', name: 'Aptitude', level: '1' },
          { id: 'https://badges.example/levels/mastery', name: 'Maîtrise', level: '3' },
        ],
        achieved: 'https://badges.example/levels/mastery',
      },
    },
    recipient,
    validFrom: new Date('2026-11-20T10:00:00Z'),
    validUntil: new Date('2028-11-20T10:00:00Z'),
    status: { type: 'BitstringStatusListEntry', list: LIST, index: 4242 },
    ...changes,
  });
}

/** What a proof signs, made anew: for proofs that `signCredential` refuses to make. */
export async function signedBytesOf(
  document: JsonObject,
  proof: JsonObject,
  kind: KeyKind = 'Ed25519',
): Promise<Uint8Array> {
  const suite = suiteOf(proof);
  if (suite === undefined) throw new Error('a proof of no known suite');
  return hashData(suite, proof, await signedForm(document), kind);
}

/** Answers from a table of address → text; everything else is out of reach. */
export function fetchFrom(documents: Record<string, string>): DocumentFetch {
  return async (url) => {
    const body = documents[url];
    if (body === undefined) throw new Error(`No answer from ${url}`);
    return { status: 200, headers: { 'content-type': 'application/json' }, body: new TextEncoder().encode(body), url };
  };
}

export async function documentsOf(issuer: Issuer, revoked: number[] = []): Promise<Record<string, string>> {
  return { [DID_URL]: JSON.stringify(issuer.didDocument), [LIST]: await issuer.statusList(revoked) };
}
