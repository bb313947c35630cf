import { html, raw } from 'hono/html';
import { renderMarkdown } from '../../platform/markdown/markdown.ts';
import { describedBy, fieldFault } from './form-field.page.ts';
import type { Html } from './html.page.ts';
import { icon } from './icons.page.ts';
import { checkScript, inPage } from './in-page.page.ts';
import { layout } from './layout.page.ts';
import { link, mark, name } from './pieces.page.ts';
import type {
  InPageView,
  VerdictView,
  VerifiedBadgeView,
  VerifyFormView,
  VerifyResultView,
  VerifyView,
  Visit,
} from './showcase.views.ts';
import { awardedLines, checkList, verdictFrame } from './verdict.page.ts';
import { checkedOn, headline } from './verdict-words.ts';
import { endorsements, heldBadges } from './within.page.ts';

/** Whatever somebody holds, checked here: no account, no script, nothing kept. */
export function verifyPage(visit: Visit, { form, result, inPage: again }: VerifyView): Html {
  const { t } = visit;
  const main = html`<h1>${t('public:verify.title')}</h1>${
    result === null
      ? html`<p class="lead">${t('public:verify.lead')}</p><div class="two">${formCard(visit, form, true)}${explained(visit)}</div>`
      : html`<div class="two">${resultCard(visit, result, again)}<aside class="stack-l">${formCard(visit, form, false)}${notSaid(visit)}</aside></div>`
  }`;
  const title = result === null ? t('public:verify.title') : headline(visit, result.verdict).title;
  return layout(visit, {
    title: result === null ? [title] : [title, t('public:verify.title')],
    main,
    description: t('public:verify.lead'),
    indexable: result === null,
    more: true,
    head: checkScript(again),
  });
}

function formCard(visit: Visit, form: VerifyFormView, first: boolean): Html {
  const { t } = visit;
  const { faults } = form;
  return html`<section class="card"><h2>${t(first ? 'public:verify.yours' : 'public:verify.another')}</h2><p class="sm dim">${t('public:verify.oneIsEnough')}</p>
<form class="f" method="post" action="${link(visit, form.action)}" enctype="multipart/form-data">
<div><label for="url">${t('public:verify.url')}</label><input class="in" id="url" name="url" type="url" maxlength="2000" placeholder="https://…" value="${form.url}"${describedBy('url', faults.url)}>${fieldFault('url', faults.url)}</div>
<div class="drop"><label for="file">${t('public:verify.file')}</label><p class="xs dim" id="file-hint">${t('public:verify.fileHint')}</p><input id="file" name="file" type="file" accept=".png,.svg,.json,.jpg,.jpeg,.webp,image/png,image/svg+xml,image/jpeg,image/webp,application/json"${faults.file === undefined ? html` aria-describedby="file-hint"` : describedBy('file', faults.file)}>${fieldFault('file', faults.file)}</div>
<details${form.text !== '' || faults.text !== undefined ? ' open' : ''}><summary>${t('public:verify.paste')}</summary><label for="text" class="sr">${t('public:verify.text')}</label><textarea class="in" id="text" name="text" rows="5" spellcheck="false"${describedBy('text', faults.text)}>${form.text}</textarea>${fieldFault('text', faults.text)}</details>
<div><label for="email">${t('public:verify.email')} <small>${t('public:verify.optional')}</small></label><input class="in" id="email" name="email" type="email" maxlength="254" autocomplete="off" placeholder="${t('public:verify.emailHint')}" value="${form.email}"${describedBy('email', faults.email)}>${fieldFault('email', faults.email)}</div>
<button class="btn p w">${icon('valid')}${t('public:verify.check')}</button></form></section>`;
}

function resultCard(visit: Visit, result: VerifyResultView, again: InPageView | undefined): Html {
  const { t } = visit;
  const { verdict, badge } = result;
  return html`<section class="card verd" aria-labelledby="verdict">${verdictFrame(visit, verdict, 'verdict')}${codeRead(visit, result.code)}
${badge === null ? '' : summary(visit, verdict, badge)}
<div class="vb">${checkList(visit, verdict)}${heldBadges(visit, result.held)}${endorsements(visit, result.endorsements)}${badge === null ? '' : wording(visit, badge)}${inPage(visit, verdict, again)}</div>
<p class="last">${t('public:verify.checkedBy', { when: checkedOn(visit, verdict), zone: verdict.timeZone.replaceAll('_', ' ') })}</p></section>`;
}

/** What a code says is a stranger's text: shown, and a link only if it is one of the web. */
const codeRead = ({ t }: Visit, code: string | undefined): Html =>
  code === undefined
    ? html``
    : html`<p class="vb sm rd">${t('public:verify.codeRead')} <bdi>${webLink(code)}</bdi></p>`;

function summary(visit: Visit, verdict: VerdictView, badge: VerifiedBadgeView): Html {
  const { t } = visit;
  return html`<div class="who">${
    badge.artworkUrl === undefined
      ? html`<div class="mk">${mark()}</div>`
      : html`<img src="${badge.artworkUrl}" width="84" height="84" alt="">`
  }<div>${awardedLines(visit, verdict, badge)}</div>${
    badge.url === undefined ? '' : html`<a class="btn s" href="${badge.url}">${t('public:verify.seeBadge')}</a>`
  }</div>`;
}

/** What the badge itself says, in the language that it says it in. */
function wording({ t }: Visit, badge: VerifiedBadgeView): Html {
  const lang = badge.language === undefined ? '' : html` lang="${badge.language}"`;
  return html`<details class="sm"><summary>${t('public:verify.wording')}</summary><div class="stack"${lang}><p>${name(badge.description)}</p>${
    badge.criteria === undefined ? '' : html`<div class="md" dir="auto">${raw(renderMarkdown(badge.criteria))}</div>`
  }${badge.criteriaUrl === undefined ? '' : html`<p>${webLink(badge.criteriaUrl)}</p>`}</div></details>`;
}

/** A stranger's badge may name any address: only those of the web become links. */
const webLink = (url: string): Html =>
  /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="nofollow noopener noreferrer">${url}</a>` : html`${url}`;

const notSaid = ({ t }: Visit): Html =>
  html`<section class="stack"><h2>${t('public:verify.notSaid')}</h2><p class="sm dim">${t('public:verify.notSaidText')}</p></section>`;

function explained(visit: Visit): Html {
  const { t } = visit;
  const ways = ['url', 'file', 'code', 'paste', 'email'] as const;
  return html`<aside class="stack-l"><section class="stack"><h2>${t('public:verify.how')}</h2><dl class="stack sm">${ways.map(
    (way) =>
      html`<div><dt class="b">${t(`public:verify.ways.${way}`)}</dt><dd class="dim">${t(`public:verify.ways.${way}Text`)}</dd></div>`,
  )}</dl></section>${notSaid(visit)}</aside>`;
}
