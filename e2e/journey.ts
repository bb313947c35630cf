// `npm run -s journey -- <story> [language]`: one story in a real browser, against a server that it starts itself.
import { closeAll, closeOnSignals } from './support/closing.ts';
import { Report, StoryEnded } from './support/report.ts';
import type { Language } from './support/words.ts';

const LANGUAGES: Language[] = ['fr', 'en'];
type Tell = (report: Report, languages: Language[]) => Promise<void>;
const STORIES: Record<string, () => Promise<{ tell: Tell }>> = {
  award: () => import('./stories/award.ts'),
  operate: () => import('./stories/operate.ts'),
  programme: () => import('./stories/programme.ts'),
  verify: () => import('./stories/verify.ts'),
};

const name = process.argv[2] ?? '';
const story = Object.hasOwn(STORIES, name) ? STORIES[name] : undefined;
if (story === undefined) {
  process.stderr.write(`Unknown story: one of ${Object.keys(STORIES).join(', ')}.\n`);
  process.exit(64);
}
const [, , , only] = process.argv;
const languages = LANGUAGES.filter((language) => only === undefined || language === only);
if (languages.length === 0) {
  process.stderr.write(`Unknown language: one of ${LANGUAGES.join(', ')}, or none for all.\n`);
  process.exit(64);
}

const report = new Report(name);
closeOnSignals((signal) => {
  report.check('runs to its end', [`ended by ${signal}`]);
  process.stdout.write(`${report.summary()}\n`);
});
try {
  const { tell } = await story();
  await tell(report, languages);
} catch (error) {
  if (!(error instanceof StoryEnded)) {
    report.check('runs to its end', [error instanceof Error ? (error.stack ?? error.message) : String(error)]);
  }
}
await closeAll();
process.stdout.write(`${report.summary()}\n`);
process.exitCode = report.failed > 0 || report.passed === 0 ? 1 : 0;
