const DAY_MS = 24 * 60 * 60 * 1000;
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** What the clocks of a place show at an instant, as if it were UTC, in milliseconds. */
function wallTime(instant: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

/**
 * The instant at which the clocks of a place show this time. An hour that comes twice is the first one; an hour that is
 * skipped is as long after the change as it would have been without it.
 * @param local `2026-03-29T09:30`
 * @returns undefined when it is no date
 */
export function instantOf(local: string, timeZone: string): Date | undefined {
  const [, year, month, day, hour, minute] = (LOCAL.exec(local) ?? []).map(Number);
  if (year === undefined || month === undefined) return undefined;
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  if (new Date(wall).toISOString().slice(0, 16) !== local) return undefined;
  // No place changes its clocks twice within two days.
  const offsets = [wall - DAY_MS, wall + DAY_MS].map((instant) => wallTime(instant, timeZone) - instant);
  const fitting = offsets.map((offset) => wall - offset).filter((instant) => wallTime(instant, timeZone) === wall);
  return new Date(fitting.length > 0 ? Math.min(...fitting) : wall - (offsets[0] ?? 0));
}
