// Signed Open Badges 3.0 a second of CPU time: built and signed as the server does, for many recipients of one badge version.

import {
  type AchievementCredentialInput,
  type AchievementInput,
  buildAchievementCredential,
  canonicalForm,
  checkOwnSignature,
  type JsonObject,
  prepareAchievement,
  signCredential,
  verifyBadge,
} from '@insigne/credentials';
import { answersFrom, type BenchIssuer, makeAchievement, makeAward, makeIssuer, NOW } from './support/award.ts';
import { anyText, compareForms } from './support/differential.ts';
import { peakMemoryMB } from './support/memory.ts';
import { bareSigner, libsodiumSigner, peerOf, peerVerifier } from './support/peer.ts';
import { type Measured, measured, rounded } from './support/result.ts';
import { inTurns } from './support/turns.ts';

const FULL = 10_000;
const SCALES = [FULL / 4, FULL / 2, FULL];
/** Two alignments and a scale of levels; the holder's edition, with a hashed address. */
const SHAPE = 3;
const HOLDERS = 2;
const CHECKED = 40;
const COMPARED = 400;

export async function measure(say: (line: string) => void): Promise<Measured> {
  const issuer = await makeIssuer('atelier');
  // As the server does for a list of awards.
  const plain = makeAchievement(issuer, 1, SHAPE);
  const achievement = prepareAchievement(plain, issuer.did);
  const awards = Array.from({ length: FULL }, (_, index) => makeAward(issuer, achievement, index, HOLDERS));
  const awardAt = (at: number, scale: number) => awards[at % scale] as AchievementCredentialInput;

  const ours = (scale: number, ownCheck: 'now' | 'later') => (at: number) =>
    signCredential(buildAchievementCredential(awardAt(at, scale)), { ...issuer.signing, ownCheck });
  const peer = await peerOf(issuer.did);
  const sample = buildAchievementCredential(awardAt(0, FULL));
  const canonical = Buffer.from((await canonicalForm(sample)).nQuads);
  const rates = await inTurns({
    quarter: ours(FULL / 4, 'later'),
    half: ours(FULL / 2, 'later'),
    full: ours(FULL, 'later'),
    checked: ours(FULL, 'now'),
    peer: (at) => peer.issue(buildAchievementCredential(awardAt(at, FULL))),
    limit: bareSigner(canonical),
    libsodium: libsodiumSigner(canonical),
  });
  const peak = peakMemoryMB(process.pid);
  say('measured; now what was signed is checked');

  await checkOurs(issuer, awards.slice(0, CHECKED));
  await checkPeers(peer, awards.slice(0, CHECKED));
  const compared = await compareForms(
    awards.slice(0, COMPARED).map((award, at) => buildAchievementCredential(at % 2 ? award : awkward(award, plain))),
  );
  const growth = [rates.quarter, rates.half, rates.full].map((rate, at) => ({ scale: SCALES[at] ?? 0, ours: rate }));
  return measured(
    { ours: rates.full, peer: rates.peer, limit: rates.limit, unit: 'badges/cpu-s', growth, peakMemoryMB: peak },
    {
      withOwnCheckPerSecond: rounded(rates.checked),
      limitByLibsodium: rounded(rates.libsodium),
      canonicalBytes: canonical.length,
      verifiedByPeer: CHECKED,
      verifiedByUs: CHECKED,
      formsCompared: compared,
    },
  );
}

const awkward = (award: AchievementCredentialInput, plain: AchievementInput): AchievementCredentialInput => ({
  ...award,
  achievement: { ...plain, name: `x${anyText()}`, tags: [`x${anyText()}`] },
});

/** Each by the check that `later` leaves to the caller, by the peer, and by the door that everybody calls. */
async function checkOurs(issuer: BenchIssuer, awards: readonly AchievementCredentialInput[]): Promise<void> {
  const fetch = answersFrom(issuer.documents);
  for (const award of awards) {
    const signed = await signCredential(buildAchievementCredential(award), { ...issuer.signing, ownCheck: 'later' });
    await checkOwnSignature(signed, issuer.signing);
    const proof = signed.credential.proof as JsonObject & { verificationMethod: string };
    const byPeer = await peerVerifier({ proof }, issuer.didDocument)(signed.credential);
    const { verdict } = await verifyBadge(signed.text, { fetch, now: NOW });
    if (!byPeer || verdict !== 'valid') throw new Error(`${signed.text} is ${verdict}, and ${byPeer} to the peer`);
  }
}

async function checkPeers(
  peer: Awaited<ReturnType<typeof peerOf>>,
  awards: readonly AchievementCredentialInput[],
): Promise<void> {
  for (const { status: _status, ...award } of awards) {
    const fetch = answersFrom(new Map([[peer.url, Uint8Array.from(Buffer.from(JSON.stringify(peer.didDocument)))]]));
    const { verdict } = await verifyBadge(await peer.issue(buildAchievementCredential(award)), {
      fetch,
      now: new Date(),
    });
    if (verdict !== 'valid') throw new Error(`what the peer issued is ${verdict}`);
  }
}
