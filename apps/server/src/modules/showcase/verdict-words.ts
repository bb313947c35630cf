import { formatAge, formatDate, formatDateTime, formatList, isolate } from '../../platform/texts/format.ts';
import { findText } from '../../platform/texts/texts.ts';
import type { CheckView, VerdictView, Visit } from './showcase.views.ts';

/** Colour family of a verdict; the frame's shape and the icon say the same without colour. */
export type Kind = 'ok' | 'warn' | 'bad' | 'info' | 'mute';

/** A verdict with its reason, as far as the words differ. Keys below `public:verdict.`. */
type Case =
  | VerdictView['verdict']
  | 'valid-unlisted'
  | 'valid-enclosed'
  | 'expired-unlisted'
  | 'record-valid'
  | 'record-held'
  | 'malformed'
  | 'other-person'
  | 'not-read-yet'
  | 'not-checkable-here'
  | 'recipient-not-stated'
  | 'issuer-unreachable'
  | 'source-unreachable'
  | 'key-lost'
  | 'no-answer'
  | 'not-readable-here'
  | 'no-badge-there'
  | 'no-badge-in-text'
  | 'no-badge-in-code'
  | 'no-badge-in-file';

const KINDS: Record<Case, Kind> = {
  valid: 'ok',
  'valid-unlisted': 'ok',
  'valid-enclosed': 'ok',
  'record-valid': 'ok',
  'record-held': 'warn',
  expired: 'warn',
  'expired-unlisted': 'warn',
  suspended: 'warn',
  revoked: 'bad',
  invalid: 'bad',
  malformed: 'bad',
  'other-person': 'bad',
  'key-lost': 'bad',
  'untrusted-issuer': 'info',
  'not-yet-valid': 'info',
  'status-unknown': 'mute',
  'issuer-unreachable': 'mute',
  'source-unreachable': 'mute',
  unverified: 'mute',
  'not-read-yet': 'mute',
  'not-checkable-here': 'mute',
  'recipient-not-stated': 'mute',
  'not-a-badge': 'mute',
  'no-answer': 'mute',
  'not-readable-here': 'mute',
  'no-badge-there': 'mute',
  'no-badge-in-text': 'mute',
  'no-badge-in-code': 'mute',
  'no-badge-in-file': 'mute',
};

export interface Headline {
  case: Case;
  kind: Kind;
  title: string;
  /** What the headline means, in one sentence. */
  detail: string;
  /** One word, for chips. */
  word: string;
}

/** The verdict in words (experience guide, section 4.5). */
export function headline(visit: Visit, view: VerdictView): Headline {
  const found = caseOf(view);
  const { language } = visit;
  const date = (when: string) => formatDate(when, language, view.timeZone);
  const facts = {
    date: dateOf(found, view, date),
    reason: view.revocationReason === undefined ? undefined : isolate(view.revocationReason),
  };
  const form = `title${facts.date === undefined ? '' : 'Dated'}${facts.reason === undefined || found !== 'revoked' ? '' : 'Reason'}`;
  const say = (part: string) => findText(language, `public:verdict.${found}.${part}`, facts);
  return {
    case: found,
    kind: KINDS[found],
    title: say(form) ?? say('title') ?? '',
    detail: say('detail') ?? '',
    word: say('word') ?? '',
  };
}

function dateOf(found: Case, view: VerdictView, date: (when: string) => string): string | undefined {
  if (found === 'valid-enclosed') return view.enclosedAt && date(view.enclosedAt);
  if (found === 'revoked') return view.revokedAt === undefined ? undefined : date(view.revokedAt);
  if (found === 'expired' || found === 'expired-unlisted') {
    return view.validUntil === null ? undefined : date(view.validUntil);
  }
  if (found === 'not-yet-valid') return view.validFrom === null ? undefined : date(view.validFrom);
  return undefined;
}

function caseOf({ verdict, checks, issuerKnown, given, held, unread = [], enclosedAt }: VerdictView): Case {
  // A record that is in order itself: the headline is about what it holds, not about a badge that it is not.
  const isInOrder = checks.every(({ check, outcome }) =>
    check === 'signature' ? outcome === 'pass' : outcome !== 'fail',
  );
  if (held !== undefined && isInOrder && verdict === 'valid') return 'record-valid';
  if (held?.includes(verdict) && isInOrder) return 'record-held';
  const code = (name: CheckView['check']) => checks.find(({ check }) => check === name)?.code;
  switch (verdict) {
    case 'valid':
      if (enclosedAt !== undefined) return 'valid-enclosed';
      return issuerKnown ? 'valid' : 'valid-unlisted';
    case 'expired':
      return issuerKnown ? 'expired' : 'expired-unlisted';
    case 'invalid':
      if (code('recipient') === 'recipient-mismatch') return 'other-person';
      // Nothing was altered as far as anyone can say: the format itself is broken, so that no signature could be checked.
      return checks.some(({ check, outcome }) => check === 'signature' && outcome === 'fail') ? 'invalid' : 'malformed';
    case 'unverified':
      if (code('recipient') === 'recipient-not-stated') return 'recipient-not-stated';
      if (code('signature') === 'algorithm-unavailable') return 'not-checkable-here';
      // Of versions 1 and 2: what decides stands at the issuer's, who did not answer.
      if (code('signature')?.endsWith('-unreachable')) return 'source-unreachable';
      return checks.some((check) => check.outcome === 'unknown' && check.code?.endsWith('-not-supported-yet'))
        ? 'not-read-yet'
        : 'unverified';
    case 'untrusted-issuer':
      if (code('signature') === 'issuer-unreachable') return 'issuer-unreachable';
      return code('issuer') === 'untrusted-after-compromise' ? 'key-lost' : 'untrusted-issuer';
    case 'not-a-badge':
      // No file was read: nothing is said of one.
      if (code('format') === 'unreachable') return unread.length > 0 ? 'not-readable-here' : 'no-answer';
      if (given !== undefined && given !== 'file') return NO_BADGE[given];
      return READ_AS_DATA.has(code('format')) ? 'no-badge-in-file' : verdict;
    default:
      return verdict;
  }
}

/** Words about pictures and their codes would say nothing of these. */
const READ_AS_DATA = new Set<string | undefined>([
  'another-document',
  'another-credential',
  'no-object',
  'json-syntax',
]);

const NO_BADGE = {
  url: 'no-badge-there',
  text: 'no-badge-in-text',
  code: 'no-badge-in-code',
} as const satisfies Record<string, Case>;

export interface CheckWords {
  check: CheckView['check'];
  outcome: CheckView['outcome'];
  name: string;
  /** “conforme”, “non conforme”, “non contrôlé”. */
  result: string;
  /** The fact that was seen. */
  fact: string;
  /** How old that fact is. */
  age: string;
}

/** Checks that apply, each with word, fact and age; the others by name. */
export function checkWords(visit: Visit, view: VerdictView): { checks: CheckWords[]; notApplicable: string } {
  const { t, language } = visit;
  const applies = view.checks.filter(({ outcome }) => outcome !== 'not-applicable');
  const others = view.checks.filter(({ outcome }) => outcome === 'not-applicable');
  const facts = checkFacts(visit, view);
  const nameOf = ({ check }: CheckView) => t(`public:check.${check}.name`);
  return {
    checks: applies.map((check) => ({
      check: check.check,
      outcome: check.outcome,
      name: nameOf(check),
      result: t(`public:outcome.${check.outcome as 'pass' | 'fail' | 'unknown'}`),
      fact: factOf(visit, view, check, facts),
      age: ageOf(visit, view, check),
    })),
    notApplicable: formatList(
      others.map((check) => nameOf(check).toLocaleLowerCase(language)),
      language,
    ),
  };
}

function factOf(
  { language, t }: Visit,
  view: VerdictView,
  { check, outcome, code, detail }: CheckView,
  known: Record<string, string>,
): string {
  const facts = { ...known, signature: SIGNATURES[detail ?? ''] ?? detail ?? '' };
  // Of a badge that is not whole no date is repeated: only whether those it states are in order.
  if (check === 'dates' && view.validFrom === null && outcome !== 'unknown')
    return t(outcome === 'pass' ? 'public:check.dates.unproved' : 'public:check.dates.unprovedOff');
  if (outcome !== 'pass') {
    const coded = code === undefined ? undefined : findText(language, `public:checkCode.${code}`, facts);
    return coded ?? t(`public:checkCode.other-${outcome === 'fail' ? 'fail' : 'unknown'}`);
  }
  const texts = [variantOf(view, check, detail), code, 'pass'].map(
    (name) => name && findText(language, `public:check.${check}.${name}`, facts),
  );
  return texts.find((text) => text !== undefined) ?? '';
}

/** What people know a signature by; others by the name that the standard gives them. */
const SIGNATURES: Record<string, string> = {
  'eddsa-rdfc-2022': 'Ed25519',
  'eddsa-2022': 'Ed25519',
  'eddsa-jcs-2022': 'Ed25519',
  Ed25519Signature2020: 'Ed25519',
  EdDSA: 'Ed25519',
  'ecdsa-rdfc-2019': 'ECDSA',
};

function variantOf(view: VerdictView, check: CheckView['check'], detail: string | undefined): string | undefined {
  if (check === 'dates') return view.validUntil === null ? 'open' : 'until';
  if (check === 'issuer' && view.enclosedAt !== undefined) return 'enclosed';
  if (check === 'issuer' && detail !== 'trusted-list') return view.issuer?.domain ? 'domain' : 'key';
  return check === 'signature' && detail === 'hosted' ? 'hosted' : undefined;
}

function checkFacts({ language }: Visit, view: VerdictView): Record<string, string> {
  const date = (when: string | null) => (when === null ? '' : formatDate(when, language, view.timeZone));
  return {
    issuer: isolate(view.issuer?.name ?? ''),
    domain: view.issuer?.domain ?? '',
    from: date(view.validFrom),
    until: date(view.validUntil),
  };
}

/** Checks that read the badge alone, and need nobody's answer. */
const READ_IN_BADGE = new Set<CheckView['check']>(['format', 'schema', 'dates', 'recipient', 'endorsements']);

function ageOf({ t, language }: Visit, view: VerdictView, { check, outcome, seenAt }: CheckView): string {
  if (outcome === 'unknown') return '';
  if (READ_IN_BADGE.has(check)) return t('public:age.inBadge');
  if (check === 'signature') return t('public:age.computed');
  const seconds = seenAt === undefined ? 0 : (Date.parse(view.checkedAt) - Date.parse(seenAt)) / 1000;
  const ago = formatAge(seconds, language);
  return ago === undefined ? t('public:age.now') : t('public:age.seen', { ago });
}

/** “22 novembre 2026 à 9 h 41”. */
export const checkedOn = ({ language }: Visit, { checkedAt, timeZone }: VerdictView): string =>
  formatDateTime(checkedAt, language, timeZone);
