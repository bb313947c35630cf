import type { VerificationReport } from '@insigne/credentials';
import type { GuardedFetch } from '../fetch/index.ts';
import { type PlainInput, type VerifierDocument, VerifierError } from './verifier-contract.ts';
import { type AnswerFetch, VerifierThread } from './verifier-thread.ts';

export { type PlainInput, type VerifierDocument, VerifierError } from './verifier-contract.ts';

export interface VerifierOptions {
  fetch: GuardedFetch;
  /** Answers the server's own addresses from its database, in place of the network; undefined: not one of ours. */
  localDocument?: (url: string) => Promise<VerifierDocument | undefined>;
  /** For one badge, fetches included. */
  timeoutMs: number;
  /** Heap of one thread, in MiB. An honest badge needs less than 16, the program included. */
  memoryMb: number;
}

interface VerifyInputOptions {
  now: Date;
  /** An e-mail address: was the badge issued to it? */
  recipient?: string;
  /** Answers for these addresses, before anything is asked. */
  documents?: Record<string, VerifierDocument>;
}

export interface Verifier {
  /**
   * One report for whatever somebody hands over; a bad badge is a report too.
   * @throws VerifierError when there is none
   */
  verify(input: Uint8Array | string | URL | PlainInput, options: VerifyInputOptions): Promise<VerificationReport>;
  /** Ends the threads; what is under way or waiting fails with `closed`. */
  close(): Promise<void>;
}

interface Job {
  input: Uint8Array | string | URL | PlainInput;
  options: VerifyInputOptions;
  resolve(report: VerificationReport): void;
  reject(error: Error): void;
  patience: NodeJS.Timeout;
}

/** Two cores: a third thread would only slow the other two down. Starting one takes 100 ms, so both are kept. */
const MAX_THREADS = 2;
const MAX_WAITING = 50;
/** Nobody looks at an empty page for longer. */
const MAX_WAIT_MS = 15_000;

/**
 * Verifies badges in threads with limits of time and memory (P-DOS-01): strangers' bytes are never parsed in the thread that
 * serves. One thread is kept warm from the start; a second one joins it when that is busy for the first time.
 */
export function createVerifier(options: VerifierOptions): Verifier {
  const { timeoutMs, memoryMb } = options;
  const waiting: Job[] = [];
  const busy = new Set<VerifierThread>();
  const idle: VerifierThread[] = [new VerifierThread(memoryMb)];
  let closed = false;

  const answerFetch =
    (documents: VerifyInputOptions['documents']): AnswerFetch =>
    async ({ url, accept }, signal) => {
      if (documents && Object.hasOwn(documents, url)) return documents[url];
      const local = await options.localDocument?.(url);
      return local ?? options.fetch(url, { signal, ...(accept !== undefined && { accept }) });
    };

  function startNext(): void {
    if (closed || busy.size >= MAX_THREADS) return;
    const job = waiting.shift();
    if (!job) return;
    clearTimeout(job.patience);
    const kept = idle.pop();
    const thread = kept?.isAlive ? kept : new VerifierThread(memoryMb);
    busy.add(thread);
    void run(thread, job);
  }

  async function run(thread: VerifierThread, { input, options: asked, resolve, reject }: Job): Promise<void> {
    const { now, recipient } = asked;
    const source = input instanceof URL ? { url: input.href } : input;
    const task = { kind: 'verify' as const, input: source, now, ...(recipient !== undefined && { recipient }) };
    let survived = false;
    try {
      const report = await thread.run(task, answerFetch(asked.documents), timeoutMs);
      survived = true;
      resolve(report);
    } catch (error) {
      reject(error instanceof Error ? error : new VerifierError('crashed'));
    }
    busy.delete(thread);
    if (survived && !closed) idle.push(thread);
    else void thread.end();
    if (!closed && idle.length + busy.size === 0) idle.push(new VerifierThread(memoryMb));
    startNext();
  }

  return {
    verify(input, asked) {
      if (closed) return Promise.reject(new VerifierError('closed'));
      if (waiting.length >= MAX_WAITING) return Promise.reject(new VerifierError('busy'));
      return new Promise((resolve, reject) => {
        const job: Job = {
          input,
          options: asked,
          resolve,
          reject,
          patience: setTimeout(() => {
            waiting.splice(waiting.indexOf(job), 1);
            reject(new VerifierError('busy'));
          }, MAX_WAIT_MS),
        };
        waiting.push(job);
        startNext();
      });
    },
    async close() {
      closed = true;
      for (const job of waiting.splice(0)) {
        clearTimeout(job.patience);
        job.reject(new VerifierError('closed'));
      }
      await Promise.all([...busy, ...idle.splice(0)].map((thread) => thread.end()));
    },
  };
}
