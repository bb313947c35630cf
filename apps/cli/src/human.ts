import { styleText } from 'node:util';
import type { Check, Outcome, VerificationReport } from '@insigne/credentials';
import type { AuditFinding } from './audit.ts';
import type { LibraryReport } from './library.ts';
import { type Language, TEXTS, type Texts } from './texts.ts';

const SIGNS: Record<Outcome, string> = { pass: '✓', fail: '✗', unknown: '?', 'not-applicable': '–' };
const COLOURS = { pass: 'green', fail: 'red', unknown: 'yellow', 'not-applicable': 'gray' } as const;

/** One plain headline, then the badge, then each check with its word. */
export function describe(report: VerificationReport, language: Language, documentsOf?: Date): string {
  const texts = TEXTS[language];
  const lines = [headline(report, language)];
  const { badge } = report;
  if (badge) {
    const issuer = badge.issuer.name ?? badge.issuer.id;
    lines.push(fill(texts.issuedBy, { name: printable(badge.name), issuer: printable(issuer) }));
  }
  if (documentsOf !== undefined) lines.push(fill(texts.bundled, { date: day(documentsOf.toISOString(), language) }));
  lines.push('', ...report.checks.map((check) => line(check, texts)));
  return `${lines.join('\n')}\n`;
}

/** Whether an exported trail holds together, in one sentence; then what to compare it with. */
export function describeTrail(finding: AuditFinding, language: Language): string {
  const { trail } = TEXTS[language];
  if (finding.outcome === 'not-a-trail') return `${trail['not-a-trail']}\n`;
  if (finding.outcome === 'broken') return `${fill(trail[finding.fault], { line: String(finding.line) })}\n`;
  const { events, head, exportedAt } = finding;
  const facts = { events: String(events), head: printable(head), date: day(exportedAt, language) };
  return `${fill(trail.sound, facts)}\n${fill(trail.head, facts)}\n`;
}

/** What the library holds, then each fault on a line of its own. */
export function describeLibrary({ name, version, counts, images, faults }: LibraryReport, language: Language): string {
  const { library } = TEXTS[language];
  const lines = faults.map(
    ({ path, code, detail }) => `✗ ${printable(path)} – ${code}${detail ? ` (${printable(detail)})` : ''}`,
  );
  if (counts !== undefined) {
    const facts = Object.fromEntries(Object.entries(counts).map(([what, count]) => [what, String(count)]));
    lines.unshift(`${printable(name[language])} ${version}`, fill(library.holds, facts), fill(library.course, facts));
  }
  if (images !== undefined) {
    const [one, other] = images.mostAlike;
    lines.push(
      fill(library.images, {
        drawn: String(images.drawn[language]),
        one,
        other,
        share: (images.leastDifference * 100).toFixed(1),
      }),
    );
  }
  lines.push(faults.length > 0 ? fill(library.faulty, { faults: String(faults.length) }) : library.complete);
  return `${lines.join('\n')}\n`;
}

function headline(report: VerificationReport, language: Language): string {
  const texts = TEXTS[language];
  const { verdict, badge, checks } = report;
  const pattern = texts.headlines[headlineKey(report)];
  if (verdict === 'expired' || verdict === 'not-yet-valid') {
    const written = verdict === 'expired' ? badge?.validUntil : badge?.validFrom;
    const fallback = checks.find(({ check }) => check === 'dates')?.detail;
    return fill(pattern, { date: day(written ?? fallback, language) });
  }
  const reason = verdict === 'revoked' ? badge?.revocationReason : undefined;
  return reason === undefined ? pattern : `${pattern} ${fill(texts.reason, { reason: printable(reason) })}`;
}

/** The verdict, or a more exact headline where one code explains it alone. */
function headlineKey({ verdict, checks }: VerificationReport): keyof Texts['headlines'] {
  const code = (name: Check['check']) => checks.find(({ check }) => check === name)?.code;
  const others = checks.filter(({ check, outcome }) => check !== 'recipient' && outcome === 'fail');
  if (verdict === 'invalid' && code('recipient') === 'recipient-mismatch' && others.length === 0) return 'other-person';
  if (verdict === 'untrusted-issuer' && code('signature') === 'issuer-unreachable') return 'issuer-unreachable';
  if (verdict === 'unverified') {
    if (code('signature')?.endsWith('-unreachable')) return 'source-unreachable';
    if (code('recipient') === 'recipient-not-stated' && code('signature') === undefined) return 'recipient-not-stated';
    if ([code('format'), code('signature')].some((found) => found?.endsWith('-not-supported-yet')))
      return 'not-supported';
  }
  return verdict === 'valid' && code('issuer') === 'issuer-not-listed' ? 'issuer-not-listed' : verdict;
}

function line({ check, outcome, code, detail }: Check, texts: Texts): string {
  const sign = styleText(COLOURS[outcome], SIGNS[outcome]);
  const more = [code, detail && printable(detail)].filter((part) => part !== undefined).join(', ');
  return `${sign} ${texts.checks[check]} – ${texts.outcomes[outcome]}${more ? ` (${more})` : ''}`;
}

function day(instant: string | undefined, language: Language): string {
  const date = new Date(instant ?? Number.NaN);
  if (Number.isNaN(date.getTime())) return '–';
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

function fill(pattern: string, values: Record<string, string>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A stranger's text must not drive the terminal, nor turn the line around. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ').slice(0, 300);
}
