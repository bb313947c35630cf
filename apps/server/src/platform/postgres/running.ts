import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROLE } from './provision.ts';

const recordSchema = z.object({ rolePassword: z.string(), port: z.number().int() });

/** Address of the embedded database that runs in this data folder, for a command beside the server; undefined: there is none. */
export function runningDatabase(dataFolder: string): string | undefined {
  try {
    const { rolePassword, port } = recordSchema.parse(
      JSON.parse(readFileSync(join(dataFolder, 'postgres.json'), 'utf8')),
    );
    return `postgres://${ROLE}:${rolePassword}@127.0.0.1:${port}/${ROLE}`;
  } catch {
    return undefined;
  }
}
