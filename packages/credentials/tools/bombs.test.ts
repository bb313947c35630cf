// What asks for much with little, in a process with little memory: each is refused at once, or takes what a large badge takes.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

/** Of processor time. The slowest, sixteen endorsements with two inside of each, takes about one second. */
const LONGEST_MS = 5_000;
/** A megabyte of JSON and two of a status list, a few times over; what the bombs hold is a hundred times as much. */
const MOST_MB = 100;

it('no small input takes long or much memory', { timeout: 60_000 }, async () => {
  const script = fileURLToPath(new URL('./bombs.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--max-old-space-size=64', script]);
  const found: { name: string; answer: string; ms: number; addedMB: number }[] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(found.filter(({ ms, addedMB }) => ms > LONGEST_MS || addedMB > MOST_MB)).toEqual([]);
  expect(Object.fromEntries(found.map(({ name, answer }) => [name, answer]))).toEqual({
    'poison graph': 'invalid schema',
    'poison graph, past the model': 'too-complex',
    'poison graph of nodes without names': 'taken',
    'status list of 640 MB': 'bad-status-list',
    'PNG chunk of 2 GB': 'invalid png-malformed',
    'PNG text of 1 GB, packed': 'png-compressed-payload',
    'SVG of 600,000 levels': 'svg-malformed',
    'JSON of 500,000 levels': 'invalid json-too-deep',
    'endorsements and newer copies in a circle': 'valid, after 3 documents',
    'many achievements that say many things of a long name': 'taken',
    'an achievement that says many things of a very long name': 'invalid too-complex',
  });
});
