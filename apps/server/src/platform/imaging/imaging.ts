import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readImageHeader } from './image-header.ts';
import { ImagingError, type ImagingReply, type ImagingTask } from './imaging-contract.ts';
import { refuseForeignDrawing } from './own-drawing.ts';

export interface ImagingOptions {
  /** Milliseconds that one task may take before its process is killed. */
  timeout?: number;
  /** Tasks that may wait; the next one is refused with `imaging-busy`. */
  queueLimit?: number;
  /** Side that a logo is reduced to. */
  logoWidth?: number;
}

export interface Imaging {
  /** PNG of one of our own drawings, `width` pixels wide (16 to 2400). */
  renderPng(svg: string, width: number): Promise<Uint8Array>;
  /** A stranger's PNG or JPEG, decoded and written anew as PNG, without metadata. */
  reencodeLogo(bytes: Uint8Array): Promise<Uint8Array>;
  /** Ends the drawing process; tasks under way and waiting fail with `imaging-closed`. */
  close(): Promise<void>;
}

interface Job {
  task: ImagingTask;
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

/** A 1200 px card takes about 0.1 s here, a 16 Mpx photograph about 1 s: ten times that means something is wrong. */
const DEFAULT_TIMEOUT = 10_000;
const DEFAULT_QUEUE_LIMIT = 200;
/** Twice the largest size at which a page shows a logo. */
const DEFAULT_LOGO_WIDTH = 512;
/**
 * MiB of JavaScript heap. Pixels live outside it: they are bounded by the checks on dimensions (16 Mpx, 64 MiB), not by
 * this. An address-space limit is not used because Node reserves far more than it touches.
 */
const CHILD_HEAP = 192;

/** Draws and decodes in a process of its own, started at the first task, one task at a time. */
export function createImaging(options: ImagingOptions = {}): Imaging {
  const { timeout = DEFAULT_TIMEOUT, queueLimit = DEFAULT_QUEUE_LIMIT, logoWidth = DEFAULT_LOGO_WIDTH } = options;
  const waiting: Job[] = [];
  let child: ChildProcess | undefined;
  let current: { job: Job; id: number; timer: NodeJS.Timeout } | undefined;
  let nextId = 1;
  let closed = false;

  function startChild(): ChildProcess {
    const started = fork(fileURLToPath(new URL('./imaging-child.ts', import.meta.url)), [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${CHILD_HEAP}`],
      // No inherited environment: the process that meets strangers' bytes holds no secret.
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    started.on('message', (reply: ImagingReply) => receive(started, reply));
    started.on('error', () => lose(started));
    started.on('exit', () => lose(started));
    return started;
  }

  function receive(from: ChildProcess, reply: ImagingReply): void {
    if (from !== child || !current || reply.id !== current.id) return;
    const { job } = finishCurrent(current);
    if (reply.ok) job.resolve(reply.bytes);
    else job.reject(new ImagingError(reply.code, reply.message));
    startNext();
  }

  /** The process ended by itself or was killed: its task fails, the next one gets a new process. */
  function lose(gone: ChildProcess, error = new ImagingError('imaging-crashed', 'the drawing process ended')): void {
    if (gone !== child) return;
    child = undefined;
    gone.kill('SIGKILL');
    if (current) finishCurrent(current).job.reject(error);
    startNext();
  }

  function finishCurrent(done: NonNullable<typeof current>): { job: Job } {
    clearTimeout(done.timer);
    current = undefined;
    return done;
  }

  function startNext(): void {
    if (current || closed) return;
    const job = waiting.shift();
    if (!job) {
      idle();
      return;
    }
    child ??= startChild();
    const worker = child;
    worker.ref();
    worker.channel?.ref();
    const id = nextId++;
    const late = () => lose(worker, new ImagingError('imaging-timeout', `no answer within ${timeout} ms`));
    current = { job, id, timer: setTimeout(late, timeout) };
    worker.send({ id, ...job.task }, (error) => {
      if (error) lose(worker);
    });
  }

  /** A process that waits for work must not keep the server from ending. */
  function idle(): void {
    child?.channel?.unref();
    child?.unref();
  }

  function enqueue(task: ImagingTask): Promise<Uint8Array> {
    if (closed) return Promise.reject(new ImagingError('imaging-closed', 'imaging is closed'));
    if (waiting.length >= queueLimit)
      return Promise.reject(new ImagingError('imaging-busy', `${waiting.length} tasks are waiting`));
    return new Promise((resolve, reject) => {
      waiting.push({ task, resolve, reject });
      startNext();
    });
  }

  return {
    async renderPng(svg, width) {
      refuseForeignDrawing(svg, width);
      return enqueue({ kind: 'render', svg, width });
    },
    async reencodeLogo(bytes) {
      readImageHeader(bytes);
      return enqueue({ kind: 'reencode', bytes, maxWidth: logoWidth });
    },
    async close() {
      closed = true;
      const gone = new ImagingError('imaging-closed', 'imaging is closed');
      if (current) finishCurrent(current).job.reject(gone);
      for (const job of waiting.splice(0)) job.reject(gone);
      const last = child;
      child = undefined;
      if (!last || last.exitCode !== null || last.signalCode !== null) return;
      last.ref();
      const ended = new Promise<void>((resolve) => last.once('exit', () => resolve()));
      last.kill('SIGKILL');
      await ended;
    },
  };
}
