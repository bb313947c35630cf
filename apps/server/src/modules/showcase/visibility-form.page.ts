import { html } from 'hono/html';
import type { Html } from './html.page.ts';
import type { VisibilityFormView, Visit } from './showcase.views.ts';

const CHOICES = ['private', 'link', 'public'] as const;

/**
 * Who may see the badge: the holder's choice alone, private until they choose otherwise. Posts `visibility`, and the boxes
 * `hideName`, `showParticulars` and `indexable`; no box is ticked beforehand, except one that the holder ticked before.
 */
export function visibilityForm(visit: Visit, view: VisibilityFormView, firstTime: boolean): Html {
  const { t } = visit;
  const box = (field: string, ticked: boolean, text: string, hint: string) =>
    html`<label class="opt"><input type="checkbox" name="${field}"${ticked ? ' checked' : ''}><span>${text}</span><span class="hint">${hint}</span></label>`;
  return html`<section id="visibility"><h2>${t('public:visibility.title')}</h2>
<form class="f" method="post" action="${view.action}"><fieldset><legend class="sr">${t('public:visibility.title')}</legend>${CHOICES.map(
    (choice) =>
      html`<label class="opt"><input type="radio" name="visibility" value="${choice}"${choice === view.visibility ? ' checked' : ''}><span>${t(`public:visibility.${choice}`)}</span><span class="hint">${t(`public:visibility.${choice}Text`)}</span></label>`,
  )}</fieldset>
<fieldset><legend>${t('public:visibility.more')}</legend>${view.showParticulars === null ? '' : box('showParticulars', !firstTime && view.showParticulars, t('public:visibility.showParticulars'), t('public:visibility.showParticularsText'))}${box('hideName', !firstTime && !view.showName, t('public:visibility.hideName'), t('public:visibility.hideNameText'))}${box('indexable', !firstTime && view.indexable, t('public:visibility.indexable'), t('public:visibility.indexableText'))}</fieldset>
<div><button class="btn p">${t('public:visibility.save')}</button></div></form></section>`;
}
