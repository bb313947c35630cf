import { parentPort } from 'node:worker_threads';
import { runTask, type VerifyTask } from './verify-task.ts';

/** Runs tasks one after the other in a thread that its owner can end: a badge that hangs holds up nothing else. */
parentPort?.on('message', async (task: VerifyTask) => {
  const start = performance.now();
  try {
    const verified = await runTask(task);
    parentPort?.postMessage({ ...verified, ms: performance.now() - start });
  } catch (error) {
    parentPort?.postMessage({
      error: error instanceof Error ? error.message : String(error),
      ms: performance.now() - start,
    });
  }
});
