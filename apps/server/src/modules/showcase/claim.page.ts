import { html } from 'hono/html';
import { formatDate } from '../../platform/texts/format.ts';
import { markdown } from './badge.page.ts';
import { earned } from './earned.page.ts';
import type { Html } from './html.page.ts';
import { type IconName, icon } from './icons.page.ts';
import { layout } from './layout.page.ts';
import { badgeTitle, fill, issuerLine, levelLine, link, name, plinth, slot, written } from './pieces.page.ts';
import type { ClaimView, Visit } from './showcase.views.ts';
import { visibilityForm } from './visibility-form.page.ts';

/** What a recipient sees behind the link of the award mail. GET shows; only the buttons post. */
export function claimPage(visit: Visit, view: ClaimView): Html {
  const isNew = view.state === 'open' || view.justAccepted;
  const main = html`<div class="hero${isNew ? ' card hi new' : ''}">${plinth(visit, view.badge, { rosette: view.state === 'open' || view.state === 'accepted', celebrate: view.justAccepted ?? false })}<div class="stack">
<h1>${claimTitle(visit, view)}</h1>${view.badge.level === null ? '' : html`<p>${levelLine(visit, view.badge.level)}</p>`}
${decision(visit, view)}</div></div>
${below(visit, view)}`;
  // The address holds a secret: no canonical form, no other addresses in the head.
  return layout(visit, {
    title: [badgeTitle(visit, view.badge), view.issuer.name],
    main,
    addressed: false,
    brand: view.issuer.colour,
  });
}

function claimTitle(visit: Visit, { state, badge, justAccepted }: ClaimView): Html {
  const { t } = visit;
  const badgeName = { badge: slot('badge') };
  const said = {
    open: t('public:claim.title', badgeName),
    accepted: t(justAccepted ? 'public:claim.justAcceptedTitle' : 'public:claim.acceptedTitle', badgeName),
    declined: t('public:claim.declinedTitle', badgeName),
    expired: t('public:claim.expiredTitle'),
    revoked: t('public:claim.revokedTitle'),
  };
  return fill(said[state], { badge: written(visit, badge.name) });
}

function decision(visit: Visit, view: ClaimView): Html {
  switch (view.state) {
    case 'open':
      return open(visit, view);
    case 'accepted':
      return accepted(visit, view);
    case 'declined':
      return html`${note(visit.t('public:claim.declinedText'), 'info', 'info')}${decidedOn(visit, view)}`;
    case 'expired':
      return expired(visit, view);
    case 'revoked':
      return html`${note(visit.t('public:claim.revokedText'), 'revoked', 'bad')}${decidedOn(visit, view)}`;
  }
}

const decidedOn = ({ language }: Visit, { decidedAt, timeZone }: ClaimView): Html =>
  decidedAt === null ? html`` : html`<p class="sm dim">${formatDate(decidedAt, language, timeZone)}</p>`;

const note = (text: string, sign: IconName, kind: string): Html =>
  html`<p class="note ${kind}">${icon(sign)}<span>${text}</span></p>`;

function open(visit: Visit, view: ClaimView): Html {
  const { t, language } = visit;
  const date = (when: string) => formatDate(when, language, view.timeZone);
  return html`<dl class="facts">${view.recipientName === '' ? '' : html`<dt>${t('public:badge.awardedTo')}</dt><dd>${name(view.recipientName)}</dd>`}
<dt>${t('public:badge.by')}</dt><dd>${issuerLine(visit, view.issuer)}</dd><dt>${t('public:badge.awardedOn')}</dt><dd>${date(view.awardedAt)}</dd>${
    view.validUntil === null ? '' : html`<dt>${t('public:badge.validUntil')}</dt><dd>${date(view.validUntil)}</dd>`
  }</dl>
<div class="acts"><form method="post" action="${view.acceptAction}"><button class="btn">${icon('pass')}${t('public:claim.accept')}</button></form><form method="post" action="${view.declineAction}"><button class="btn">${icon('close')}${t('public:claim.decline')}</button></form></div>
<p class="sm dim prose">${t('public:claim.means')}</p><p class="sm dim prose">${t('public:claim.linkUntil', { date: date(view.linkExpiresAt) })}</p>`;
}

function accepted(visit: Visit, view: ClaimView): Html {
  const { t } = visit;
  const mine = visit.signedIn
    ? html`<a class="btn" href="/app">${t('public:frame.myBadges')}</a>`
    : html`<a class="btn" href="${link(visit, '/sign-in')}">${t('public:claim.signInToKeep')}</a>`;
  return html`${note(t(view.badgeUrl === null ? 'public:claim.acceptedText' : 'public:claim.acceptedOpenText'), 'pass', 'ok')}
<div class="acts">${view.badgeUrl === null ? '' : html`<a class="btn" href="${view.badgeUrl}">${t('public:claim.seePage')}</a>`}${mine}</div>
<p class="sm dim prose">${t('public:claim.keepText')}</p>`;
}

function expired(visit: Visit, view: ClaimView): Html {
  const { t, language } = visit;
  const text = t('public:claim.expiredText', { date: formatDate(view.linkExpiresAt, language, view.timeZone) });
  if (view.renewed) return note(t('public:claim.renewed'), 'mail', 'ok');
  return html`${note(text, 'clock', 'warn')}${
    view.renewAction === null
      ? html`<p>${fill(t('public:claim.askIssuer', { issuer: slot('issuer') }), { issuer: name(view.issuer.name) })}</p>`
      : html`<form method="post" action="${view.renewAction}"><button class="btn p">${icon('mail')}${t('public:claim.renew')}</button></form>`
  }`;
}

/** What stands below the decision: who may see an accepted badge, and what an open one is about. */
function below(visit: Visit, view: ClaimView): Html {
  const { t } = visit;
  const choice = view.state === 'accepted' ? view.visibility : null;
  if (view.state !== 'open' && choice === null) return html``;
  return html`<div class="cols"><div class="c2">${choice === null ? '' : visibilityForm(visit, choice, view.justAccepted ?? false)}<section><h2>${t('public:badge.meaning')}</h2><p class="lead">${written(visit, view.description)}</p></section><section><h2>${t('public:badge.criteriaMet')}</h2>${markdown(visit, view.criteria)}</section>${earned(visit, view.earned)}</div></div>`;
}
