import autocannon from 'autocannon';

/** Enough to keep two cores busy. */
const CONNECTIONS = 16;
const SECONDS = 8;

export interface Load {
  /** Answers a second, all of them 200. */
  rate: number;
  /** ms */
  p50: number;
  p99: number;
}

/** Asks for the requests that `next` names, on this machine alone, for some seconds; an answer that is not 200 is an error. */
export async function load(
  url: string,
  next: () => { path: string; method?: string; body?: string; headers?: Record<string, string> },
  rate?: number,
): Promise<Load> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    ...(rate !== undefined && { overallRate: Math.max(1, Math.round(rate)) }),
    requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
  });
  if (result.non2xx + result.errors > 0)
    throw new Error(`${result.non2xx} answers were not 200, ${result.errors} failed`);
  return { rate: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}
