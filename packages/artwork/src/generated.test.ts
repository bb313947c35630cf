import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it.each(['generate-icons.ts', 'generate-letter-widths.ts'])('generated data is in step with %s', (script) => {
  const file = fileURLToPath(new URL(`../${script}`, import.meta.url));
  expect(execFileSync(process.execPath, [file, '--check'], { encoding: 'utf8' })).toBe('');
});
