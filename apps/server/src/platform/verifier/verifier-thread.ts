import { Worker } from 'node:worker_threads';
import type { VerificationReport } from '@insigne/credentials';
import { type FromThread, type ToThread, VerifierError } from './verifier-contract.ts';

type Task = Extract<ToThread, { kind: 'verify' }>;
type FetchRequest = Extract<FromThread, { kind: 'fetch' }>;
export type AnswerFetch = (
  request: FetchRequest,
  signal: AbortSignal,
) => Promise<Extract<ToThread, { kind: 'answer' }>['document']>;

/** Recent objects, in MiB: small, because what survives counts against the main limit. */
const YOUNG_GENERATION_MB = 16;
/** Documents for one badge: issuer, keys, status lists and their issuers make about 8; more is a badge that scans networks. */
const MAX_FETCHES = 20;

/** One thread, started at once and replaced by its owner after a task that it did not survive. */
export class VerifierThread {
  private readonly worker: Worker;
  private readonly ready: Promise<void>;
  private ended: VerifierError | undefined;

  constructor(memoryMb: number) {
    this.worker = new Worker(new URL('./verifier.thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
      // No inherited environment: the thread that meets strangers' bytes holds no secret.
      env: {},
      argv: [],
    });
    const { promise, resolve } = Promise.withResolvers<void>();
    this.ready = promise;
    this.worker.once('message', () => resolve());
    this.worker.once('error', (error: NodeJS.ErrnoException) => {
      const code = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'crashed';
      this.ended ??= new VerifierError(code, error.message);
      resolve();
    });
    this.worker.once('exit', () => {
      this.ended ??= new VerifierError('crashed', 'The verifying thread ended');
      resolve();
    });
    // A thread that waits for work must not keep the server from ending.
    this.worker.unref();
  }

  /** False once it can take no more tasks. */
  get isAlive(): boolean {
    return this.ended === undefined;
  }

  /**
   * Runs one task; the time counts from when the thread is ready. After a rejection the thread is not to be used again.
   * @throws VerifierError
   */
  async run(task: Task, answerFetch: AnswerFetch, timeoutMs: number): Promise<VerificationReport> {
    this.worker.ref();
    const called = new AbortController();
    const { promise, resolve, reject } = Promise.withResolvers<VerificationReport>();
    const lost = () => reject(this.ended ?? new VerifierError('crashed'));
    let fetches = 0;
    const onMessage = (message: FromThread) => {
      if (message.kind === 'report') resolve(message.report);
      if (message.kind === 'failed') reject(new VerifierError('crashed', message.message));
      if (message.kind === 'fetch') {
        fetches += 1;
        const document = fetches > MAX_FETCHES ? Promise.resolve(undefined) : answerFetch(message, called.signal);
        void document
          .catch(() => undefined)
          .then((found) => this.post({ kind: 'answer', fetchId: message.fetchId, document: found }));
      }
    };
    await this.ready;
    this.worker.on('message', onMessage).once('error', lost).once('exit', lost);
    const timer = setTimeout(() => reject(new VerifierError('took-too-long')), timeoutMs);
    try {
      if (this.ended) throw this.ended;
      this.post(task);
      return await promise;
    } finally {
      clearTimeout(timer);
      called.abort();
      this.worker.off('message', onMessage).off('error', lost).off('exit', lost);
      this.worker.unref();
    }
  }

  async end(): Promise<void> {
    this.ended ??= new VerifierError('closed');
    await this.worker.terminate();
  }

  private post(message: ToThread): void {
    if (!this.ended) this.worker.postMessage(message);
  }
}
