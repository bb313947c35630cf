import { afterEach, expect, it } from 'vitest';
import { tellFullDisk } from './support/full-disk.ts';
import { serverProcess } from './support/server-process.ts';
import { maySmallDisk, openSmallDisk } from './support/small-disk.ts';
import { firstOperator } from './support/started.ts';
import { whole } from './support/tally.ts';

const ROWS = 600;
const mayMount = maySmallDisk();

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
}, 60_000);

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

it.skipIf(!mayMount)(
  'a start on a full disk ends with a sentence, and the one after it is as if nothing had been',
  async () => {
    const disk = openSmallDisk(200);
    closers.push(disk.close);
    const server = await serverProcess({}, disk.folder);
    closers.push(server.close);
    const refusal = () => server.start().catch((error: Error) => error.message);
    const sentence = /^the server ended \(1\): The disk [^\n]*is full: [^\n]*start again\.?\n$/;
    disk.fill();
    expect(await refusal(), 'with no database yet').toMatch(sentence);
    disk.clear();
    const operator = await firstOperator(server, await server.start());
    await server.kill();
    disk.fill();
    expect(await refusal(), 'with one that was killed').toMatch(sentence);
    disk.clear();
    await server.start();
    expect((await operator.get('/api/me')).status).toBe(200);
    expect(await server.terminate()).toBe(0);
  },
  90_000,
);
