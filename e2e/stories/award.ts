// From the operator's first link to a recipient's published badge, and its revocation: in French and, at the same time, in English.
// The organisation's colour and its own words are told in English alone, so that both looks are seen.
import { openBrowser } from '../support/chromium.ts';
import { openFolder, startOnEmptyFolder } from '../support/empty-house.ts';
import type { Report } from '../support/report.ts';
import { type Language, wordsOf } from '../support/words.ts';
import { keepAnAccount } from './award/account.ts';
import type { Act } from './award/act.ts';
import { awardATeam } from './award/award-a-team.ts';
import { awardByList } from './award/award-by-list.ts';
import { awardByWorkbook } from './award/award-by-workbook.ts';
import { people, READY } from './award/cast.ts';
import { createBadge } from './award/create-badge.ts';
import { embedElsewhere } from './award/embed.ts';
import { handOut } from './award/hand-out.ts';
import { importPeople } from './award/import-people.ts';
import { remindAfterThreeDays } from './award/life.ts';
import { openTheHouse } from './award/operator.ts';
import { ownerArrives, ownerComesBack } from './award/owner.ts';
import { acceptAndPublish, acceptWithoutScript, decideWithoutScript } from './award/recipient.ts';
import { renewOne, renewSeveral } from './award/renew.ts';
import { reportAProblem } from './award/report-a-problem.ts';
import { revoke } from './award/revoke.ts';
import { findAllRevoked, revokeMany } from './award/revoke-many.ts';
import { loseNothing, signInByKeyboard } from './award/session-ends.ts';
import { readOwnWords, setBrand } from './award/set-brand.ts';
import { findRevoked, lookAround, verifyAsStranger } from './award/verifier.ts';

export async function tell(report: Report, languages: Language[]): Promise<void> {
  const folder = openFolder();
  const browser = await openBrowser();
  const acts: Act[] = [];
  for (const language of languages) {
    const part = report.part(language);
    const { server, trap } = await startOnEmptyFolder(part);
    acts.push({ browser, server, trap, report: part, language, words: wordsOf(language), folder });
  }
  // At the same time: each waits for its own mails, clocks and screens more than it computes.
  const told = await Promise.allSettled(acts.map((act) => tellIn(act)));
  for (const outcome of told) if (outcome.status === 'rejected') throw outcome.reason;
  for (const { server } of acts) await server.stop();
}

async function tellIn(act: Act): Promise<void> {
  const [first, second, third, fourth, fifth] = people(act.language);
  if (!first || !second || !third || !fourth || !fifth) throw new Error('the list has five people');
  await openTheHouse(act);
  const owner = await ownerArrives(act);
  await signInByKeyboard(act);
  const hasBrand = act.language === 'en';
  if (hasBrand) await setBrand(act, owner);
  await createBadge(act, owner);
  await loseNothing(act, owner);
  await awardByList(act, owner);
  await importPeople(act, owner);
  const more = (await awardByWorkbook(act, owner)) + (await awardATeam(act, owner));
  await handOut(act, owner);
  if (hasBrand) await readOwnWords(act, first);
  const url = await acceptAndPublish(act, first);
  await embedElsewhere(act, url);
  await decideWithoutScript(act, second, third);
  await keepAnAccount(act, first);
  const files = await verifyAsStranger(act, url);
  await reportAProblem(act, owner, url);
  await lookAround(act);
  const reason = await revoke(act, owner, first);
  await findRevoked(act, url, files, reason);
  // From here on the server is ahead of the time. The first three have answered.
  const waiting = READY - 3 + more;
  await remindAfterThreeDays(act, waiting);
  await act.report.step('two more accept, one of them publicly', async () => {
    await acceptWithoutScript(act, fourth, { visibility: 'public' });
    await acceptWithoutScript(act, fifth);
  });
  await ownerComesBack(act, owner);
  const renewed = await renewOne(act, owner, fourth);
  await renewSeveral(act, owner, [second, fifth]);
  // The fourth has two badges, both public; the visitor of the event has one. Two of the list answered since, and two renewals wait
  // in their place. What has ended is the first one's, revoked, and the third one's, declined.
  await revokeMany(act, owner, { accepted: 5, pending: waiting, shown: 2, ended: 2 });
  await findAllRevoked(act, renewed, fifth);
}
