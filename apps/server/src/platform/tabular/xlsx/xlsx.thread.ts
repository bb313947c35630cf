import { parentPort } from 'node:worker_threads';
import { sheetRecords } from './sheet-records.ts';
import type { XlsxTask } from './xlsx-contract.ts';

// The only place where the server reads strangers' workbooks: a thread with limits, without secrets, for one file.
parentPort?.once('message', async (task: XlsxTask) => parentPort?.postMessage(await sheetRecords(task)));
