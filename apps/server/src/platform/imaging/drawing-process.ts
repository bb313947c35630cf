import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ImagingError, type ImagingReply, type ImagingTask } from './imaging-contract.ts';

export interface DrawingProcessOptions {
  /** Milliseconds that one task may take before its process is killed. */
  timeout: number;
  /** Tasks that may wait; the next one is refused with `imaging-busy`. */
  queueLimit: number;
  /** For strangers' pictures: limits of the system around each process, which ends with its one task. */
  guarded?: boolean;
}

export interface DrawingProcess {
  run(task: ImagingTask): Promise<Uint8Array>;
  /** Ends the process; tasks under way and waiting fail with `imaging-closed`. */
  close(): Promise<void>;
}

interface Job {
  task: ImagingTask;
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

const PROGRAM = fileURLToPath(new URL('./imaging-child.ts', import.meta.url));
/** MiB of JavaScript heap. Pixels live outside it: they are bounded by the checks on dimensions and by the next limit. */
const HEAP = 192;
/**
 * KiB that a guarded process may write to: half of it is what Node 24 sets aside for compiled code and hardly touches, the rest
 * is seven times the largest picture that is taken (16 Mpx, 64 MiB).
 */
const GUARDED_DATA = 1024 * 1024;
/** Seconds of processor time, by the system's own count: a process that the server could not kill any more still ends. */
const GUARDED_CPU = 20;
/** Where the system has no such shell the time limit alone stands. `-d` binds on Linux; other systems count it differently. */
const SHELL = '/bin/sh';
const LIMITS = `ulimit -d ${GUARDED_DATA}; ulimit -t ${GUARDED_CPU}; ulimit -c 0; exec "$0" "$@"`;

function startProgram(guarded: boolean): ChildProcess {
  const node = [`--max-old-space-size=${HEAP}`, PROGRAM];
  const [command, args] =
    guarded && process.platform !== 'win32'
      ? [SHELL, ['-c', LIMITS, process.execPath, ...node]]
      : [process.execPath, node];
  return spawn(command, args, {
    serialization: 'advanced',
    // No inherited environment: the process that meets strangers' bytes holds no secret.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** Draws in a process of its own, started at the first task, one task at a time. */
export function createDrawingProcess({ timeout, queueLimit, guarded = false }: DrawingProcessOptions): DrawingProcess {
  const waiting: Job[] = [];
  let child: ChildProcess | undefined;
  let current: { job: Job; id: number; timer: NodeJS.Timeout } | undefined;
  let nextId = 1;
  let closed = false;

  function startChild(): ChildProcess {
    const started = startProgram(guarded);
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
    // What a stranger's picture may have done to its process must not meet the next person's.
    if (guarded) lose(from);
    else startNext();
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

  return {
    run(task) {
      if (closed) return Promise.reject(new ImagingError('imaging-closed', 'imaging is closed'));
      if (waiting.length >= queueLimit)
        return Promise.reject(new ImagingError('imaging-busy', `${waiting.length} tasks are waiting`));
      return new Promise((resolve, reject) => {
        waiting.push({ task, resolve, reject });
        startNext();
      });
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
