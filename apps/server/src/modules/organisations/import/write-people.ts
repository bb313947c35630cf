import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/identifiers.ts';
import type { Organisation } from '../authorise.ts';
import * as directory from '../directory.store.ts';
import { noteMoves } from '../directory-editing.ts';
import type { PeopleFault } from '../directory-import.schema.ts';
import type { ImportHead, ImportRowRecord } from '../directory-import.store.ts';
import { leave, setState } from '../leaving.ts';
import { PATH_SEPARATOR, pathOf } from '../unit-tree.ts';
import * as units from '../units.store.ts';
import { pathKey } from './resolve-unit.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'config' | 'vault'>;
type Refusal = { fault: PeopleFault; value: string };
type Move = Parameters<typeof noteMoves>[2][number];

/**
 * Writes rows of an import within one transaction. The directory may have changed since the check: what could no longer be
 * written is refused row by row, with its cause.
 */
export async function createWriter(
  deps: Deps,
  tx: Tx,
  organisation: Organisation,
  record: ImportHead,
  rows: ImportRowRecord[],
) {
  const organisationId = organisation.id;
  const at = deps.clock.now();
  const by = { actorId: record.createdBy, importId: record.id };
  const wanted = rows.flatMap(({ entryId, facts }) =>
    [entryId, facts.managerId].filter((id) => typeof id === 'string'),
  );
  // Before the people, as whoever removes a unit does: else each would wait for the other.
  await units.lockTree(tx, organisationId);
  const found = await directory.findEntries(tx, organisationId, [...new Set(wanted)], { lock: true });
  const entries = new Map(found.map((row) => [row.id, row]));
  const owners = await directory.findOwners(tx, organisationId, {
    emails: rows.flatMap(({ facts }) => facts.emails),
    numbers: rows.flatMap(({ facts }) => facts.number?.toLowerCase() ?? []),
  });
  const unitIds = await unitMaker(tx, organisationId, at);
  const moves: Move[] = [];
  /** People who are new, written together: one by one would take four times as long. */
  let pending: { row: Omit<directory.EntryRow, 'search'>; addresses: string[] }[] = [];

  async function flush(): Promise<void> {
    const written = pending;
    pending = [];
    await directory.insertEntries(
      tx,
      written.map(({ row }) => row),
    );
    const people = written.map(({ row, addresses }) => ({ entryId: row.id, addresses }));
    await directory.insertAddresses(tx, organisationId, people);
  }

  async function refusalOf({ facts, name }: ImportRowRecord, entryId: string): Promise<Refusal | undefined> {
    const { number, emails, managerId } = facts;
    const other = (owner: string | undefined) => owner !== undefined && owner !== entryId;
    if (number !== undefined && other(owners.numbers.get(number.toLowerCase())))
      return { fault: 'number-twice', value: number };
    const taken = emails.find((email) => other(owners.emails.get(email)));
    if (taken !== undefined) return { fault: 'email-taken', value: taken };
    if (managerId === undefined) return undefined;
    if (!entries.has(managerId)) return { fault: 'manager-unknown', value: name };
    const isMoved = entries.has(entryId) && entries.get(entryId)?.managerId !== managerId;
    if (!isMoved) return undefined;
    await flush();
    if (await directory.wouldCircle(tx, organisationId, entryId, managerId))
      return { fault: 'manager-circle', value: name };
    return undefined;
  }

  async function enter(row: ImportRowRecord, entryId: string): Promise<void> {
    const { number, emails, unit, managerId, site, language } = row.facts;
    const before = entries.get(entryId);
    const after: directory.EntryRow = {
      ...(before ?? {
        ...{ organisationId, id: entryId, number: null, search: '', unitId: null, managerId: null, site: '' },
        ...{ language: null, state: 'active', leftAt: null, createdAt: at },
      }),
      name: row.name,
      ...(number !== undefined && { number }),
      ...(unit !== undefined && { unitId: await unitIds(unit) }),
      ...(managerId !== undefined && { managerId }),
      ...(site !== undefined && { site }),
      ...(language !== undefined && { language }),
      updatedAt: at,
    };
    const { search: _search, createdAt, ...written } = after;
    if (before === undefined) pending.push({ row: { ...written, createdAt }, addresses: emails });
    else {
      await directory.updateEntry(tx, written);
      moves.push({ id: entryId, before, after });
      if (emails.length > 0) {
        const had = (await directory.findAddresses(tx, organisationId, [entryId])).map(({ address }) => address);
        await directory.replaceAddresses(tx, organisationId, entryId, [...new Set([...emails, ...had])]);
      }
    }
    entries.set(entryId, after);
    if (number !== undefined) owners.numbers.set(number.toLowerCase(), entryId);
    for (const email of emails) owners.emails.set(email, entryId);
    if (before?.state === 'left') await setState(tx, after, 'active', by, at);
  }

  return {
    /** Undefined: it stands. A row that was written before a crash is written again to the same effect. */
    async write(row: ImportRowRecord): Promise<Refusal | undefined> {
      if (row.entryId === null) return { fault: 'identity-missing', value: '' };
      if (row.outcome === 'leaves') {
        const entry = entries.get(row.entryId);
        if (entry !== undefined) await leave(deps, tx, organisation, entry, { ...by, tell: record.tellsLeavers });
        return undefined;
      }
      const refusal = await refusalOf(row, row.entryId);
      if (refusal === undefined) await enter(row, row.entryId);
      return refusal;
    },
    /** Writes what is still to be written, and who moved. */
    async finish(): Promise<void> {
      await flush();
      await noteMoves(tx, organisationId, moves, { ...by, at });
    },
  };
}

/** The id of the unit at a path, made with those above it where they are missing. The tree is locked. */
async function unitMaker(tx: Tx, organisationId: string, at: Date): Promise<(path: string) => Promise<string>> {
  const tree = new Map((await units.listUnits(tx, organisationId)).map((unit) => [unit.id, unit]));
  const ids = new Map([...tree.keys()].map((id) => [pathKey(pathOf(tree, id)), id]));
  return async function idOf(path: string): Promise<string> {
    const there = ids.get(pathKey(path));
    if (there !== undefined) return there;
    const names = path.split(PATH_SEPARATOR);
    const name = names.pop() ?? path;
    const parentId = names.length === 0 ? null : await idOf(names.join(PATH_SEPARATOR));
    const id = newId();
    await units.insertUnit(tx, { organisationId, id, parentId, name, code: null, site: '', createdAt: at });
    ids.set(pathKey(path), id);
    return id;
  };
}
