import { html, raw } from 'hono/html';
import { CHECK_SCRIPT_PATH } from './check-script.ts';
import type { Html } from './html.page.ts';
import type { Asked } from './in-browser/asked.ts';
import { dataOf } from './pieces.page.ts';
import type { InPageView, VerdictView, Visit } from './showcase.views.ts';

/** The control that checks the badge again in the visitor's browser. Without JavaScript it is not shown. */
export function inPage({ t, language }: Visit, { verdict, timeZone }: VerdictView, view: InPageView | undefined): Html {
  if (view === undefined) return html``;
  const { worker, given, recipient } = view;
  const asked: Asked = { given, language, timeZone, verdict, ...(recipient !== undefined && { recipient }) };
  return html`<section class="inp stack" hidden data-check="${worker}" data-again="${t('public:inPage.again')}" data-running="${t('public:inPage.running')}" data-stopped="${t('public:inPage.stopped')}" data-late="${t('public:inPage.late')}" data-failed="${t('public:inPage.failed')}">
<h3>${t('public:inPage.title')}</h3><p class="sm dim">${t('public:inPage.lead')}</p>
<p class="acts"><button class="btn s" type="button">${t('public:inPage.start')}</button><button class="btn s" type="button" hidden>${t('public:inPage.stop')}</button></p>
<p role="status"></p><div class="stack" data-out></div><script type="application/json">${raw(dataOf(asked))}</script></section>`;
}

/** For the head of a page that shows the control. */
export const checkScript = (view: InPageView | undefined): Html =>
  view === undefined ? html`` : html`<script src="${CHECK_SCRIPT_PATH}" defer></script>`;
