import { verifyBadge } from '@insigne/credentials';
import { html } from 'hono/html';
import type { Language } from '../../../platform/language.ts';
import { texts } from '../../../platform/texts/texts.ts';
import type { Html } from '../html.page.ts';
import { name } from '../pieces.page.ts';
import type { VerdictView, Visit } from '../showcase.views.ts';
import { awardedLines, checkList, verdictIcon } from '../verdict.page.ts';
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
export async function checkHere(asked: Asked, own: string): Promise<Answered> {
  const { given, recipient, language, timeZone } = asked;
  const unread = new Set<string>();
  const checkedAt = new Date();
  const input = 'url' in given ? new URL(given.url, own) : 'text' in given ? given.text : bytesOf(given.file);
  const fetch = readDocuments(own, unread);
  const report = await verifyBadge(input, { now: checkedAt, fetch, ...(recipient !== undefined && { recipient }) });
  const by = (report.badge ?? report.record)?.issuer;
  const visit = visitHere(language);
  const view = verdictView(
    { report, checkedAt },
    {
      issuer: by ? { name: by.name ?? by.id, url: null, domain: domainOf(by.id), colour: null } : null,
      issuerKnown: by !== undefined && isOfThisSite(by.id, own),
      timeZone,
      given: 'url' in given ? 'url' : 'text' in given ? 'text' : 'file',
      unread: [...unread],
    },
  );
  const said = headline(visit, view).title;
  const { t } = visit;
  const main = html`${resultLines(visit, view, report.badge, t('public:inPage.checked', { when: checkedOn(visit, view) }))}${compared(visit, view, asked)}`;
  return { said, html: String(await main) };
}

/** Verdict, badge, checks, and what could not be read. */
export function resultLines(
  visit: Visit,
  view: VerdictView,
  badge: { name: string; level?: { name: string }; recipientName?: string; validFrom: string } | undefined,
  how: string,
): Html {
  const { t } = visit;
  const { case: found, kind, title, detail } = headline(visit, view);
  const { unread = [] } = view;
  return html`<div class="ver k-${kind}">${verdictIcon(found)}<b>${title}</b></div><p class="xs dim">${how}</p>${
    badge === undefined
      ? ''
      : html`<div>${awardedLines(visit, view, {
          name: badge.name,
          levelName: badge.level?.name,
          recipientName: badge.recipientName,
          issuedAt: badge.validFrom,
        })}</div>`
  }<p class="sm">${detail}</p>${checkList(visit, view)}${
    unread.length === 0
      ? ''
      : html`<div class="sm"><p>${t('public:inPage.unread', { count: unread.length })}</p><ul class="xs dim">${unread.map((address) => html`<li>${name(address)}</li>`)}</ul></div>`
  }`;
}

function compared({ t, language }: Visit, { verdict }: VerdictView, asked: Asked): Html {
  const word = texts(language)(`public:verdict.${asked.verdict as VerdictView['verdict']}.word`);
  return html`<p class="sm dim">${verdict === asked.verdict ? t('public:inPage.same') : t('public:inPage.different', { verdict: word })}</p>`;
}

/** Its keys are published where this page is. */
function isOfThisSite(did: string, own: string): boolean {
  const [, method, host = ''] = did.split(':');
  return method === 'web' && decodeURIComponent(host) === new URL(own).host;
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
