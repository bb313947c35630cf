import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../problem/app-error.ts';
import { type SheetTable, toTable } from '../table.ts';
import type { XlsxAnswer, XlsxTask } from './xlsx-contract.ts';

/** Heap of the thread, in MiB: 50,000 rows of ten cells need about 200. */
const MEMORY_MB = 512;
/** 50,000 rows of ten cells take about 3 s; a sheet that takes ten times as long was made to. */
const TIMEOUT_MS = 30_000;

/** One workbook at a time: their memory would add up. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads one sheet of an XLSX, in a thread with limits of time and memory.
 * @throws AppError `list-unreadable` (facts `reason`, and `line` where there is one), `list-too-long` (fact `max`)
 */
export async function readXlsx(
  bytes: Uint8Array,
  { maxRows, sheet }: { maxRows: number; sheet: string | undefined },
): Promise<SheetTable> {
  const answering = last.then(() => ask({ bytes, sheet, maxRows }));
  last = answering.catch(() => undefined);
  const answer = await answering;
  if (answer.kind === 'too-long') throw new AppError('list-too-long', { max: maxRows });
  if (answer.kind === 'refused') {
    const { reason, line } = answer;
    throw new AppError('list-unreadable', { reason, ...(line !== undefined && { line }) });
  }
  const { sheet: read, sheets, hasFormulas } = answer;
  return { sheet: read, sheets, hasFormulas, ...toTable(answer.records, maxRows) };
}

/** A thread that dies of its limits answers nothing: the file asks for too much. */
async function ask(task: XlsxTask): Promise<XlsxAnswer> {
  const worker = new Worker(new URL('./xlsx.thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    // No inherited environment: the thread that meets strangers' bytes holds no secret.
    env: {},
    argv: [],
  });
  try {
    worker.postMessage(task);
    const [answer] = (await once(worker, 'message', { signal: AbortSignal.timeout(TIMEOUT_MS) })) as [XlsxAnswer];
    return answer;
  } catch {
    return { kind: 'refused', reason: 'too-large' };
  } finally {
    await worker.terminate();
  }
}
