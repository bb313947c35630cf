import { describe, expect, it } from 'vitest';
import { instantOf } from './local-time.ts';

describe('a time on the clocks of a place', () => {
  it.each([
    ['in winter', '2026-01-15T09:30', 'Europe/Paris', '2026-01-15T08:30:00.000Z'],
    ['in summer', '2026-07-15T09:30', 'Europe/Paris', '2026-07-15T07:30:00.000Z'],
    ['in the hour that spring skips', '2026-03-29T02:30', 'Europe/Paris', '2026-03-29T01:30:00.000Z'],
    ['just after that hour', '2026-03-29T03:00', 'Europe/Paris', '2026-03-29T01:00:00.000Z'],
    ['in the hour that comes twice, the first one', '2026-10-25T02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
    ['just after it', '2026-10-25T03:00', 'Europe/Paris', '2026-10-25T02:00:00.000Z'],
    ['west of Greenwich', '2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['where the change is half an hour', '2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    ['at midnight', '2026-12-31T00:00', 'Pacific/Kiritimati', '2026-12-30T10:00:00.000Z'],
  ])('%s', (_case, local, zone, instant) => {
    expect(instantOf(local, zone)?.toISOString()).toBe(instant);
  });

  it.each(['2026-02-30T09:00', '2026-01-01', '2026-01-01T24:00', '2026-01-01T09:60', '', 'x'])(
    'is none: %j',
    (local) => {
      expect(instantOf(local, 'Europe/Paris')).toBeUndefined();
    },
  );
});
