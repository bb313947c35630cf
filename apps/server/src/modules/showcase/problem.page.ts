import { html } from 'hono/html';
import type { Html } from './html.page.ts';
import { layout, VERIFY_PATH } from './layout.page.ts';
import { link } from './pieces.page.ts';
import type { ProblemView, Visit } from './showcase.views.ts';

/** A refusal for people: what happened, what to do, one way on. A 404 is the same for what is private and what never was. */
export function problemPage(visit: Visit, view: ProblemView): Html {
  const { t } = visit;
  const home = { label: t('public:problem.home'), url: link(visit, '/') };
  const action = view.status === 401 && view.signIn !== undefined ? view.signIn : home;
  const main = html`<section class="card narrow stack"><h1>${view.title}</h1><p>${view.detail}</p>${
    view.requestId === undefined
      ? ''
      : html`<p class="sm dim">${t('public:problem.reference', { id: view.requestId })}</p>`
  }<div class="acts"><a class="btn p" href="${action.url}">${action.label}</a>${
    view.status === 404
      ? html`<a class="btn" href="${link(visit, VERIFY_PATH)}">${t('public:frame.verify')}</a>${view.signIn === undefined ? '' : html`<a class="btn" href="${view.signIn.url}">${view.signIn.label}</a>`}`
      : ''
  }</div></section>`;
  return layout(visit, { title: [view.title], main, addressed: false });
}
