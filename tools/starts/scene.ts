import { join } from 'node:path';
import { discard, place } from './checkout.ts';
import { freePort, npmStart, postgresBelow, type Start, type StartOptions, until } from './npm-start.ts';

/** What one proof works with; everything it started is ended and everything it made removed, whatever the outcome. */
export class Scene {
  readonly folder: string;
  readonly #starts: Start[] = [];
  readonly #dataFolders = new Set<string>();

  constructor(mode = 0o755) {
    this.folder = place(mode);
  }

  async start(checkout: string, options: Partial<StartOptions> = {}): Promise<Start & { port: number }> {
    const port = options.port ?? (await freePort());
    this.#dataFolders.add(options.env?.INSIGNE_DATA ?? join(checkout, 'data'));
    const start = npmStart(checkout, { ...options, port });
    this.#starts.push(start);
    return { ...start, port };
  }

  /** Ctrl-C, and nothing of it may stay behind: neither the server nor its PostgreSQL. */
  async stop(start: Start, postgresFolders: string[]): Promise<number> {
    const began = Date.now();
    start.signalGroup('SIGINT');
    await start.ended();
    await until('PostgreSQL is gone after Ctrl-C', () => postgresBelow(postgresFolders).length === 0);
    return Date.now() - began;
  }

  async close(): Promise<void> {
    for (const start of this.#starts) start.signalGroup('SIGKILL');
    await until('PostgreSQL is gone', () => postgresBelow([this.folder]).length === 0).catch(() => {});
    discard(this.folder, [...this.#dataFolders]);
  }
}

export function expect(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
