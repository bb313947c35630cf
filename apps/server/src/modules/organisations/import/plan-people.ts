import type { AddressRow, EntryRow } from '../directory.store.ts';
import type { PlannedFacts, PlannedRow, RowChange } from '../directory-import.schema.ts';
import { pathOf, type TreeUnit } from '../unit-tree.ts';
import { type Draft, refuse } from './draft.ts';
import { managersFirst, refuseCircles } from './lines-of-command.ts';
import type { ReadPerson } from './read-people.ts';
import { createUnitFinder } from './resolve-unit.ts';

/** The directory as it is now. */
export interface Directory {
  entries: EntryRow[];
  /** The preferred address of a person before the others. */
  addresses: Pick<AddressRow, 'address' | 'entryId'>[];
  units: TreeUnit[];
}

interface Options {
  createsUnits: boolean;
  isComplete: boolean;
  newId(): string;
}

/**
 * Dry run of a list: what would happen to each person, in the order in which it can be written, managers before those who
 * answer to them. Of rows about one person the first counts.
 */
export function planPeople(read: ReadPerson[], directory: Directory, options: Options) {
  const known = index(directory);
  const units = createUnitFinder(directory.units, options.createsUnits);
  const drafts = identify(read, known, options.newId);
  for (const draft of drafts) {
    if (draft.fault !== undefined || draft.read.unit === undefined) continue;
    const found = units.resolve(draft.read.unit);
    if ('path' in found) draft.unit = found.path;
    else refuse(draft, found.fault, draft.read.unit);
  }
  assignManagers(drafts, known);
  refuseCircles(drafts, directory.entries);
  const rows = managersFirst(drafts).map((draft) => toRow(draft, known));
  const newUnits = new Set(
    rows.flatMap(({ fault, facts }) => (fault === null && facts.unit ? units.missing(facts.unit) : [])),
  );
  return { rows: options.isComplete ? [...rows, ...leavers(read, drafts, known)] : rows, newUnits: [...newUnits] };
}

const lower = (number: string) => number.toLowerCase();

function index({ entries, addresses, units }: Directory) {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const emailsOf = new Map<string, string[]>();
  for (const { address, entryId } of addresses) emailsOf.set(entryId, [...(emailsOf.get(entryId) ?? []), address]);
  return {
    byId,
    emailsOf,
    byNumber: new Map(
      entries.flatMap((entry) => (entry.number === null ? [] : [[lower(entry.number), entry] as const])),
    ),
    ownerOf: new Map(addresses.map(({ address, entryId }) => [address, byId.get(entryId)])),
    tree: new Map(units.map((unit) => [unit.id, unit])),
  };
}
type Known = ReturnType<typeof index>;

/** Whom each row is about: by number, else by address. Numbers and addresses belong to one person each. */
function identify(read: ReadPerson[], known: Known, newId: () => string): Draft[] {
  const numbers = new Set<string>();
  const emails = new Set<string>();
  const people = new Set<string>();
  return read.map((row) => {
    const draft: Draft = { read: row };
    if (row.fault !== undefined) {
      refuse(draft, row.fault, row.value ?? '');
      return draft;
    }
    const number = row.number === undefined ? undefined : lower(row.number);
    const twice = row.emails.find((email) => emails.has(email));
    const owners = row.emails.map((email) => known.ownerOf.get(email));
    // A number says more than an address: an address that belongs to another number belongs to somebody else.
    const byAddress = owners.find((owner) => owner && (number === undefined || owner.number === null));
    const entry = (number === undefined ? undefined : known.byNumber.get(number)) ?? byAddress;
    const taken = row.emails.find((_email, at) => owners[at] !== undefined && owners[at] !== entry);
    if (number !== undefined && numbers.has(number)) refuse(draft, 'number-twice', row.number ?? '');
    else if (twice !== undefined) refuse(draft, 'email-twice', twice);
    else if (taken !== undefined) refuse(draft, 'email-taken', taken);
    else if (entry !== undefined && people.has(entry.id))
      refuse(draft, 'person-twice', row.number ?? row.emails[0] ?? '');
    else {
      draft.entry = entry;
      draft.entryId = entry?.id ?? newId();
      people.add(draft.entryId);
      if (number !== undefined) numbers.add(number);
      for (const email of row.emails) emails.add(email);
    }
    return draft;
  });
}

/** Managers by number or address, of the list or of the directory. Who answers to a row that cannot be taken cannot either. */
function assignManagers(drafts: Draft[], known: Known): void {
  const inList = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.fault !== undefined) continue;
    if (draft.read.number !== undefined) inList.set(lower(draft.read.number), draft);
    for (const email of draft.read.emails) inList.set(email, draft);
  }
  const waiting = new Map<Draft, Draft[]>();
  const lost: Draft[] = [];
  for (const draft of drafts) {
    const wanted = draft.read.manager;
    if (draft.fault !== undefined || wanted === undefined) continue;
    const key = lower(wanted);
    const manager = inList.get(key);
    const entry = known.byNumber.get(key) ?? known.ownerOf.get(key);
    if (manager?.entryId !== undefined) {
      draft.managerId = manager.entryId;
      // Somebody who is in the directory stays there, whatever becomes of the row.
      if (manager.entry === undefined) waiting.set(manager, [...(waiting.get(manager) ?? []), draft]);
    } else if (entry !== undefined) draft.managerId = entry.id;
    else lost.push(draft);
  }
  for (let draft = lost.pop(); draft !== undefined; draft = lost.pop()) {
    refuse(draft, 'manager-unknown', draft.read.manager ?? '');
    if (draft.entry === undefined) lost.push(...(waiting.get(draft) ?? []));
  }
}

function toRow(draft: Draft, known: Known): PlannedRow {
  const { read, entry, entryId } = draft;
  const base = { line: read.line, name: read.name, facts: { emails: [] }, changes: [] };
  if (draft.fault !== undefined || entryId === undefined)
    return { ...base, outcome: 'fault', entryId: null, fault: draft.fault ?? null, value: draft.value ?? null };
  const facts: PlannedFacts = {
    emails: read.emails,
    ...(read.number !== undefined && { number: read.number }),
    ...(draft.unit !== undefined && { unit: draft.unit }),
    ...(draft.managerId !== undefined && { managerId: draft.managerId }),
    ...(read.site !== undefined && { site: read.site }),
    ...(read.language !== undefined && { language: read.language }),
  };
  const changes = entry === undefined ? [] : changesOf(draft, entry, known);
  const outcome = entry === undefined ? 'new' : changes.length > 0 ? 'changed' : 'unchanged';
  return { ...base, outcome, entryId, facts, changes, fault: null, value: null };
}

/** What the list says otherwise than the directory, in words as they are now. */
function changesOf({ read, unit, managerId }: Draft, entry: EntryRow, known: Known): RowChange[] {
  const changes: RowChange[] = [];
  const note = (fact: RowChange['fact'], from: string, to: string | undefined) => {
    if (to !== undefined && to !== from) changes.push({ fact, from, to });
  };
  note('number', entry.number ?? '', read.number);
  note('name', entry.name, read.name);
  const had = known.emailsOf.get(entry.id) ?? [];
  const added = read.emails.filter((email) => !had.includes(email));
  if (read.emails.length > 0 && (added.length > 0 || had[0] !== read.emails[0]))
    changes.push({ fact: 'email', from: had[0] ?? '', to: [...new Set([read.emails[0], ...added])].join(', ') });
  note('unit', entry.unitId === null ? '' : pathOf(known.tree, entry.unitId), unit);
  if (managerId !== undefined && managerId !== entry.managerId) {
    const nameOf = (id: string | null) => (id === null ? '' : (known.byId.get(id)?.name ?? ''));
    changes.push({ fact: 'manager', from: nameOf(entry.managerId), to: nameOf(managerId) || (read.manager ?? '') });
  }
  note('site', entry.site, read.site);
  note('language', entry.language ?? '', read.language);
  if (entry.state === 'left') changes.push({ fact: 'state', from: 'left', to: 'active' });
  return changes;
}

/** Active people whom a complete list names nowhere, not even in a row that cannot be taken. */
function leavers(read: ReadPerson[], drafts: Draft[], known: Known): PlannedRow[] {
  const named = new Set(drafts.flatMap(({ entryId }) => entryId ?? []));
  for (const { words = [], emails, number } of read)
    for (const word of [...words, ...emails, number?.toLowerCase() ?? ''])
      named.add((known.byNumber.get(word) ?? known.ownerOf.get(word))?.id ?? '');
  return [...known.byId.values()]
    .filter(({ id, state }) => state === 'active' && !named.has(id))
    .map(({ id, name }) => ({
      ...{ line: null, outcome: 'leaves' as const, entryId: id, name, facts: { emails: [] } },
      ...{ changes: [{ fact: 'state' as const, from: 'active', to: 'left' }], fault: null, value: null },
    }));
}
