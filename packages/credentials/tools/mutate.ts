/**
 * `npm run -s mutate -- [--seed N] [--sample N] [--only part]`: plants small faults, one at a time, where badges are judged, and
 * asks whether a test of the library notices. Prints the survivors; exit code 1 below 85 % killed.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { randomFrom } from './fuzz-mutations.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { equivalenceOf } from './mutants-equivalent.ts';

const SOURCES = fileURLToPath(new URL('../src/', import.meta.url));
const LEAST_KILLED = 0.85;
/** All tests of an area take some seconds; a mutant that goes on for longer hangs, and every test of it would time out. */
const LIMIT_MS = 60_000;
/** Modules that were loaded once stay in memory. */
const MUTANTS_PER_PROCESS = 150;

const AREAS = ['proof/*.ts', 'status/*.ts', 'bake/*.ts', 'verify.ts', 'verify-credential.ts'];
/** Which tests look at an area, the nearest and quickest first. */
const TESTS: Record<string, string[]> = {
  proof: ['proof/*', '../tools/vector-reports', 'status/kept', 'contained/contained', 'jws/jws', 'verify'],
  status: ['status/*', '../tools/vector-reports', 'verify'],
  bake: ['bake/*', 'intake', '../tools/vector-reports', 'verify'],
  verify: ['../tools/vector-reports', 'intake', 'contained/contained', 'bundle', 'jws/jws', 'legacy/legacy', 'verify'],
};

const { values } = parseArgs({
  options: { seed: { type: 'string' }, sample: { type: 'string' }, only: { type: 'string' } },
});
const seed = Number(values.seed ?? 1);
const begin = performance.now();
const all = globSync(AREAS, { cwd: SOURCES })
  .filter((file) => !/\.test(-support)?\.ts$/.test(file) && file.startsWith(values.only ?? ''))
  .sort()
  .flatMap((file) => mutantsOf(pathToFileURL(SOURCES + file).href, readFileSync(SOURCES + file, 'utf8')));
const chosen = shuffled(all).slice(0, Number(values.sample ?? all.length));
const queue = chosen.filter((mutant) => equivalenceOf(mutant) === undefined);
const equivalent = chosen.length - queue.length;
const count = queue.length;
const survivors: Mutant[] = [];
let timeouts = 0;
const unchanged = await inProcess([undefined], Object.values(TESTS).flat());
if (unchanged.length > 0) await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, () => work()));
else process.stderr.write('The tests fail without any mutant.\n');

survivors.sort((a, b) => a.file.localeCompare(b.file) || a.start - b.start);
for (const mutant of survivors) process.stdout.write(`${lineOf(mutant)}\n`);
const killed = count - survivors.length;
const share = unchanged.length > 0 ? killed / count : 0;
process.stdout.write(
  `${JSON.stringify({ mutants: count, seed, killed, timeouts, survivors: survivors.length, equivalent, killedShare: Number(share.toFixed(4)), seconds: Math.round((performance.now() - begin) / 1000) })}\n`,
);
process.exitCode = share < LEAST_KILLED ? 1 : 0;

function lineOf({ file, line, from, to }: Mutant): string {
  return `${file.slice(pathToFileURL(SOURCES).href.length)}:${line}  ${short(from)}  →  ${short(to)}`;
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 90 ? `${line.slice(0, 87)}…` : line;
}

function shuffled<T>(list: readonly T[]): T[] {
  const random = randomFrom(seed);
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = random(at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

/** Takes mutants from the queue until there are none. */
async function work(): Promise<void> {
  while (queue.length > 0) survivors.push(...((await inProcess(take())) as Mutant[]));
}

function* take(): Generator<Mutant> {
  for (let left = MUTANTS_PER_PROCESS; left > 0 && queue.length > 0; left -= 1) yield queue.shift() as Mutant;
}

/** @returns those that no test noticed */
async function inProcess(mutants: Iterable<Mutant | undefined>, tests?: string[]): Promise<(Mutant | undefined)[]> {
  const unnoticed: (Mutant | undefined)[] = [];
  const child = fork(new URL('./mutate-worker.ts', import.meta.url), { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  for (const mutant of mutants) {
    const answer = await ask(child, mutant, filesOf(tests ?? testsOf(mutant)));
    if (answer === 'ended') {
      // It hung or brought the process down: noticed, and the rest needs another process.
      timeouts += 1;
      return unnoticed;
    }
    if (answer.failure === undefined) unnoticed.push(mutant);
    if (answer.failure === undefined && mutant) process.stderr.write(`${lineOf(mutant)}\n`);
    if (answer.failure !== undefined && mutant === undefined) process.stderr.write(`${answer.failure}\n`);
  }
  child.kill();
  return unnoticed;
}

function ask(
  child: ChildProcess,
  mutant: Mutant | undefined,
  tests: string[],
): Promise<{ failure?: string } | 'ended'> {
  const { promise, resolve } = Promise.withResolvers<{ failure?: string } | 'ended'>();
  const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
  const ended = () => resolve('ended');
  child.once('exit', ended);
  child.once('message', (answer) => {
    child.off('exit', ended);
    resolve(answer as { failure?: string });
  });
  child.send({ mutant, tests });
  return promise.finally(() => clearTimeout(limit));
}

function testsOf(mutant: Mutant | undefined): string[] {
  const file = mutant?.file.slice(pathToFileURL(SOURCES).href.length) ?? '';
  return TESTS[file.startsWith('verify') ? 'verify' : (file.split('/')[0] ?? '')] ?? [];
}

function filesOf(tests: string[]): string[] {
  const files = tests.flatMap((test) => globSync(`${test}.test.ts`, { cwd: SOURCES }).sort());
  return [...new Set(files)].map((file) => pathToFileURL(join(SOURCES, file)).href);
}
