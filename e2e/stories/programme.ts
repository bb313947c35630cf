// An HR team on its first morning: the ready library installed, one of its badges adapted, a programme planned and opened by keyboard
// alone; and what a visitor finds of it.
import { openBrowser } from '../support/chromium.ts';
import { openFolder, startOnEmptyFolder } from '../support/empty-house.ts';
import type { Report } from '../support/report.ts';
import { sendAs } from '../support/send.ts';
import { type Language, wordsOf } from '../support/words.ts';
import { becomeOperator } from './award/become-operator.ts';
import { OPERATOR } from './award/cast.ts';
import { arrangeSkills } from './programme/arrange-skills.ts';
import { designLevelSet } from './programme/design-level-set.ts';
import { drawByFinger } from './programme/draw-by-finger.ts';
import { drawInTwoTabs } from './programme/draw-in-two-tabs.ts';
import { growSkills } from './programme/grow-skills.ts';
import { installLibrary } from './programme/install-library.ts';
import { keepVersions } from './programme/keep-versions.ts';
import { adaptBadge, lookAndLeave, planProgramme } from './programme/plan-programme.ts';
import { visitCatalogue } from './programme/visit-catalogue.ts';

export async function tell(report: Report, languages: Language[]): Promise<void> {
  const folder = openFolder();
  const browser = await openBrowser();
  const act = { ...(await startOnEmptyFolder(report)), browser, report, folder };
  const operator = await becomeOperator({ ...act, language: 'fr', words: wordsOf('fr') });
  for (const language of languages) {
    const handle = `quais-${language}`;
    await sendAs(operator.context, act.server.url)('post', '/organisations', {
      ...{ name: language === 'fr' ? 'École des Quais' : 'Quays School', handle, language },
      ownerEmail: OPERATOR.email,
    });
    const { request } = operator.context;
    await request.patch(`${act.server.url}/api/me`, { data: { language }, headers: { origin: act.server.url } });
    const here = { ...act, language, words: wordsOf(language) };
    const owner = { ...operator, language };
    await installLibrary(here, owner, handle);
    await adaptBadge(here, owner, handle);
    await visitCatalogue(here, handle, await planProgramme(here, owner, handle));
    await lookAndLeave(here, owner, handle);
    await designLevelSet(here, owner, handle);
    await drawInTwoTabs(here, owner);
    // A finger speaks no language: once is enough.
    if (language === languages[0]) await drawByFinger(here, owner);
    await arrangeSkills(here, owner, handle);
    await keepVersions(here, owner);
    await growSkills(here, owner, handle);
  }
}
