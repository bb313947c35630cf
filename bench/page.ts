// Public badge pages and the verification API on many stored badges, random ids, beside a bare server that sends the same bytes.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { decideHeld, listHeld, setHeldVisibility } from '../apps/server/src/modules/issuing/index.ts';
import type { BatchView } from '../apps/server/src/modules/issuing/issuing.schema.ts';
import type { Actor } from '../apps/server/src/platform/actor.ts';
import { MASTER_KEY, openTestApp, type TestApp } from '../apps/server/tests/support/app.ts';
import { BASE_URL } from '../apps/server/tests/support/base-url.ts';
import { publishedBadge, signInOperator } from '../apps/server/tests/support/factory.ts';
import { openOwnPostgres } from '../apps/server/tests/support/own-postgres.ts';
import { serverProcess } from '../apps/server/tests/support/server-process.ts';
import { until } from '../apps/server/tests/support/until.ts';
import type { Visitor } from '../apps/server/tests/support/visitor.ts';
import { onClose } from '../e2e/support/closing.ts';
import { inLanes } from './support/lanes.ts';
import { type Load, load } from './support/load.ts';
import { peakMemoryMB } from './support/memory.ts';
import { type Measured, measured, rounded } from './support/result.ts';

const FULL = Number(process.env.BENCH_PAGE_BADGES ?? 50_000);
const SCALES = [FULL / 4, FULL / 2, FULL];
const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;

/** Awards `count` badges by a list and has their holders accept and publish them: the path that every badge takes. */
async function publish(test: TestApp, owner: Visitor, badgeId: string, from: number, to: number): Promise<string[]> {
  const emails = Array.from({ length: to - from }, (_, at) => `page.${from + at}@people.example`);
  const bytes = Uint8Array.from(
    Buffer.from(['email,name', ...emails.map((email) => `${email},Renée ${email}`), ''].join('\n')),
  );
  const { batch } = await owner.ask<{ batch: BatchView }>('POST', `${BASE}/batches?badge=${badgeId}`, bytes);
  await owner.ask('POST', `${BASE}/batches/${batch.id}/check`, { mapping: { email: 'email', name: 'name' } });
  await owner.ask('POST', `${BASE}/batches/${batch.id}/confirm`, { when: 'now' });
  await until(
    'the list',
    async () => {
      const now = await owner.ask<{ batch: BatchView }>('GET', `${BASE}/batches/${batch.id}`);
      return now.batch.state === 'done' ? true : undefined;
    },
    900_000,
  );
  const publicIds: string[] = [];
  await inLanes(emails, async (email) => {
    const holder: Actor = {
      provedAt: new Date(),
      id: crypto.randomUUID(),
      name: '',
      email,
      emails: [email],
      language: 'fr',
      isOperator: false,
    };
    const [{ publicId: held } = { publicId: '' }] = await listHeld(test.context, holder);
    await decideHeld(test.context, holder, held, 'accepted');
    await setHeldVisibility(test.context, holder, held, { visibility: 'public', showName: true, indexable: false });
    publicIds.push(held);
  });
  return publicIds;
}

/** hono alone, in a process of its own, with the page's bytes and the badge. */
async function bareServer(page: string, credential: string, didDocument: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'insigne-bench-'));
  onClose(() => rmSync(folder, { recursive: true, force: true }));
  const files = Object.entries({ page, credential, didDocument }).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'support/bare-server.ts'), ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onClose(() => child.kill('SIGTERM'));
  if (child.stdout === null) throw new Error('the bare server has no output');
  for await (const line of createInterface({ input: child.stdout })) return `http://127.0.0.1:${line}`;
  throw new Error('the bare server did not start');
}

export async function measure(say: (line: string) => void): Promise<Measured> {
  const postgres = await openOwnPostgres();
  onClose(postgres.close);
  const test = await openTestApp({ databaseUrl: postgres.url });
  onClose(test.close);
  const owner = await signInOperator(test);
  await owner.ask('POST', '/api/organisations', { handle: HANDLE, name: 'L’Atelier' });
  const badge = await publishedBadge(owner, HANDLE);
  await test.startJobs();
  const server = await serverProcess({
    DATABASE_URL: postgres.url,
    INSIGNE_BASE_URL: BASE_URL,
    INSIGNE_MASTER_KEY: MASTER_KEY.toString('hex'),
  });
  onClose(async () => {
    await server.terminate();
    await server.close();
  });
  await server.start();

  const stored: string[] = [];
  const anyId = () => stored[Math.floor(Math.random() * stored.length)] ?? '';
  const pathOf = (id: string) => `/o/${HANDLE}/b/${id}`;
  const growth: { scale: number; ours: number }[] = [];
  let pages: Load = { rate: 0, p50: 0, p99: 0 };
  for (const scale of SCALES) {
    const begun = performance.now();
    stored.push(...(await publish(test, owner, badge.id, stored.length, scale)));
    say(
      `${scale} badges stored and published, the last of them in ${((performance.now() - begun) / 1000).toFixed(0)} s`,
    );
    await load(server.url, () => ({ path: pathOf(anyId()) }), 50);
    pages = await load(server.url, () => ({ path: pathOf(anyId()) }));
    growth.push({ scale, ours: pages.rate });
    say(`${scale}: ${pages.rate.toFixed(0)} pages/s`);
  }
  const calm = await load(server.url, () => ({ path: pathOf(anyId()) }), pages.rate / 2);
  const verify = await load(server.url, () => ({
    path: '/api/verify',
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: BASE_URL },
    body: JSON.stringify({ url: `${BASE_URL}${pathOf(anyId())}` }),
  }));

  const id = anyId();
  // As the load asks: a browser that comes by a number is sent to the base address, which is not this server's.
  const get = async (path: string) => (await fetch(`${server.url}${path}`, { headers: { accept: '*/*' } })).text();
  const page = await get(pathOf(id));
  const bare = await bareServer(page, await get(`${pathOf(id)}.json`), await get(`/o/${HANDLE}/did.json`));
  const limit = await load(bare, () => ({ path: '/bare' }));
  const peer = await load(bare, () => ({ path: '/peer' }));
  return measured(
    {
      ours: pages.rate,
      peer: peer.rate,
      limit: limit.rate,
      unit: 'pages/s',
      growth,
      peakMemoryMB: peakMemoryMB(server.pid()),
    },
    {
      pageBytes: Buffer.byteLength(page),
      p99AtHalfLoadMs: calm.p99,
      p50AtHalfLoadMs: calm.p50,
      verifyApiPerSecond: rounded(verify.rate),
      verifyApiP99Ms: verify.p99,
    },
  );
}
