import { html } from 'hono/html';
import { formatDate } from '../../platform/texts/format.ts';
import type { Html } from './html.page.ts';
import { type IconName, icon, iconInSeal } from './icons.page.ts';
import { fill, name, slot } from './pieces.page.ts';
import type { VerdictView, VerifiedBadgeView, Visit } from './showcase.views.ts';
import { type CheckWords, checkedOn, checkWords, type Headline, headline } from './verdict-words.ts';

const ICONS: Record<Headline['case'], IconName> = {
  valid: 'valid',
  'valid-unlisted': 'valid',
  'valid-enclosed': 'valid',
  'record-valid': 'valid',
  'record-held': 'file',
  expired: 'expired',
  'expired-unlisted': 'expired',
  suspended: 'suspended',
  revoked: 'revoked',
  invalid: 'altered',
  malformed: 'altered',
  'other-person': 'person',
  'key-lost': 'key',
  'untrusted-issuer': 'issuer',
  'not-yet-valid': 'hourglass',
  'status-unknown': 'clock',
  'issuer-unreachable': 'clock',
  'source-unreachable': 'clock',
  unverified: 'question',
  'not-read-yet': 'file',
  'not-checkable-here': 'question',
  'recipient-not-stated': 'person',
  'not-a-badge': 'file',
  'no-answer': 'question',
  'not-readable-here': 'question',
  'no-badge-there': 'question',
  'no-badge-in-text': 'file',
  'no-badge-in-code': 'file',
  'no-badge-in-file': 'file',
};

/** The same sign wherever a verdict stands. */
export const verdictIcon = (found: Headline['case']): Html => icon(ICONS[found]);

/** The banner on top of a badge page. `checksAt` is the place of the list of checks. */
export function verdictBanner(visit: Visit, view: VerdictView, checksAt: string): Html {
  const { t } = visit;
  const words = headline(visit, view);
  const count = checkWords(visit, view).checks.length;
  return html`<div class="ver k-${words.kind}" role="status">${icon(ICONS[words.case])}<b>${words.title}</b><span class="t">${t('public:verdict.checkedOn', { when: checkedOn(visit, view) })} · <a href="${checksAt}">${t('public:verdict.seeChecks', { count })}</a></span></div>`;
}

/** Each family of verdicts has a shape of its own: disc, lozenge, octagon, square, outlined square. */
const SHAPES: Record<Headline['kind'], string> = {
  ok: 'M38 1a37 37 0 1 1 0 74a37 37 0 1 1 0-74z',
  warn: 'M38 0L76 38L38 76L0 38z',
  bad: 'M23 1h30l22 22v30l-22 22h-30l-22-22v-30z',
  info: 'M10 2h56a8 8 0 0 1 8 8v56a8 8 0 0 1-8 8h-56a8 8 0 0 1-8-8v-56a8 8 0 0 1 8-8z',
  mute: 'M10 2h56a8 8 0 0 1 8 8v56a8 8 0 0 1-8 8h-56a8 8 0 0 1-8-8v-56a8 8 0 0 1 8-8z',
};

export function verdictFrame(visit: Visit, view: VerdictView, id: string): Html {
  const words = headline(visit, view);
  return html`<div class="vh k-${words.kind}">${seal(words)}<div><h2 id="${id}">${words.title}</h2><p>${words.detail}</p></div></div>`;
}

function seal({ kind, case: found }: Headline): Html {
  const outlined = kind === 'mute';
  const inner = kind === 'ok' ? html`<circle class="ln" cx="38" cy="38" r="32.5"/>` : '';
  return html`<svg class="seal${outlined ? ' o' : ''}" viewBox="0 0 76 76" aria-hidden="true"><path class="sh" d="${SHAPES[kind]}"/>${inner}${iconInSeal(found === 'valid' ? 'check' : ICONS[found])}</svg>`;
}

const OUTCOMES = {
  pass: { kind: 'ok', icon: 'pass' },
  fail: { kind: 'bad', icon: 'fail' },
  unknown: { kind: 'mute', icon: 'unknown' },
  'not-applicable': { kind: 'mute', icon: 'unknown' },
} as const satisfies Record<CheckWords['outcome'], { kind: Headline['kind']; icon: IconName }>;

export function checkList(visit: Visit, view: VerdictView): Html {
  const { t } = visit;
  const { checks, notApplicable } = checkWords(visit, view);
  return html`<ul class="chk">${checks.map(
    ({ outcome, name, result, fact, age }) =>
      html`<li class="k-${OUTCOMES[outcome].kind}">${icon(OUTCOMES[outcome].icon)}<div><b>${fill(t('public:check.line', { name, result: slot('result') }), { result: html`<span>${result}</span>` })}</b><p class="sm dim">${fact}</p></div>${age === '' ? '' : html`<span class="xs age">${age}</span>`}</li>`,
  )}</ul>${notApplicable === '' ? '' : html`<p class="xs dim">${t('public:check.notApplicable', { names: notApplicable })}</p>`}`;
}

/** “6 checks, all passed”, or how many of them. */
export function checksTitle(visit: Visit, view: VerdictView): string {
  const { t } = visit;
  const { checks } = checkWords(visit, view);
  const passed = checks.filter(({ outcome }) => outcome === 'pass').length;
  return passed === checks.length
    ? t('public:check.allPassed', { count: checks.length })
    : t('public:check.somePassed', { count: checks.length, passed });
}

export type AwardedBadge = Pick<VerifiedBadgeView, 'name' | 'levelName' | 'recipientName' | 'issuedAt'>;

/** What the badge is, and to whom, by whom and when it was given: as it is signed. */
export function awardedLines({ t, language }: Visit, verdict: VerdictView, badge: AwardedBadge): Html {
  const parts = {
    person: html`<b>${name(badge.recipientName ?? '')}</b>`,
    issuer:
      verdict.issuer === null
        ? html`${t('public:verify.unnamedIssuer')}`
        : verdict.issuer.url === null
          ? name(verdict.issuer.name)
          : html`<a href="${verdict.issuer.url}">${name(verdict.issuer.name)}</a>`,
  };
  const facts = { issuer: slot('issuer'), date: formatDate(badge.issuedAt, language, verdict.timeZone) };
  const sentence =
    badge.recipientName === undefined
      ? t('public:verify.awarded', facts)
      : t('public:verify.awardedTo', { ...facts, person: slot('person') });
  return html`<p class="b">${name(badge.levelName === undefined ? badge.name : `${badge.name}, ${badge.levelName}`)}</p><p class="sm dim">${fill(sentence, parts)}</p>`;
}
