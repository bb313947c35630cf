import { html } from 'hono/html';
import { describedBy, fieldFault } from './form-field.page.ts';
import type { Html } from './html.page.ts';
import { icon } from './icons.page.ts';
import { layout } from './layout.page.ts';
import { PASSKEY_SCRIPT_PATH } from './passkey-script.ts';
import { fill, link, name, slot } from './pieces.page.ts';
import type { SignInCodeView, SignInLinkView, SignInView, Visit } from './showcase.views.ts';

/** Where a sign-in leads when nothing else was asked for. */
const FIRST_PAGE = /^\/app\/?$/;

export function signInPage(visit: Visit, view: SignInView): Html {
  const { t } = visit;
  const main = html`<section class="card narrow stack"><h1>${t('public:signIn.title')}</h1><p class="dim">${t('public:signIn.lead')}${FIRST_PAGE.test(view.next) ? '' : ` ${t('public:signIn.comeBack')}`}</p>
<form class="f" method="post" action="${link(visit, view.action)}"><div><label for="email">${t('public:signIn.email')}</label><input class="in" id="email" name="email" type="email" autocomplete="email" inputmode="email" required maxlength="254" value="${view.email}"${describedBy('email', view.fault)}>${fieldFault('email', view.fault)}</div>
<input type="hidden" name="next" value="${view.next}"><button class="btn p w">${t('public:signIn.sendCode')}</button></form>
<div id="passkey" class="stack" data-next="${view.next}" hidden><p class="or dim sm">${t('public:signIn.or')}</p><button class="btn w" type="button">${icon('key')}${t('public:signIn.passkey')}</button><p class="sm" role="alert" hidden>${t('public:signIn.passkeyFailed')}</p></div></section>`;
  // Shown by the script where the browser knows passkeys: without it the page is whole as it is.
  const head = html`<script src="${PASSKEY_SCRIPT_PATH}" defer></script>`;
  return layout(visit, { title: [t('public:signIn.title')], main, head });
}

/** The same sentence for every address, known or not: nobody finds out here who has an account. */
export function signInCodePage(visit: Visit, view: SignInCodeView): Html {
  const { t } = visit;
  const sent = t(view.resent ? 'public:signIn.codeResent' : 'public:signIn.codeSent', { email: slot('email') });
  const main = html`<section class="card narrow stack"><h1>${t('public:signIn.codeTitle')}</h1><p role="status">${fill(sent, { email: html`<b>${name(view.email)}</b>` })}</p><p class="dim sm">${t('public:signIn.codeHint')}</p>
<form class="f" method="post" action="${link(visit, view.action)}"><div><label for="code">${t('public:signIn.code')}</label><input class="in code" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]{6,7}" maxlength="7" required${describedBy('code', view.fault)}>${fieldFault('code', view.fault)}</div>
<input type="hidden" name="email" value="${view.email}"><input type="hidden" name="next" value="${view.next}"><button class="btn p w">${t('public:signIn.enter')}</button></form>
<form method="post" action="${link(visit, view.resendAction)}"><input type="hidden" name="again" value="1"><input type="hidden" name="email" value="${view.email}"><input type="hidden" name="next" value="${view.next}"><button class="btn s w">${icon('mail')}${t('public:signIn.resend')}</button></form></section>`;
  return layout(visit, { title: [t('public:signIn.codeTitle')], main, addressed: false });
}

/** A sign-in link shows a button: mail scanners open links, and must not use them up. */
export function signInLinkPage(visit: Visit, view: SignInLinkView): Html {
  const { t } = visit;
  const main = html`<section class="card narrow stack"><h1>${t('public:signIn.linkTitle')}</h1><p class="dim">${t('public:signIn.linkLead')}</p>
<form method="post" action="${link(visit, view.action)}"><input type="hidden" name="next" value="${view.next}"><button class="btn p w">${t('public:signIn.linkButton')}</button></form></section>`;
  return layout(visit, { title: [t('public:signIn.linkTitle')], main, addressed: false });
}
