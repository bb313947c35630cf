import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.ts';

/** A list just read is not read again by the next card that shows it. */
const FRESH_MS = 10_000;
const MOST_RETRIES = 2;

/** Only what may pass by itself is tried again: no answer, or a server in trouble. */
const mayPass = (error: unknown): boolean => error instanceof Problem && (error.status === 0 || error.status >= 502);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: FRESH_MS, retry: (count, error) => count < MOST_RETRIES && mayPass(error) },
    mutations: { retry: false },
  },
});
