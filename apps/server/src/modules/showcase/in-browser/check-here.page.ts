import { type VerificationReport, verifyBadge } from '@insigne/credentials';
import { html } from 'hono/html';
import type { Language } from '../../../platform/language.ts';
import { texts } from '../../../platform/texts/texts.ts';
import type { Html } from '../html.page.ts';
import { name } from '../pieces.page.ts';
import type { IssuerFace, VerdictView, Visit } from '../showcase.views.ts';
import { type AwardedBadge, awardedLines, checkList, checksTitle, verdictIcon } from '../verdict.page.ts';
import { domainOf, verdictView } from '../verdict-view.ts';
import { checkedOn, headline } from '../verdict-words.ts';
import type { Answered, Asked } from './asked.ts';
import { readDocuments } from './read-documents.ts';

/** Words need of a visit no more than its language. */
export const visitHere = (language: Language): Visit => ({
  language,
  t: texts(language),
  site: '',
  baseUrl: '',
  path: '',
  query: '',
  languageInPath: false,
  signedIn: false,
});

/** Checks a badge here, with the clock of this device, and says what was found in the words of the page. */
export async function checkHere(asked: Asked, own: string, onRead?: (host: string) => void): Promise<Answered> {
  const { given, recipient, language, timeZone } = asked;
  const unread = new Set<string>();
  const checkedAt = new Date();
  const input = 'url' in given ? new URL(given.url, own) : 'text' in given ? given.text : bytesOf(given.file);
  const fetch = readDocuments(own, unread, onRead);
  const report = await verifyBadge(input, { now: checkedAt, fetch, ...(recipient !== undefined && { recipient }) });
  const visit = visitHere(language);
  const view = verdictView(
    { report, checkedAt },
    {
      issuer: issuerHere(report),
      issuerKnown: isOfThisSite(issuerOf(report)?.id ?? '', own),
      timeZone,
      given: 'url' in given ? 'url' : 'text' in given ? 'text' : 'file',
      unread: [...unread],
    },
  );
  const said = headline(visit, view).title;
  const { t } = visit;
  const isSame = view.verdict === asked.verdict;
  const then = t(`public:verdict.${asked.verdict}.word`);
  const main = result(visit, view, shownBadge(report), {
    how: t('public:inPage.checked', { when: checkedOn(visit, view) }),
    compared: isSame ? t('public:inPage.same') : t('public:inPage.different', { verdict: then }),
    isOpen: !isSame,
  });
  return { said, html: String(await main) };
}

const issuerOf = (report: VerificationReport) => (report.badge ?? report.record)?.issuer;

/** As the badge itself names its issuer: no page of ours stands behind the name. */
export function issuerHere(report: VerificationReport): IssuerFace | null {
  const by = issuerOf(report);
  return by ? { name: by.name ?? by.id, url: null, domain: domainOf(by.id), colour: null } : null;
}

/** What is signed, for one line. */
export const shownBadge = ({ badge }: VerificationReport): AwardedBadge | undefined =>
  badge && {
    name: badge.name,
    levelName: badge.level?.name,
    recipientName: badge.recipientName,
    issuedAt: badge.validFrom,
  };

/** Verdict, badge, what could not be read, and the checks. */
function result(
  visit: Visit,
  view: VerdictView,
  badge: AwardedBadge | undefined,
  { how, compared, isOpen }: { how: string; compared: string; isOpen: boolean },
): Html {
  const { t } = visit;
  const { case: found, kind, title, detail } = headline(visit, view);
  const { unread = [] } = view;
  return html`<div class="ver k-${kind}">${verdictIcon(found)}<b>${title}</b></div>${badge === undefined ? '' : html`<div>${awardedLines(visit, view, badge)}</div>`}<p class="sm">${detail}</p>${
    unread.length === 0
      ? ''
      : html`<div class="sm"><p>${t('public:inPage.unread', { count: unread.length })}</p><ul class="xs dim">${unread.map((address) => html`<li>${name(address)}</li>`)}</ul></div>`
  }<p class="xs dim">${how} ${compared}</p>${
    found === 'not-readable-here'
      ? ''
      : html`<details class="sm"${isOpen ? ' open' : ''}><summary>${checksTitle(visit, view)}</summary>${checkList(visit, view)}</details>`
  }`;
}

/** Its keys are published where this page is. */
function isOfThisSite(did: string, own: string): boolean {
  const [, method, host = ''] = did.split(':');
  return method === 'web' && decodeURIComponent(host) === new URL(own).host;
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
