import pg from 'pg';
import { afterEach, expect, it } from 'vitest';
import type { ImportView } from '../src/modules/organisations/directory-import.schema.ts';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import { openMailTrap } from './support/mail-trap.ts';
import { testDatabase } from './support/postgres.ts';
import { rowsOf } from './support/rows.ts';
import { serverProcess } from './support/server-process.ts';
import { firstOperator } from './support/started.ts';
import { until } from './support/until.ts';
import type { Visitor } from './support/visitor.ts';

const IMPORTS = '/api/organisations/fonderie/people-imports';
/** There before: some move to another unit, some are missing in the complete list and leave. */
const [KNOWN, MOVED, LEAVING] = [500, 200, 100];
const NEW = 3_000;
const UNITS = 10;

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
}, 60_000);

const person = (at: number, unit: number) => `N${at};Personne ${at};p${at}@people.example;Usine > Atelier ${unit}`;
const HEADER = 'matricule;nom;courriel;service';
const known = Array.from({ length: KNOWN }, (_, at) => person(at, at % UNITS));
const complete = [
  // The moved ones go to units that the list itself makes.
  ...known.slice(0, MOVED).map((_, at) => person(at, UNITS + (at % UNITS))),
  ...known.slice(MOVED, KNOWN - LEAVING),
  ...Array.from({ length: NEW }, (_, at) => person(KNOWN + at, at % (2 * UNITS))),
];

const read = async (owner: Visitor, id: string): Promise<ImportView | undefined> => {
  const answer = await owner.get(`${IMPORTS}/${id}`).catch(() => undefined);
  return answer?.status === 200 ? ((await answer.json()) as { import: ImportView }).import : undefined;
};
const when = (owner: Visitor, id: string, fits: (now: ImportView) => boolean) =>
  until(
    'the import',
    async () => {
      const now = await read(owner, id);
      return now !== undefined && fits(now) ? now : undefined;
    },
    90_000,
  );

async function begin(owner: Visitor, lines: string[], isComplete: boolean): Promise<string> {
  const bytes = Uint8Array.from(Buffer.from([HEADER, ...lines, ''].join('\r\n')));
  const { import: uploaded } = await owner.ask<{ import: ImportView }>('POST', IMPORTS, bytes);
  await owner.ask('POST', `${IMPORTS}/${uploaded.id}/check`, { mapping: uploaded.mapping, isComplete });
  await owner.ask('POST', `${IMPORTS}/${uploaded.id}/confirm`, { tellsLeavers: true });
  return uploaded.id;
}

it('an import of people that is killed again and again goes on by itself, and enters, moves and tells each person once', async () => {
  const database = await testDatabase();
  closers.push(database.drop);
  const trap = await openMailTrap();
  closers.push(trap.close);
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  closers.push(() => pool.end());
  const server = await serverProcess({ DATABASE_URL: database.url, SMTP_URL: trap.url });
  closers.push(server.close);
  const owner = await firstOperator(server, await server.start());
  const facts = { handle: 'fonderie', name: 'La Fonderie' };
  const { organisation } = await owner.ask<{ organisation: OrganisationView }>('POST', '/api/organisations', facts);
  const first = await begin(owner, known, false);
  await when(owner, first, ({ state }) => state === 'done');

  const id = await begin(owner, complete, true);
  const done: number[] = [0];
  for (let kill = 0; kill < 3; kill += 1) {
    const { doneCount, state } = await when(owner, id, (now) => now.doneCount > (done.at(-1) ?? 0));
    await server.kill();
    expect(state, 'killed in its middle').toBe('running');
    done.push(doneCount);
    await server.start();
  }
  const changed = NEW + MOVED + LEAVING;
  expect(await when(owner, id, ({ state }) => state === 'done')).toMatchObject({
    ...{ doneCount: changed, failedCount: 0, readyCount: 0 },
  });
  expect(done.at(-1)).toBeLessThan(changed);

  const count = async (sql: string) => {
    const [row] = await rowsOf<Record<string, number>>(pool, organisation.id, sql);
    return row;
  };
  const entries = 'count(*)::int as entries, count(distinct number)::int as numbers';
  expect(
    await count(`select ${entries}, count(*) filter (where state = 'left')::int as left from directory_entries`),
  ).toEqual({ entries: KNOWN + NEW, numbers: KNOWN + NEW, left: LEAVING });
  expect(await count('select count(*)::int as addresses from directory_addresses')).toEqual({ addresses: KNOWN + NEW });
  // The site and its workshops, each made once.
  expect(await count('select count(*)::int as units from units')).toEqual({ units: 1 + 2 * UNITS });
  expect(
    await count(`select count(*) filter (where fact = 'unit')::int as moves,
      count(distinct entry_id) filter (where fact = 'unit')::int as moved,
      count(*) filter (where fact = 'state')::int as departures,
      count(distinct entry_id) filter (where fact = 'state')::int as left
      from directory_changes where import_id = '${id}'`),
  ).toEqual({ moves: MOVED, moved: MOVED, departures: LEAVING, left: LEAVING });
  expect(
    await count(
      `select count(*)::int as ends from audit_events where action = 'people-import.done' and subject_id = '${id}'`,
    ),
  ).toEqual({ ends: 1 });
  const leaving = known.slice(KNOWN - LEAVING).map((line) => line.split(';')[2]);
  const told = () => new Map(trap.mails.map((mail) => [mail.messageId, mail.envelope.to[0]]));
  await until('the mails', () => (told().size >= LEAVING ? true : undefined), 60_000);
  expect([...told().values()].sort()).toEqual(leaving.sort());
}, 240_000);
