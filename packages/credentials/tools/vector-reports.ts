/** `node packages/credentials/tools/vector-reports.ts` writes `vectors/reports.json`: what each check says of each vector. Read the difference. */
import { writeFileSync } from 'node:fs';
import { type VerificationReport, verifyBadge } from '../src/index.ts';
import { fetchFrom, readSeeds } from './fuzz-corpus.ts';

/** A line for each check that has something to say, those of what stands inside behind it. */
function linesOf({ verdict, checks, badge, record, endorsements = [], contained = [] }: VerificationReport): string[] {
  const said = checks
    .filter(({ outcome }) => outcome !== 'not-applicable')
    .map(({ check, outcome, code, detail }) => [check, outcome, code, detail].filter((part) => part).join(' '));
  const shown = badge ? [`shows ${badge.credentialId}`] : record ? ['shows a record'] : [];
  const inner = [...endorsements.map(({ report }) => report), ...contained].flatMap((report) =>
    linesOf(report).map((line) => `- ${line}`),
  );
  return [verdict, ...said, ...shown, ...inner];
}

export async function vectorReports(): Promise<Record<string, string[]>> {
  const reports: Record<string, string[]> = {};
  for (const { id, bytes, now, documents, recipient } of readSeeds()) {
    const options = { now, fetch: fetchFrom(documents), ...(recipient !== undefined && { recipient }) };
    reports[id] = linesOf(await verifyBadge(bytes, options));
  }
  return reports;
}

if (import.meta.main) {
  writeFileSync(
    new URL('../../../vectors/reports.json', import.meta.url),
    `${JSON.stringify(await vectorReports(), null, 2)}\n`,
  );
}
