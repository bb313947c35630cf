// Runs the cases of starts/cases.ts, all or those whose names hold one of the words given. As root: half of them need it.
import { CASES } from './starts/cases.ts';
import { forgetOrdinaryUser, freshCheckout } from './starts/checkout.ts';
import { Scene } from './starts/scene.ts';

if (process.getuid?.() !== 0) {
  process.stderr.write(
    'The starts as root, as another user and offline can be proved by root alone: run this as root.\n',
  );
  process.exit(1);
}

const words = process.argv.slice(2);
const chosen = CASES.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
if (chosen.length === 0) {
  process.stderr.write(`No case is named so. There are:\n${CASES.map(({ name }) => `  ${name}`).join('\n')}\n`);
  process.exit(64);
}

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

const nursery = new Scene();
let failed = 0;
try {
  process.stdout.write('installing a checkout to copy…\n');
  const installed = freshCheckout(nursery.folder);
  const start = await nursery.start(installed);
  await start.ready();
  await nursery.stop(start, [installed]);
  for (const { name, mode, prove } of chosen) {
    if (stop.signal.aborted) break;
    const scene = new Scene(mode);
    try {
      process.stdout.write(`ok ${name} (${await prove(scene, installed)})\n`);
    } catch (error) {
      failed += 1;
      process.stdout.write(`FAIL ${name}\n${error instanceof Error ? error.message : error}\n`);
    } finally {
      await scene.close();
    }
  }
} finally {
  await nursery.close();
  forgetOrdinaryUser();
}
process.stdout.write(`${chosen.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || stop.signal.aborted ? 1 : 0;
