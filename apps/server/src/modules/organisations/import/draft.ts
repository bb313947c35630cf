import { shown } from '../../../platform/tabular/index.ts';
import type { EntryRow } from '../directory.store.ts';
import type { PeopleFault } from '../directory-import.schema.ts';
import type { ReadPerson } from './read-people.ts';

/** A row on its way: who it is about, and what stands in its way. */
export interface Draft {
  read: ReadPerson;
  entryId?: string;
  entry?: EntryRow | undefined;
  unit?: string;
  managerId?: string;
  fault?: PeopleFault;
  value?: string;
}

export function refuse(draft: Draft, fault: PeopleFault, value: string): void {
  draft.fault = fault;
  draft.value = shown(value);
}
