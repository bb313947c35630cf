// Badges of many issuers and shapes verified a second of CPU time: signature, dates, and status from documents that are at hand.
import { randomInt } from 'node:crypto';
import {
  buildAchievementCredential,
  canonicalForm,
  type JsonObject,
  signCredential,
  verifyBadge,
} from '@insigne/credentials';
import { answersFrom, type BenchIssuer, makeAchievement, makeAward, makeIssuer, NOW } from './support/award.ts';
import { anyText, compareForms } from './support/differential.ts';
import { peakMemoryMB } from './support/memory.ts';
import { bareVerifier, libsodiumVerifier, peerVerifier } from './support/peer.ts';
import { type Measured, measured, rounded } from './support/result.ts';
import { inTurns } from './support/turns.ts';

const ISSUERS = 40;
const BADGES_EACH = 3;
const RECIPIENTS_EACH = 20;
const FULL = ISSUERS * BADGES_EACH * RECIPIENTS_EACH;
const SHAPES = 12;
/** More badge versions than the library remembers, one badge each: nobody has seen their like but for their shape. */
const STRANGERS = 1_000;
const COMPARED = 400;

interface Signed {
  issuer: BenchIssuer;
  text: string;
  credential: JsonObject & { proof: JsonObject & { verificationMethod: string } };
}

export async function measure(say: (line: string) => void): Promise<Measured> {
  const issuers = await Promise.all(Array.from({ length: ISSUERS }, (_, at) => makeIssuer(`house${at}`)));
  const documents = new Map(issuers.flatMap((issuer) => [...issuer.documents]));
  const options = { fetch: answersFrom(documents), now: NOW };
  const badges: Signed[] = [];
  for (let at = 0; at < FULL; at++) badges.push(await signed(issuers, at, Math.floor(at / ISSUERS) % BADGES_EACH));
  const strangers: Signed[] = [];
  for (let at = 0; at < STRANGERS; at++) strangers.push(await signed(issuers, at, 1000 + at));
  say(`${FULL} badges of ${ISSUERS} issuers, ${STRANGERS} more of as many badge versions`);

  /** The first `scale` badges hold so much fewer issuers' badges, in no order. */
  const ours = (from: readonly Signed[], scale: number) => async () => {
    const { verdict, checks } = await verifyBadge((from[randomInt(scale)] as Signed).text, options);
    if (verdict !== 'valid') throw new Error(`${verdict}: ${JSON.stringify(checks)}`);
  };
  const peers = new Map(
    badges.slice(0, ISSUERS).map((badge) => [badge.issuer, peerVerifier(badge.credential, badge.issuer.didDocument)]),
  );
  const bare = await Promise.all(badges.slice(0, ISSUERS * BADGES_EACH).map(bareOf));
  const scales = [FULL / 4, FULL / 2, FULL];
  const rates = await inTurns({
    quarter: ours(badges, FULL / 4),
    half: ours(badges, FULL / 2),
    full: ours(badges, FULL),
    strangers: ours(strangers, STRANGERS),
    peer: async () => {
      const badge = badges[randomInt(FULL)] as Signed;
      if (!(await peers.get(badge.issuer)?.(badge.credential)))
        throw new Error(`${badge.text} is not valid to the peer`);
    },
    limit: (at) => {
      if (!bare[at % bare.length]?.limit()) throw new Error('a bare signature is not right');
    },
    libsodium: (at) => {
      if (!bare[at % bare.length]?.libsodium()) throw new Error('a bare signature is not right');
    },
  });
  const peak = peakMemoryMB(process.pid);
  say('measured; now it is asked whether what is wrong is refused, and whether the forms are those of others');

  for (const badge of badges.slice(0, ISSUERS)) await refuses(badge, options);
  const compared = await compareForms(
    badges.slice(0, COMPARED).map(({ credential: { proof: _proof, ...unsigned } }, at) => ({
      ...unsigned,
      ...(at % 2 === 0 && { name: `x${anyText()}` }),
    })),
  );
  const growth = [rates.quarter, rates.half, rates.full].map((rate, at) => ({ scale: scales[at] ?? 0, ours: rate }));
  return measured(
    { ours: rates.full, peer: rates.peer, limit: rates.limit, unit: 'badges/cpu-s', growth, peakMemoryMB: peak },
    {
      issuers: ISSUERS,
      badgeVersions: ISSUERS * BADGES_EACH,
      neverSeenVersionsPerSecond: rounded(rates.strangers),
      limitByLibsodium: rounded(rates.libsodium),
      formsCompared: compared,
    },
  );
}

async function signed(issuers: readonly BenchIssuer[], at: number, number: number): Promise<Signed> {
  const issuer = issuers[at % issuers.length] as BenchIssuer;
  const shape = (number + at) % SHAPES;
  const award = makeAward(issuer, makeAchievement(issuer, number, shape), at, shape);
  const { text } = await signCredential(buildAchievementCredential(award), issuer.signing);
  return { issuer, text, credential: JSON.parse(text) };
}

async function bareOf({ credential }: Signed): Promise<Record<'limit' | 'libsodium', () => boolean>> {
  const { proof, ...unsigned } = credential;
  const { proofValue: _signature, ...options } = proof;
  const form = async (document: JsonObject) => Buffer.from((await canonicalForm(document)).nQuads);
  const [canonical, ofOptions] = [await form(unsigned), await form({ ...options, '@context': unsigned['@context'] })];
  return { limit: bareVerifier(canonical, ofOptions), libsodium: libsodiumVerifier(canonical, ofOptions) };
}

/** One letter of a good badge changed, or its proof taken from another: the fast ways must see it as well. */
async function refuses({ text }: Signed, options: Parameters<typeof verifyBadge>[1]): Promise<void> {
  const altered = [
    text.replace('Premiers secours', 'Premiers Secours'),
    text.replace(/"statusListIndex":"\d+"/, '"statusListIndex":"77"'),
    text.replace(/"proofValue":"z(.)/, (_, first) => `"proofValue":"z${first === '2' ? '3' : '2'}`),
  ];
  for (const wrong of altered) {
    const { verdict } = await verifyBadge(wrong, options);
    if (wrong === text || verdict !== 'invalid') throw new Error(`altered, and ${verdict}: ${wrong}`);
  }
}
