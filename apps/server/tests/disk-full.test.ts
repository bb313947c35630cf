import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, it } from 'vitest';
import { tellFullDisk } from './support/full-disk.ts';
import { testDatabase } from './support/postgres.ts';
import { serverProcess } from './support/server-process.ts';
import { maySmallDisk, openSmallDisk } from './support/small-disk.ts';
import { firstOperator } from './support/started.ts';
import { whole } from './support/tally.ts';

const ROWS = 600;
const SRC = join(import.meta.dirname, '../src');
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

it.skipIf(!mayMount)(
  'a backup to a full disk says so, and leaves nothing behind',
  async () => {
    const disk = openSmallDisk(4);
    closers.push(disk.close);
    const database = await testDatabase();
    closers.push(database.drop);
    const pool = new pg.Pool({ connectionString: database.url, max: 1 });
    // Its database is dropped while the connection still says goodbye.
    pool.on('connect', (client) => client.on('error', () => {}));
    closers.push(() => pool.end());
    // More than the disk holds, and hardly to be compressed.
    await pool.query(`insert into settings (name, value)
      select 'filler', string_agg(md5(random()::text), '') from generate_series(1, 500000)`);
    const child = spawn(process.execPath, [join(SRC, 'backup.ts'), join(disk.folder, 'one.tar.gz')], {
      env: {
        ...process.env,
        DATABASE_URL: database.url,
        INSIGNE_DATA: disk.folder,
        INSIGNE_MASTER_KEY: '07'.repeat(32),
      },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    const [code] = await once(child, 'close');
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringMatching(/^No backup was made: the disk [^\n]* is full[^\n]*\n$/),
    });
    expect(readdirSync(disk.folder)).toEqual([]);
  },
  60_000,
);
