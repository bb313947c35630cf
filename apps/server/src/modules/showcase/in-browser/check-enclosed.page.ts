import { readBundle, verifyBadge } from '@insigne/credentials';
import { html } from 'hono/html';
import type { Language } from '../../../platform/language.ts';
import { awardedLines, checkList, verdictFrame } from '../verdict.page.ts';
import { verdictView } from '../verdict-view.ts';
import { checkedOn } from '../verdict-words.ts';
import { issuerHere, shownBadge, visitHere } from './check-here.page.ts';

/** What a page to keep holds. */
export interface Enclosed {
  /** An offline bundle, as text. */
  bundle: string;
  language: Language;
  timeZone: string;
}

/**
 * Checks the badge of a bundle against its own documents, and says what was found. A badge may be altered in a kept page, and so may
 * its documents: the words claim no more than that they agree.
 */
export async function checkEnclosed({ bundle, language, timeZone }: Enclosed, checkedAt: Date): Promise<string> {
  const kept = readBundle(bundle);
  const report = await verifyBadge(bundle, { now: checkedAt, ...(kept && { fetch: kept.fetch }) });
  const visit = visitHere(language);
  const { t } = visit;
  const view = verdictView(
    { report, checkedAt },
    { issuer: issuerHere(report), issuerKnown: false, timeZone, ...(kept && { enclosedAt: kept.madeAt }) },
  );
  const badge = shownBadge(report);
  const said = { when: checkedOn(visit, view), zone: timeZone.replaceAll('_', ' ') };
  const main = html`${verdictFrame(visit, view, 'verdict')}${
    badge === undefined ? '' : html`<div class="who"><div>${awardedLines(visit, view, badge)}</div></div>`
  }<div class="vb">${checkList(visit, view)}</div><p class="last">${t('public:kept.checked', said)}</p>`;
  return String(await main);
}
