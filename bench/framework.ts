// A framework of 15,000 skills in two languages: checked and read in through HTTP, then searched, its branches opened, as in service.
import type { FrameworkImportView } from '../apps/server/src/modules/skills/imports.schema.ts';
import type { SkillList } from '../apps/server/src/modules/skills/skills.schema.ts';
import { until } from '../apps/server/tests/support/until.ts';
import { type House, openHouse } from './support/house.ts';
import { rounded, type Timed } from './support/result.ts';

const FULL = 15_000;
const SCALES = [FULL / 4, FULL / 2, FULL];
const ROUNDS = 40;
const FAMILIES = 120;
const VERBS = [
  'souder',
  'braser',
  'contrôler',
  'mesurer',
  'régler',
  'monter',
  'ébavurer',
  'entretenir',
  'former',
  'lire',
];
const THINGS = ['une pièce', 'un plan', 'une machine', 'un réseau', 'une équipe', 'un moule', 'une presse', 'un câble'];
const WAYS = ['à l’arc', 'en série', 'sous vide', 'à chaud', 'au laser', 'en équipe', 'à distance', 'en hauteur'];

const of = (words: string[], at: number): string => words[at % words.length] ?? '';

/** Texts as long as ESCO's. */
function row(name: string, at: number): string {
  const fr = `${of(VERBS, at)} ${of(THINGS, Math.floor(at / 10))} ${of(WAYS, Math.floor(at / 80))} ${name}${at}`;
  const prose = `${fr}, en respectant les consignes, les délais et la qualité attendue, seul ou avec d’autres. `.repeat(
    2,
  );
  const words = `${fr} bis | ${fr} ter | variante ${at} | procédé ${at}`;
  return `${name}${at};F${at % FAMILIES};skill;${fr};skill ${name}${at} of the workshop;${prose};${words}`;
}

async function importSkills(
  house: House,
  name: string,
  count: number,
): Promise<{ ms: number; checkMs: number; id: string }> {
  const families = Array.from(
    { length: FAMILIES },
    (_, at) => `F${at};;family;Famille ${name} ${at};Family ${name} ${at};;`,
  );
  const lines = ['code;parent;type;name fr;name en;description fr;keywords fr', ...families];
  for (let at = 0; at < count - FAMILIES; at += 1) lines.push(row(name, at));
  const bytes = Uint8Array.from(Buffer.from(lines.join('\n')));
  const begun = performance.now();
  const path = `${house.base}/framework-imports`;
  type Answer = { import: FrameworkImportView };
  const { import: uploaded } = await house.owner.ask<Answer>('POST', `${path}?fileName=${name}.csv`, bytes);
  const { import: checked } = await house.owner.ask<Answer>('POST', `${path}/${uploaded.id}/check`, {
    name: { fr: name, en: name },
  });
  if (checked.report?.counts.new !== count) throw new Error(JSON.stringify(checked.report?.faults.slice(0, 3)));
  const checkMs = performance.now() - begun;
  await house.owner.ask('POST', `${path}/${uploaded.id}/confirm`);
  const done = await until(
    'the import',
    async () => {
      const { import: now } = await house.owner.ask<Answer>('GET', `${path}/${uploaded.id}`);
      return now.state === 'done' ? now : undefined;
    },
    120_000,
  );
  return { ms: performance.now() - begun, checkMs, id: done.frameworkId ?? '' };
}

async function timed(ask: (round: number) => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    await ask(round);
    times.push(performance.now() - begun);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => rounded(times[Math.floor(share * (ROUNDS - 1))] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
}

export async function measure(say: (line: string) => void): Promise<Timed> {
  const house = await openHouse();
  await importSkills(house, 'warm', 500);
  const growth: Timed['growth'] = [];
  let last = { ms: 0, checkMs: 0, id: '' };
  for (const scale of SCALES) {
    last = await importSkills(house, `s${scale}x`, scale);
    growth.push({ scale, ms: Math.round(last.ms) });
    say(`${scale} skills in ${(last.ms / 1000).toFixed(1)} s, ${(last.checkMs / 1000).toFixed(1)} s of it the check`);
  }
  const search = (q: string) => async () => {
    const path = `${house.base}/skills?framework=${last.id}&q=${encodeURIComponent(q)}`;
    if ((await house.owner.ask<SkillList>('GET', path)).total === 0) throw new Error(`${q} finds nothing`);
  };
  const queries = {
    word: await timed(search('souder')),
    threeWords: await timed(search('laser souder piece')),
    rare: await timed(search(`s${FULL}x14000`)),
    misspelt: await timed(search('ebavruer')),
    branch: await timed(() => house.owner.ask('GET', `${house.base}/skills?framework=${last.id}`)),
  };
  const path = `${house.base}/frameworks/${last.id}`;
  const begun = performance.now();
  await house.owner.ask('GET', path);
  return {
    queries,
    freshMs: rounded(performance.now() - begun),
    growth,
    peakMemoryMB: Math.round(house.peakMemoryMB()),
  };
}
