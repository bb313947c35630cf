// What the screens need to exist: badges in each state, lists in each state, a link to claim. All of it from the demo.
import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from 'playwright-core';
import { semicolonCsv } from '../support/csv.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { gatherLevels, type LevelFacts } from './levels-facts.ts';
import { gatherOffers } from './library-facts.ts';
import { gatherLife, type LifeFacts } from './life-facts.ts';
import { gatherPeople, type PeopleFacts } from './people-facts.ts';

export interface DemoFacts {
  url: string;
  badge: string;
  revokedBadge: string;
  /** Of the demo organisation. */
  handle: string;
  badgeClass: string;
  claim: string | undefined;
  publishedBadgeId: string;
  /** Archived, followed by another one. */
  archivedBadgeId: string;
  archivedBadgeClass: string;
  /** Published, with a draft that says something else. */
  changedBadgeId: string;
  awardId: string;
  people: PeopleFacts;
  life: LifeFacts;
  levels: LevelFacts;
  /** A skill of the ready library of which a newer version says something else. */
  offered: string;
  /** Public pages of a skill and of a programme. */
  skillPage: string;
  programmePage: string;
  batches: { uploaded: string; checked: string; waiting: string; unit: string; done: string };
}

interface Badge {
  id: string;
  publicId: string;
  state: string;
  revision: number;
  content: { criteria: { fr: string; en: string }; skills?: { skillId: string }[]; [field: string]: unknown };
}
interface Batch {
  id: string;
  state: string;
  mapping: object;
}

/** A list with two rows that cannot be awarded, so that the dry run has something to say. */
const LIST = semicolonCsv(
  ['Adresse e-mail', 'Prénom et nom', 'Langue'],
  [
    ...['Zoé Béranger', 'Noël Guérin', 'Anaïs Lefèvre', 'Loïc Muñoz', 'François Dupré', 'Maëlle Çelik'].map(
      (name, index) => ({ email: `nouvelle.personne${index + 1}@hautelande.example`, name, language: 'fr' }),
    ),
    { email: 'personne.sans.arobase', name: 'Joëlle Roux', language: 'fr' },
    { email: 'nouvelle.personne1@hautelande.example', name: 'Zoé Béranger', language: 'fr' },
  ],
);
const DONE_WITHIN_MS = 60_000;

/** @param asOwner the request context of somebody signed in as the demo's owner */
export async function gatherFacts(server: ServerProcess, asOwner: APIRequestContext): Promise<DemoFacts> {
  const { url } = server;
  const badge = await server.line('badge');
  const handle = new URL(badge).pathname.split('/')[2] ?? '';
  const api = `${url}/api/organisations/${handle}`;
  const headers = { origin: url };
  const read = async <T>(path: string) => (await checked(await asOwner.get(`${api}${path}`))) as T;
  const send = async <T>(path: string, data: object | Buffer, more = {}) =>
    (await checked(await asOwner.post(`${api}${path}`, { data, headers: { ...headers, ...more } }))) as T;
  const put = async (path: string, data: object) => checked(await asOwner.put(`${api}${path}`, { data, headers }));

  const change = async ({ id, revision, content }: Badge) => {
    const criteria = {
      fr: content.criteria.fr.replace(/la personne/i, 'la personne, au cours de l’année,'),
      en: content.criteria.en.replace(/the person/i, 'the person, in the course of the year,'),
    };
    const data = { revision, content: { ...content, criteria, validityMonths: 36 } };
    await put(`/badges/${id}`, data);
  };
  const post = async (address: string, form: Record<string, string> = {}) => {
    const answer = await asOwner.post(address, { form, headers });
    if (!answer.ok()) throw new Error(`${address} answered ${answer.status()}: ${await answer.text()}`);
  };

  const { badges } = await read<{ badges: Badge[] }>('/badges');
  const published = badges.find(({ state }) => state === 'published');
  if (published === undefined) throw new Error('the demo has no published badge');
  const changed = badges.filter(({ state }) => state === 'published').at(-1) ?? published;
  await change(changed);
  const archived = badges.filter(({ state }) => state === 'published').at(-2) ?? published;
  await send(`/badges/${archived.id}/archive`, { successorId: published.id });
  const { awards } = await read<{ awards: { id: string; state: string }[] }>('/awards?state=accepted');
  const { awards: pending } = await read<{ awards: { recipient: { email: string } }[] }>('/awards?state=pending');
  const waiting = new Set(pending.map(({ recipient }) => recipient.email));
  const { mails } = await read<{ mails: { to: string; text: string | null }[] }>('/mails');
  const claim = mails
    .filter(({ to }) => waiting.has(to))
    .flatMap(({ text }) => text?.match(/https?:\/\/\S+\/claim\/\w+/)?.[0] ?? [])[0];

  const upload = async () =>
    (
      await send<{ batch: Batch }>(`/batches?badge=${published.id}&fileName=promotion.csv`, LIST, {
        'content-type': 'text/csv',
      })
    ).batch;
  const check = async ({ id, mapping }: Batch) =>
    (await send<{ batch: Batch }>(`/batches/${id}/check`, { mapping })).batch;
  const uploaded = await upload();
  // Before the same people are awarded by the list that is done.
  const dryRun = await check(await upload());
  const scheduled = await check(await upload());
  const { units } = await read<{ units: { id: string }[] }>('/units');
  const unit = (
    await send<{ batch: Batch }>('/batches/people', { source: 'unit', badgeId: published.id, unitId: units[0]?.id })
  ).batch;
  const done = await check(await upload());
  await send(`/batches/${done.id}/confirm`, { when: 'now' });
  for (const started = Date.now(); Date.now() - started < DONE_WITHIN_MS; ) {
    if ((await read<{ batch: Batch }>(`/batches/${done.id}`)).batch.state === 'done') break;
  }
  await post(`${url}/report?about=${new URL(badge).pathname}`, {
    ...{ id: randomUUID(), kind: 'wrong', email: 'lecteur@ailleurs.example' },
    text: 'Les critères parlent d’une évaluation en atelier, mais ne disent pas qui l’a menée.',
  });
  const { programmes } = await read<{ programmes: { id: string }[] }>('/programmes');
  const { programme } = await read<{ programme: { publicId: string } }>(`/programmes/${programmes[0]?.id}`);
  const skill = badges.flatMap(({ state, content: { skills = [] } }) => (state === 'published' ? skills : []))[0];
  // Last, and far enough ahead that it waits in every picture.
  await send(`/batches/${scheduled.id}/confirm`, { when: 'at', at: inAMonth() });
  return {
    url,
    badge,
    revokedBadge: await server.line('revoked badge'),
    handle,
    badgeClass: `${url}/o/${handle}/badges/${published.publicId}`,
    claim,
    publishedBadgeId: published.id,
    changedBadgeId: changed.id,
    archivedBadgeId: archived.id,
    archivedBadgeClass: `${url}/o/${handle}/badges/${archived.publicId}`,
    awardId: awards[0]?.id ?? '',
    people: await gatherPeople({ read, send }),
    life: await gatherLife({ read, send }, (link) => post(`${link}/accept`)),
    levels: await gatherLevels({ read, send }, handle),
    offered: await gatherOffers({ read, send, put }, server),
    skillPage: `${url}/o/${handle}/skills/${skill?.skillId}`,
    programmePage: `${url}/o/${handle}/programmes/${programme.publicId}`,
    batches: { uploaded: uploaded.id, checked: dryRun.id, waiting: scheduled.id, unit: unit.id, done: done.id },
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;
const inAMonth = () => `${new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10)}T09:00`;

async function checked(answer: { ok(): boolean; status(): number; url(): string; text(): Promise<string> }) {
  const text = await answer.text();
  if (!answer.ok()) throw new Error(`${answer.url()} answered ${answer.status()}: ${text}`);
  return JSON.parse(text) as unknown;
}
