import { html } from 'hono/html';
import { MAX_REPORT, REPORT_KINDS } from '../organisations/reports.schema.ts';
import { describedBy, fieldFault } from './form-field.page.ts';
import type { Html } from './html.page.ts';
import { icon } from './icons.page.ts';
import { layout } from './layout.page.ts';
import { fill, link, name, slot } from './pieces.page.ts';
import type { Visit } from './showcase.views.ts';

export interface ReportForm {
  id: string;
  /** Path of the page that it is about; empty: the site. */
  about: string;
  /** Who receives it; null: the operator. */
  organisation: string | null;
  kind: string;
  text: string;
  email: string;
  faults: { kind?: string; text?: string; email?: string };
}

const recipient = (organisation: string | null): { issuer: Html } | undefined =>
  organisation === null ? undefined : { issuer: name(organisation) };

/** Something is wrong here: said without an account, to whoever can put it right. */
export function reportPage(visit: Visit, form: ReportForm): Html {
  const { t } = visit;
  const { faults, about } = form;
  const to = recipient(form.organisation);
  const main = html`<section class="card narrow stack"><h1>${t('public:report.title')}</h1><p class="dim">${
    to === undefined ? t('public:report.toOperator') : fill(t('public:report.toIssuer', { issuer: slot('issuer') }), to)
  }</p>${about === '' ? '' : html`<p class="sm">${t('public:report.about')} <a href="${link(visit, about)}">${about}</a></p>`}
<form class="f" method="post" action="${link(visit, `/report${visit.query}`)}"><input type="hidden" name="id" value="${form.id}">
<div><label for="kind">${t('public:report.kind')}</label><select class="in" id="kind" name="kind" required${describedBy('kind', faults.kind)}><option value="">${t('public:report.choose')}</option>${REPORT_KINDS.map(
    (kind) =>
      html`<option value="${kind}"${form.kind === kind ? ' selected' : ''}>${t(`common:report.${kind}`)}</option>`,
  )}</select>${fieldFault('kind', faults.kind)}</div>
<div><label for="text">${t('public:report.text')}</label><textarea class="in" id="text" name="text" rows="6" maxlength="${MAX_REPORT}" required${describedBy('text', faults.text)}>${form.text}</textarea>${fieldFault('text', faults.text)}</div>
<div><label for="email">${t('public:report.email')} <small>${t('public:verify.optional')}</small></label><input class="in" id="email" name="email" type="email" maxlength="254" autocomplete="email" value="${form.email}"${describedBy('email', faults.email)}>${fieldFault('email', faults.email)}<p class="hint">${t('public:report.emailHint')}</p></div>
<button class="btn p w">${t('public:report.send')}</button></form></section>`;
  return layout(visit, { title: [t('public:report.title')], main });
}

export function reportSentPage(
  visit: Visit,
  { about, organisation }: { about: string; organisation: string | null },
): Html {
  const { t } = visit;
  const to = recipient(organisation);
  const main = html`<section class="card narrow stack"><h1>${t('public:report.sent')}</h1><p class="note ok">${icon('pass')}<span>${
    to === undefined
      ? t('public:report.sentToOperator')
      : fill(t('public:report.sentToIssuer', { issuer: slot('issuer') }), to)
  }</span></p><p><a href="${link(visit, about || '/')}">${t('public:report.back')}</a></p></section>`;
  return layout(visit, { title: [t('public:report.sent')], main });
}
