// People of the demo's company, as its HR would bring them in: one list that is done, and one that waits for a yes.
import { type Listed, NEWCOMERS, staffList } from './people-list.ts';

interface Import {
  id: string;
  state: string;
  mapping: object;
}
interface Page {
  entries: (Listed & { id: string })[];
  total: number;
  pageSize: number;
}
export interface PeopleFacts {
  personId: string;
  imports: { uploaded: string; checked: string; done: string };
}
export interface Api {
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
  const done = await check(await upload(NEWCOMERS, 'arrivees-janvier.csv'));
  await send(`/people-imports/${done.id}/confirm`, {});
  for (const started = Date.now(); Date.now() - started < DONE_WITHIN_MS; ) {
    if ((await read<{ import: Import }>(`/people-imports/${done.id}`)).import.state === 'done') break;
  }
  const people = await everybody(read);
  const uploaded = await upload(staffList(people), 'effectif-fevrier.csv');
  const checked = await check(await upload(staffList(people), 'effectif-fevrier.csv'), { isComplete: true });
  const { awards } = await read<{ awards: { recipient: { email: string } }[] }>('/awards?state=accepted');
  const holder = people.find(({ emails }) => emails.includes(awards[0]?.recipient.email ?? ''));
  if (holder === undefined) throw new Error('the holder of the latest award is in no directory');
  return { personId: holder.id, imports: { uploaded: uploaded.id, checked: checked.id, done: done.id } };
}

async function everybody(read: Api['read']): Promise<Page['entries']> {
  const first = await read<Page>('/people');
  const more = Array.from({ length: Math.ceil(first.total / first.pageSize) - 1 }, (_, index) => index + 2);
  const pages = await Promise.all(more.map((page) => read<Page>(`/people?page=${page}`)));
  return [first, ...pages].flatMap(({ entries }) => entries);
}
