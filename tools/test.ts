// `npm test`: everything there is to check, to the end even when something fails. One stage after the other, but for the
// stories: each has a server, a database and a browser of its own and waits for them most of its time, so two go side by side.
// The last line is `N passed, N failed`, summed over the stages; nothing run counts as a failure.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './testing/browser.ts';
import { type Outcome, runStage, stopStages } from './testing/stages.ts';

const ROOT = join(import.meta.dirname, '..');
const RUN = [join(ROOT, 'tools', 'run.mjs')];
/** In two rows of about the same length. A story that is listed and missing fails: it is never passed over in silence. */
const STORIES = [['award'], ['operate', 'verify', 'programme']];

const temporary = mkdtempSync(join(tmpdir(), 'insigne-run-'));
const report = join(temporary, 'vitest.json');

interface Stage {
  name: string;
  args: string[];
  count?: () => Outcome;
}
const STAGES: Stage[] = [
  { name: 'checks', args: [join(ROOT, 'tools', 'check.ts')] },
  {
    name: 'unit and route tests',
    args: [
      join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    count: countTests,
  },
  { name: 'sizes of the web app', args: [...RUN, 'budgets'] },
];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    stopStages();
    process.stdout.write('interrupted\n');
    process.exit(1);
  });
}
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

const missing = ensureBrowser();
if (missing) {
  process.stdout.write(`${missing}\n0 passed, 1 failed\n`);
  process.exit(1);
}

const total = { passed: 0, failed: 0 };
const summary: string[] = [];
for (const stage of STAGES) await run(stage);
await Promise.all(
  STORIES.map(async (row) => {
    for (const story of row) await run({ name: `journey ${story}`, args: [...RUN, 'journey', story] });
  }),
);
if (total.passed + total.failed === 0) total.failed = 1;
process.stdout.write(`\n${summary.join('\n')}\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function run({ name, args, count }: Stage): Promise<void> {
  process.stdout.write(`\n== ${name}\n`);
  const started = performance.now();
  const outcome = await runStage(ROOT, args, count);
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  summary.push(`${name}: ${outcome.passed} passed, ${outcome.failed} failed, ${seconds} s`);
}

/** Counts from vitest's own report; a file that could not even be loaded holds no test, and is one failure. */
function countTests(): Outcome {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: { status: string }[] }[];
  };
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}
