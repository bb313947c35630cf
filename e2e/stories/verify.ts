// Who is shown a badge and wants to know: the page to verify, every way, before and after it is revoked. And who does not take our
// word: the check in the visitor's own browser, and the badge as a page to keep.
import { openBrowser } from '../support/chromium.ts';
import { openFolder, startOnEmptyFolder } from '../support/empty-house.ts';
import type { Report } from '../support/report.ts';
import { type Send, sendAs } from '../support/send.ts';
import { type Language, wordsOf } from '../support/words.ts';
import type { Act } from './award/act.ts';
import { becomeOperator } from './award/become-operator.ts';
import { BADGE, ORGANISATION } from './award/cast.ts';
import { acceptWithoutScript } from './award/recipient.ts';
import { findItRevoked, verifyEveryWay } from './verify/every-way.ts';
import { checkInBrowser } from './verify/in-browser.ts';

const REASON: Record<Language, string> = {
  fr: 'Attribué par erreur',
  en: 'Awarded by mistake',
};

export async function tell(report: Report, languages: Language[]): Promise<void> {
  const folder = openFolder();
  const browser = await openBrowser();
  const { server, trap } = await startOnEmptyFolder(report);
  const acts = languages.map((language): Act => {
    const part = report.part(language);
    return { browser, server, trap, report: part, language, words: wordsOf(language), folder };
  });
  const [first] = acts;
  if (first === undefined) return;
  const award = await report.step('an organisation publishes a badge', () => openOrganisation(first));
  // At the same time, on one server: each has its own badge, and waits more than it computes.
  const told = await Promise.allSettled(acts.map((act) => tellIn(act, award)));
  for (const outcome of told) if (outcome.status === 'rejected') throw outcome.reason;
  await server.stop();
}

async function tellIn(act: Act, award: Award): Promise<void> {
  const { report, language } = act;
  const { url, revoke } = await report.step('somebody is given a badge, and shows it to everybody', () => award(act));
  const name = BADGE.name[language];
  const png = await verifyEveryWay(act, url, name);
  await checkInBrowser(act, url, name);
  await report.step('the issuer takes it back', () => revoke(REASON[language]));
  await findItRevoked(act, url, png);
}

/** A badge that somebody has, and shows to everybody. */
interface Given {
  /** Of its page. */
  url: string;
  revoke(reason: string): Promise<unknown>;
}

type Award = (act: Act) => Promise<Given>;

/** @returns what awards the badge and has it published */
async function openOrganisation(act: Act): Promise<Award> {
  const { context } = await becomeOperator(act);
  const send = sendAs(context, act.server.url);
  const organisation = ORGANISATION[act.language];
  await send('post', '/organisations', organisation);
  const base = `/organisations/${organisation.handle}`;
  const badgeId = await publishBadge(send, base);
  return async (of) => {
    const recipient = { email: `ada.${of.language}@personne.example`, name: 'Ada Œuvrard', language: of.language };
    const { award } = await send<{ award: { id: string } }>('post', `${base}/awards`, { badgeId, recipient });
    return {
      url: await acceptWithoutScript(of, recipient, { visibility: 'public' }),
      revoke: (reason) => send('post', `${base}/awards/${award.id}/revoke`, { reason }),
    };
  };
}

async function publishBadge(send: Send, base: string): Promise<string> {
  const content = {
    ...BADGE,
    tags: [],
    ladder: { of: 4, rungs: [{ id: 'acquisition', rank: 2, name: { fr: 'Acquisition', en: 'Acquisition' } }] },
    validityMonths: 24,
    artwork: { style: 'sceau', palette: 'petrole', icon: 'award', sub: { fr: '', en: '' } },
  };
  const { badge } = await send<{ badge: { id: string } }>('post', `${base}/badges`, { content });
  await send('post', `${base}/badges/${badge.id}/publish`);
  return badge.id;
}
