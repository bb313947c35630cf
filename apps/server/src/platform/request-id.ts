import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<string>();

/** Everything that `work` does belongs to this request: what is recorded meanwhile names it. */
export const withinRequest = <T>(id: string, work: () => Promise<T>): Promise<T> => storage.run(id, work);

/** Undefined in a job, which nobody asks for. */
export const currentRequestId = (): string | undefined => storage.getStore();
