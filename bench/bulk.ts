// Thousands of badges from one CSV, end to end: parsed, checked, signed, in the log, status-listed, stored durably, mail queued.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { BatchView } from '../apps/server/src/modules/issuing/issuing.schema.ts';
import { openOwnPostgres } from '../apps/server/tests/support/own-postgres.ts';
import { until } from '../apps/server/tests/support/until.ts';
import { onClose } from '../e2e/support/closing.ts';
import { type House, openHouse } from './support/house.ts';
import { bareSigner, peerIssuer } from './support/peer.ts';
import { type Measured, measured } from './support/result.ts';

const FULL = 10_000;
const SCALES = [FULL / 4, FULL / 2, FULL];
/** The peer's loop takes 6 ms a badge and does not get faster: a few hundred say as much as ten thousand. */
const PEER_SAMPLE = 400;
const LIMIT_SAMPLE = 10_000;
/** Canonical form of the bench's badge, about. */
const CANONICAL_BYTES = 6_000;
const WITHIN_MS = 900_000;

/** Seconds from the first byte of the file to the last badge stored. */
async function awardList(house: House, name: string, rows: number): Promise<number> {
  const lines = Array.from({ length: rows }, (_, at) => `${name}.${at}@people.example;Personne ${name} ${at};fr`);
  const bytes = Uint8Array.from(Buffer.from(['courriel;nom;langue', ...lines, ''].join('\n')));
  const begun = performance.now();
  const upload = `${house.base}/batches?badge=${house.badgeId}&fileName=${name}.csv`;
  const { batch } = await house.owner.ask<{ batch: BatchView }>('POST', upload, bytes);
  const path = `${house.base}/batches/${batch.id}`;
  await house.owner.ask('POST', `${path}/check`, { mapping: { email: 'courriel', name: 'nom', language: 'langue' } });
  await house.owner.ask('POST', `${path}/confirm`, { when: 'now' });
  const done = await until(
    'the list',
    async () => {
      const { batch: now } = await house.owner.ask<{ batch: BatchView }>('GET', path);
      return now.state === 'done' ? now : undefined;
    },
    WITHIN_MS,
  );
  if (done.doneCount !== rows) throw new Error(`${done.doneCount} of ${rows} badges were made`);
  return (performance.now() - begun) / 1000;
}

/** One badge after the other by @digitalbazaar/vc, each stored by one durable INSERT. */
async function peerLoop(pool: pg.Pool, sample: object & { issuer: { id: string } }): Promise<number> {
  const issue = await peerIssuer(sample.issuer.id);
  await issue(sample);
  const begun = performance.now();
  for (let at = 0; at < PEER_SAMPLE; at++) {
    const credential = { ...sample, id: `urn:uuid:${crypto.randomUUID()}` };
    await pool.query('insert into peer values ($1, $2)', [credential.id, JSON.stringify(await issue(credential))]);
  }
  return PEER_SAMPLE / ((performance.now() - begun) / 1000);
}

/** Bare signatures, and the same bytes stored 500 rows at a time: less than this nobody can do. */
async function limit(pool: pg.Pool, documentBytes: number): Promise<number> {
  const sign = bareSigner(Buffer.alloc(CANONICAL_BYTES, 'x'));
  const document = 'd'.repeat(documentBytes);
  const begun = performance.now();
  for (let at = 0; at < LIMIT_SAMPLE; at += 500) {
    const ids = Array.from({ length: 500 }, (_, offset) => `${at + offset}:${sign().toString('base64url')}`);
    await pool.query('insert into bare select id, $2 from unnest($1::text[]) as id', [ids, document]);
  }
  return LIMIT_SAMPLE / ((performance.now() - begun) / 1000);
}

export async function measure(say: (line: string) => void): Promise<Measured> {
  const house = await openHouse();
  await awardList(house, 'warm', 50);
  const growth: { scale: number; ours: number }[] = [];
  for (const scale of SCALES) {
    const seconds = await awardList(house, `s${scale}`, scale);
    growth.push({ scale, ours: scale / seconds });
    say(`${scale} badges in ${seconds.toFixed(1)} s`);
  }
  const peakMemoryMB = house.peakMemoryMB();

  const postgres = await openOwnPostgres();
  onClose(postgres.close);
  const pool = new pg.Pool({ connectionString: postgres.url, max: 1 });
  onClose(() => pool.end());
  await pool.query('create table peer (id text primary key, document text not null)');
  await pool.query('create table bare (id text primary key, document text not null)');
  // The size and shape of those that the server signs.
  const unsigned = JSON.parse(readFileSync(join(import.meta.dirname, 'support/sample.json'), 'utf8'));
  const peer = await peerLoop(pool, unsigned);
  const most = await limit(pool, JSON.stringify(unsigned).length + 400);
  return measured(
    { ours: growth.at(-1)?.ours ?? 0, peer, limit: most, unit: 'badges/s', growth, peakMemoryMB },
    { peerSample: PEER_SAMPLE, limitSample: LIMIT_SAMPLE },
  );
}
