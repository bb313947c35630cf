import { Worker } from 'node:worker_threads';
import type { Verified, VerifyTask } from './verify-task.ts';

export interface TaskResult extends Partial<Verified> {
  ms: number;
  /** Why there is no report: `timeout`, `out-of-memory`, or a sentence. */
  error?: string;
}

/** Far above the largest honest badge (about 30 MB); a hostile one ends its thread, not the machine. */
const MAX_HEAP_MB = 512;

/** A thread for strangers' input, made anew after each that it did not survive. */
export class VerifyThread {
  private readonly timeoutMs: number;
  private worker: Worker | undefined;

  constructor(timeoutMs: number) {
    this.timeoutMs = timeoutMs;
  }

  async run(task: VerifyTask): Promise<TaskResult> {
    const start = performance.now();
    const worker = this.worker ?? this.start();
    const { promise, resolve } = Promise.withResolvers<TaskResult>();
    const lost = (error: string) => resolve({ error, ms: performance.now() - start });
    const onError = (error: NodeJS.ErrnoException) =>
      lost(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : error.message);
    const onExit = () => lost('thread ended');
    worker.once('message', resolve).once('error', onError).once('exit', onExit);
    const timer = setTimeout(() => lost('timeout'), this.timeoutMs);
    worker.postMessage(task);
    const result = await promise;
    clearTimeout(timer);
    worker.off('message', resolve).off('error', onError).off('exit', onExit);
    if (result.error !== undefined) await this.close();
    return result;
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  private start(): Worker {
    this.worker = new Worker(new URL('./verify-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    });
    return this.worker;
  }
}
