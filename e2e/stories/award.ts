// From the operator's first link to a recipient's published badge, and its revocation: in French, then in English.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMailTrap } from '../../apps/server/tests/support/mail-trap.ts';
import { openBrowser } from '../support/chromium.ts';
import { onClose } from '../support/closing.ts';
import type { Report } from '../support/report.ts';
import { startServer } from '../support/server-process.ts';
import { type Language, wordsOf } from '../support/words.ts';
import { keepAnAccount } from './award/account.ts';
import type { Act } from './award/act.ts';
import { awardByList } from './award/award-by-list.ts';
import { people } from './award/cast.ts';
import { createBadge } from './award/create-badge.ts';
import { importPeople } from './award/import-people.ts';
import { remindAfterThreeDays } from './award/life.ts';
import { openTheHouse } from './award/operator.ts';
import { ownerArrives } from './award/owner.ts';
import { acceptAndPublish, decideWithoutScript } from './award/recipient.ts';
import { revoke } from './award/revoke.ts';
import { findRevoked, lookAround, verifyAsStranger } from './award/verifier.ts';

const LANGUAGES: Language[] = ['fr', 'en'];

export async function tell(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'insigne-journey-'));
  onClose(() => rmSync(folder, { recursive: true, force: true }));
  const browser = await openBrowser();
  for (const language of LANGUAGES) {
    const trap = await openMailTrap();
    onClose(() => trap.close());
    const server = await report.step(`a server starts on an empty folder, for the story in ${language}`, async () => {
      const started = await startServer({ env: { SMTP_URL: trap.url } });
      await started.line('operator');
      return started;
    });
    await tellIn({ browser, server, trap, report, language, words: wordsOf(language), folder });
    await server.stop();
  }
}

async function tellIn(act: Act): Promise<void> {
  const [first, second, third] = people(act.language);
  if (first === undefined || second === undefined || third === undefined) throw new Error('the list has three people');
  await openTheHouse(act);
  const owner = await ownerArrives(act);
  await createBadge(act, owner);
  await awardByList(act, owner);
  await importPeople(act, owner);
  const url = await acceptAndPublish(act, first);
  await decideWithoutScript(act, second, third);
  await keepAnAccount(act, first);
  const files = await verifyAsStranger(act, url);
  await lookAround(act);
  const reason = await revoke(act, owner, first);
  await findRevoked(act, url, files, reason);
  // From here on the server is ahead of the time.
  await remindAfterThreeDays(act);
}
