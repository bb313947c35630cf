import { expect, it } from 'vitest';
import { tellFullDisk } from './support/full-disk.ts';
import { maySmallDisk } from './support/small-disk.ts';
import { whole } from './support/tally.ts';

const ROWS = 600;
const mayMount = maySmallDisk();

it.skipIf(!mayMount)(
  `a disk that is filled up in the middle of a list loses and doubles nothing${mayMount ? '' : ' (skipped: only root may mount a small disk)'}`,
  async () => {
    const told = await tellFullDisk({ rows: ROWS, fillings: 2 });
    const [full, killed] = told.met;
    const read = { page: 200, ready: 200, verify: 200 };
    expect(full).toEqual({ award: 507, upload: 507, ...read, disk: 'disk-refuses' });
    // PostgreSQL that was killed may come up again on a full disk, or not before there is room.
    expect([503, 507]).toContain(killed?.award);
    expect(told.again).toEqual([201, 201]);
    expect(told.counted).toMatchObject(whole(told.people.length));
    expect(told.mailed).toEqual(told.people);
    expect(told.handedOver, 'no mail was even handed over twice').toBe(told.people.length);
    expect(told).toMatchObject({ isSameProcess: true, exitCode: 0 });
  },
  180_000,
);
