// People of the demo's organisation, as its HR would bring them in: one list that is done, and one that waits for a yes.
import { DESK } from './people-list.ts';

interface Import {
  id: string;
  state: string;
  mapping: object;
}
export interface PeopleFacts {
  personId: string;
  unitId: string;
  imports: { uploaded: string; checked: string; done: string };
}
interface Api {
  read<T>(path: string): Promise<T>;
  send<T>(path: string, data: object | Buffer, more?: Record<string, string>): Promise<T>;
}

const DONE_WITHIN_MS = 60_000;

export async function gatherPeople({ read, send }: Api): Promise<PeopleFacts> {
  const upload = async (lines: string[], fileName: string) => {
    const list = Buffer.from(`\uFEFF${lines.join('\r\n')}`);
    const path = `/people-imports?fileName=${fileName}`;
    return (await send<{ import: Import }>(path, list, { 'content-type': 'text/csv' })).import;
  };
  const check = async ({ id, mapping }: Import, options: object = {}) =>
    (await send<{ import: Import }>(`/people-imports/${id}/check`, { mapping, ...options })).import;
  const { awards } = await read<{ awards: { recipient: { email: string; name: string } }[] }>('/awards?state=accepted');
  const holders = [...new Map(awards.map(({ recipient }) => [recipient.email, recipient])).values()].slice(0, 4);
  const first = await check(await upload(DESK.staff(holders), 'effectif-janvier.csv'));
  await send(`/people-imports/${first.id}/confirm`, {});
  for (const started = Date.now(); Date.now() - started < DONE_WITHIN_MS; ) {
    if ((await read<{ import: Import }>(`/people-imports/${first.id}`)).import.state === 'done') break;
  }
  const uploaded = await upload(DESK.update(holders), 'effectif-fevrier.csv');
  const checked = await check(await upload(DESK.update(holders), 'effectif-fevrier.csv'), { isComplete: true });
  const { entries } = await read<{ entries: { id: string; unit: { id: string } | null }[] }>(
    `/people?q=${encodeURIComponent(holders[0]?.email ?? '')}`,
  );
  const [person] = entries;
  if (person?.unit == null) throw new Error('nobody of the demo came in');
  return {
    personId: person.id,
    unitId: person.unit.id,
    imports: { uploaded: uploaded.id, checked: checked.id, done: first.id },
  };
}
