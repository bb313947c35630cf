import { html } from 'hono/html';
import { describedBy, fieldFault } from './form-field.page.ts';
import type { Html } from './html.page.ts';
import { layout } from './layout.page.ts';
import { link } from './pieces.page.ts';
import type { Visit } from './showcase.views.ts';

export interface OperatorLinkView {
  /** Takes `name` and `email`. */
  action: string;
  name: string;
  email: string;
  faults: { name?: string; email?: string };
}

/** The first person of an installation: the link from the terminal proves that they run it. */
export function operatorLinkPage(visit: Visit, { action, name, email, faults }: OperatorLinkView): Html {
  const { t } = visit;
  const main = html`<section class="card narrow stack"><h1>${t('public:operatorLink.title')}</h1><p class="dim">${t('public:operatorLink.lead')}</p>
<form class="f" method="post" action="${link(visit, action)}"><div><label for="name">${t('public:operatorLink.name')}</label><input class="in" id="name" name="name" autocomplete="name" required maxlength="120" value="${name}"${describedBy('name', faults.name)}>${fieldFault('name', faults.name)}</div>
<div><label for="email">${t('public:operatorLink.email')}</label><input class="in" id="email" name="email" type="email" autocomplete="email" inputmode="email" required maxlength="254" value="${email}"${describedBy('email', faults.email)}>${fieldFault('email', faults.email)}</div>
<button class="btn p w">${t('public:operatorLink.button')}</button></form></section>`;
  return layout(visit, { title: [t('public:operatorLink.title')], main, addressed: false });
}
