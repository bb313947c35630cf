#!/usr/bin/env node
// The command line: verifies badges and exported audit trails, and checks the ready library, without a server. Standard output holds the result alone.
import { buffer } from 'node:stream/consumers';
import type { VerificationReport } from '@insigne/credentials';
import { type AuditCommand, type LibraryCommand, readCommand, USAGE, type VerifyCommand } from './arguments.ts';
import { verifyTrail } from './audit.ts';
import { disagreements, readCases, runBatch } from './batch.ts';
import { describe, describeLibrary, describeTrail } from './human.ts';
import { checkLibraryFile } from './library.ts';
import { languageOf, TEXTS } from './texts.ts';
import type { VerifyTask } from './verify-task.ts';
import { VerifyThread } from './verify-thread.ts';

const EXIT = { valid: 0, other: 1, statusUnknown: 2, notABadge: 3, usage: 64 } as const;

/** A badge, its issuer and its status list may each take the ten seconds of a slow network. */
const VERIFY_TIMEOUT_MS = 60_000;

const language = languageOf(process.env);

async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2));
  if (!command) {
    process.stderr.write(`${TEXTS[language].usage}\n${USAGE}\n`);
    return EXIT.usage;
  }
  if (command.command === 'audit-verify') return verifyAudit(command);
  if (command.command === 'library-check') return checkLibrary(command);
  return command.command === 'verify' ? verify(command) : verifyBatch(command);
}

async function verify(command: VerifyCommand): Promise<number> {
  const thread = new VerifyThread(VERIFY_TIMEOUT_MS);
  const { report, documentsOf, error } = await thread.run({ ...command, source: await sourceOf(command.input) });
  await thread.close();
  if (!report) {
    process.stderr.write(`${error === 'timeout' || error === 'out-of-memory' ? TEXTS[language].timeout : error}\n`);
    return error === 'timeout' || error === 'out-of-memory' ? EXIT.notABadge : EXIT.usage;
  }
  const { verdict, checks } = report;
  process.stdout.write(
    command.json ? `${JSON.stringify({ verdict, checks })}\n` : describe(report, language, documentsOf),
  );
  return exitCode(report);
}

async function verifyBatch(command: VerifyCommand): Promise<number> {
  let cases: Awaited<ReturnType<typeof readCases>>;
  try {
    cases = await readCases(command.input);
  } catch (error) {
    process.stderr.write(`${command.input}: ${error instanceof Error ? error.message : error}\n`);
    return EXIT.usage;
  }
  const results = await runBatch(command.input, cases, command.offline);
  if (command.json) process.stdout.write(`${JSON.stringify(results)}\n`);
  else
    for (const { id, verdict, error } of results)
      process.stdout.write(`${id}\t${verdict}${error ? `\t${error}` : ''}\n`);
  const different = disagreements(cases, results);
  for (const line of different) process.stderr.write(`${line}\n`);
  return different.length > 0 ? EXIT.other : EXIT.valid;
}

async function verifyAudit({ input, json }: AuditCommand): Promise<number> {
  let finding: Awaited<ReturnType<typeof verifyTrail>>;
  try {
    finding = await verifyTrail(input);
  } catch (error) {
    process.stderr.write(`${input}: ${error instanceof Error ? error.message : error}\n`);
    return EXIT.usage;
  }
  process.stdout.write(json ? `${JSON.stringify(finding)}\n` : describeTrail(finding, language));
  if (finding.outcome === 'sound') return EXIT.valid;
  return finding.outcome === 'broken' ? EXIT.other : EXIT.notABadge;
}

async function checkLibrary({ input, json }: LibraryCommand): Promise<number> {
  let report: Awaited<ReturnType<typeof checkLibraryFile>>;
  try {
    report = await checkLibraryFile(input);
  } catch (error) {
    process.stderr.write(`${input}: ${error instanceof Error ? error.message : error}\n`);
    return EXIT.usage;
  }
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : describeLibrary(report, language));
  return report.faults.length > 0 ? EXIT.other : EXIT.valid;
}

async function sourceOf(input: string): Promise<VerifyTask['source']> {
  if (input === '-') return { bytes: await buffer(process.stdin) };
  return /^https?:\/\//i.test(input) && URL.canParse(input) ? { url: input } : { file: input };
}

function exitCode({ verdict }: VerificationReport): number {
  if (verdict === 'valid') return EXIT.valid;
  if (verdict === 'status-unknown') return EXIT.statusUnknown;
  return verdict === 'not-a-badge' ? EXIT.notABadge : EXIT.other;
}

process.exitCode = await main();
