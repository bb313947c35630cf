import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Check, Verdict } from '@insigne/credentials';
import { parseJson } from '@insigne/credentials';
import type { DocumentTable } from './document-fetch.ts';
import { VerifyThread } from './verify-thread.ts';

export interface BatchCase {
  id: string;
  file: string;
  now?: string;
  documents?: string | DocumentTable;
  recipient?: string;
  /** The verdict that the author of the case expects: a difference makes the exit code 1. */
  expected?: Verdict;
}

export interface BatchResult {
  id: string;
  verdict: Verdict;
  checks: Check[];
  ms: number;
  error?: string;
}

/** A case that takes longer is given up; the others go on. */
const CASE_TIMEOUT_MS = 5_000;
const MAX_CASES_BYTES = 64 * 1024 * 1024;

/** @throws when the file of cases itself is unreadable or is no list of cases */
export async function readCases(path: string): Promise<BatchCase[]> {
  const value: unknown = parseJson(await readFile(path), MAX_CASES_BYTES);
  const isCase = (entry: unknown): entry is BatchCase =>
    typeof entry === 'object' &&
    entry !== null &&
    'id' in entry &&
    typeof entry.id === 'string' &&
    'file' in entry &&
    typeof entry.file === 'string';
  if (!Array.isArray(value) || !value.every(isCase)) throw new Error('A list of cases with id and file was expected');
  return value;
}

/** Runs the cases in order; paths are relative to the file of cases. */
export async function runBatch(path: string, cases: readonly BatchCase[], offline: boolean): Promise<BatchResult[]> {
  const folder = dirname(resolve(path));
  const thread = new VerifyThread(CASE_TIMEOUT_MS);
  const results: BatchResult[] = [];
  for (const { id, file, now, documents, recipient } of cases) {
    const clock = now === undefined ? undefined : new Date(now);
    if (clock && Number.isNaN(clock.getTime())) {
      results.push(failed(id, 0, 'now is no date'));
      continue;
    }
    const { report, ms, error } = await thread.run({
      source: { file: resolve(folder, file) },
      offline,
      ...(clock && { now: clock }),
      ...(documents !== undefined && {
        documents: typeof documents === 'string' ? resolve(folder, documents) : documents,
      }),
      ...(recipient !== undefined && { recipient }),
    });
    const rounded = Math.round(ms * 10) / 10;
    results.push(
      report
        ? { id, verdict: report.verdict, checks: report.checks, ms: rounded }
        : failed(id, rounded, error ?? 'no answer'),
    );
  }
  await thread.close();
  return results;
}

/** Nothing could be checked, so nothing is said about the badge. */
function failed(id: string, ms: number, error: string): BatchResult {
  return { id, verdict: 'unverified', checks: [], ms, error };
}

/** Cases whose author expected another verdict. */
export function disagreements(cases: readonly BatchCase[], results: readonly BatchResult[]): string[] {
  return cases.flatMap(({ id, expected }, at) => {
    const verdict = results[at]?.verdict;
    return expected === undefined || expected === verdict ? [] : [`${id}: expected ${expected}, found ${verdict}`];
  });
}
