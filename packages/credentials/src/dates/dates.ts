import { CredentialError } from '../error.ts';
import { type JsonObject, type JsonValue, text } from '../json/value.ts';
import { Kept } from '../kept.ts';
import { CLOCK_SKEW_MS } from '../limits.ts';
import type { Finding } from '../report.ts';

const SHORTEST_MONTH = 28;
/** XML Schema dateTimeStamp: a time without offset means another instant in each country, so it is refused (P-VER-12). */
const DATE_TIME_STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,12})?(?:Z|[+-]\d\d:\d\d)$/;

/** The midnight that begins it, in UTC; undefined for anything but an existing day (`2026-01-31`). */
export function parseDay(value: JsonValue | undefined): Date | undefined {
  return parseInstant(`${text(value) ?? ''}T00:00:00Z`);
}

/** The same dates stand in many badges, and are asked several times of each. */
const instants = new Kept<number>(500);

/** Undefined for anything but an existing instant written with its offset. */
export function parseInstant(value: JsonValue | undefined): Date | undefined {
  const written = text(value) ?? '';
  const known = instants.get(written);
  if (known !== undefined) return new Date(known);
  const date = readInstant(written);
  if (date) instants.set(written, date.getTime());
  return date;
}

function readInstant(written: string): Date | undefined {
  if (!DATE_TIME_STAMP.test(written)) return undefined;
  // Date would roll 31 February over into March.
  const day = Number(written.slice(8, 10));
  if (day > SHORTEST_MONTH && new Date(`${written.slice(0, 10)}T00:00:00Z`).getUTCDate() !== day) return undefined;
  const date = new Date(written);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/**
 * UTC, whole seconds, as credentials write dates.
 * @throws CredentialError `bad-date`
 */
export function writeInstant(date: Date): string {
  const time = date.getTime();
  if (Number.isNaN(time)) throw new CredentialError('bad-date', 'Not a date');
  if (time !== last.time) last = { time, written: `${date.toISOString().slice(0, 19)}Z` };
  return last.written;
}
/** Badges of one list are awarded and signed at one moment. */
let last = { time: Number.NaN, written: '' };

/** Validity of a credential at an instant; both the 2.0 and the 1.1 names of its dates. */
export function checkDates(credential: JsonObject, now: Date): Finding {
  const from = credential.validFrom ?? credential.issuanceDate;
  const until = credential.validUntil ?? credential.expirationDate;
  const start = parseInstant(from);
  const end = parseInstant(until);
  if (!start || (until !== undefined && !end)) return { outcome: 'fail', code: 'date-malformed', verdict: 'invalid' };
  if (end && end < start) return { outcome: 'fail', code: 'dates-reversed', verdict: 'invalid' };
  if (end && end.getTime() + CLOCK_SKEW_MS < now.getTime()) {
    return { outcome: 'fail', code: 'expired', detail: text(until), verdict: 'expired' };
  }
  if (start.getTime() - CLOCK_SKEW_MS > now.getTime()) {
    return { outcome: 'fail', code: 'not-yet-valid', detail: text(from), verdict: 'not-yet-valid' };
  }
  return { outcome: 'pass' };
}
