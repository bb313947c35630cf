import { html } from 'hono/html';
import type { Html } from './html.page.ts';
import { icon } from './icons.page.ts';
import { layout } from './layout.page.ts';
import { fill, slot, written } from './pieces.page.ts';
import type { IssuerFace, Visit, Written } from './showcase.views.ts';

/** Behind the last line of a reminder: opening it stops nothing, its button does. */
export function stopRemindersPage(
  visit: Visit,
  view: { action: string; badge: Written; issuer: IssuerFace; isStopped: boolean },
): Html {
  const { t } = visit;
  const badge = { badge: slot('badge') };
  const said = view.isStopped ? t('public:stopReminders.doneTitle', badge) : t('public:stopReminders.title', badge);
  const main = html`<section class="card narrow stack"><h1>${fill(said, { badge: written(visit, view.badge) })}</h1>${
    view.isStopped
      ? html`<p class="note ok">${icon('pass')}<span>${t('public:stopReminders.doneText')}</span></p>`
      : html`<p class="dim">${t('public:stopReminders.text')}</p><form method="post" action="${view.action}"><button class="btn p w">${t('public:stopReminders.button')}</button></form>`
  }</section>`;
  return layout(visit, {
    title: [t('public:stopReminders.documentTitle')],
    main,
    addressed: false,
    brand: view.issuer.colour,
  });
}
