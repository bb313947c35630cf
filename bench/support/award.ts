// Badges for the benches: issuers with their documents, badge versions of several shapes, recipients.
import { randomBytes, randomUUID } from 'node:crypto';
import {
  type AchievementCredentialInput,
  type AchievementInput,
  buildDidWebDocument,
  buildStatusListCredential,
  createEd25519KeyPair,
  didWebToUrl,
  encodeStatusList,
  importEd25519PrivateKey,
  newStatusBits,
  type PreparedAchievement,
  type SignOptions,
  signCredential,
} from '@insigne/credentials';

export const NOW = new Date();
const AN_HOUR_AGO = new Date(NOW.getTime() - 3_600_000);
const SITE = 'https://badges.example';

export interface BenchIssuer {
  did: string;
  name: string;
  signing: SignOptions;
  list: string;
  didDocument: object & { verificationMethod: { id: string }[] };
  /** Address → what stands there: its DID document and its status list. */
  documents: Map<string, Uint8Array>;
}

export async function makeIssuer(handle: string): Promise<BenchIssuer> {
  const did = `did:web:badges.example:o:${handle}`;
  const { privateKey, publicKeyMultibase } = await createEd25519KeyPair();
  const verificationMethod = `${did}#${publicKeyMultibase}`;
  const { sign } = await importEd25519PrivateKey(privateKey);
  const signing: SignOptions = { verificationMethod, sign, created: AN_HOUR_AGO };
  const didDocument = buildDidWebDocument({ did, keys: [{ id: verificationMethod, publicKeyMultibase }] });
  const list = `${SITE}/o/${handle}/status/1`;
  const encodedList = await encodeStatusList(newStatusBits());
  const statusList = buildStatusListCredential({ id: list, issuer: did, encodedList, validFrom: AN_HOUR_AGO });
  const bytes = (text: string) => Uint8Array.from(Buffer.from(text));
  const documents = new Map([
    [didWebToUrl(did), bytes(JSON.stringify(didDocument))],
    [list, bytes((await signCredential(statusList, signing)).text)],
  ]);
  return {
    did,
    name: `L’Atelier ${handle}`,
    signing,
    list,
    didDocument: didDocument as BenchIssuer['didDocument'],
    documents,
  };
}

/** A badge version; `shape` decides which members it has. */
export function makeAchievement(issuer: BenchIssuer, number: number, shape: number): AchievementInput {
  const page = `${SITE}/o/${issuer.did.split(':').at(-1)}/badges/${number}`;
  const id = `${page}/v/1/fr`;
  const has = (bit: number) => (shape >> bit) % 2 === 1;
  return {
    id,
    name: `Premiers secours ${number}`,
    description: 'Sait réagir dans les premières minutes, et dit ce qu’il fait.',
    criteria: 'Réussir les **trois** mises en situation devant deux personnes du métier.',
    criteriaUrl: page,
    image: { id: `${page}/v/1.png?lang=fr`, caption: 'Une croix blanche sur fond vert' },
    tags: ['secours', 'prévention', 'équipe'].slice(0, 1 + (shape % 3)),
    language: 'fr',
    version: '1',
    achievementType: 'Badge',
    ...(has(0) && {
      levels: {
        name: 'Niveau',
        levels: ['1', '2', '3'].map((level) => ({ id: `${id}#${level}`, name: `Niveau ${level}`, level })),
        achieved: `${id}#2`,
      },
    }),
    ...(has(1) && {
      alignment: [1, 2].map((at) => ({
        targetName: `Compétence ${at}`,
        targetUrl: `https://skills.example/esco/${number}/${at}`,
        targetCode: `S${at}`,
        targetFramework: 'ESCO',
      })),
    }),
  };
}

/** One more recipient of a badge version, as an award gives it to the signer. */
export function makeAward(
  issuer: BenchIssuer,
  achievement: AchievementInput | PreparedAchievement,
  index: number,
  shape: number,
): AchievementCredentialInput {
  const isHolders = shape % 2 === 0;
  return {
    id: isHolders ? `urn:uuid:${randomUUID()}` : `${SITE}/o/b/${randomBytes(16).toString('hex')}`,
    issuer: { id: issuer.did, name: issuer.name, url: `${SITE}/o` },
    achievement,
    recipient: isHolders
      ? {
          edition: 'holder',
          emailHash: `sha256$${randomBytes(32).toString('hex')}`,
          salt: randomBytes(16).toString('hex'),
        }
      : { edition: 'public', id: `urn:uuid:${randomUUID()}`, name: `Renée ${index}` },
    validFrom: AN_HOUR_AGO,
    ...(shape % 3 === 0 && { validUntil: new Date(NOW.getTime() + 86_400_000) }),
    ...(shape % 4 === 2 && {
      evidence: [{ id: `${SITE}/evidence/${index}`, name: `Preuve ${index}`, description: 'Vue par deux personnes.' }],
    }),
    status: { type: 'BitstringStatusListEntry', list: issuer.list, index: index % 131_072 },
  };
}

/** A fetch that answers at once from memory, with the same bytes each time. */
export const answersFrom = (documents: ReadonlyMap<string, Uint8Array>) => async (url: string) => {
  const body = documents.get(url);
  if (body === undefined) throw new Error(`nothing at ${url}`);
  return { status: 200, headers: { 'content-type': 'application/json' }, body, url };
};
