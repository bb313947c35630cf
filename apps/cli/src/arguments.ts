import { parseArgs } from 'node:util';

export interface VerifyCommand {
  command: 'verify' | 'verify-batch';
  /** A file, `-` for standard input, an address; for a batch, the file of cases. */
  input: string;
  json: boolean;
  offline: boolean;
  now?: Date;
  documents?: string;
  recipient?: string;
}

/** The file of an exported audit trail. */
export interface AuditCommand {
  command: 'audit-verify';
  input: string;
  json: boolean;
}

/** The ready library, or the file of one that is being written. */
export interface LibraryCommand {
  command: 'library-check';
  input?: string;
  json: boolean;
}

export const USAGE = `insigne verify <file|-|url> [--json] [--now ISO] [--offline] [--documents FILE] [--recipient EMAIL]
insigne verify-batch CASES.json [--json]
insigne audit verify TRAIL.jsonl [--json]
insigne library check [LIBRARY.json] [--json]`;

/** Undefined when the command line is not understood: the caller prints the usage and exits with 64. */
export function readCommand(args: string[]): VerifyCommand | AuditCommand | LibraryCommand | undefined {
  const parsed = tryParse(args);
  if (parsed?.positionals[0] === 'audit') return auditCommand(parsed.positionals, parsed.values.json ?? false);
  if (parsed?.positionals[0] === 'library') return libraryCommand(parsed.positionals, parsed.values.json ?? false);
  const [command, input, ...more] = parsed?.positionals ?? [];
  if (!parsed || !input || more.length > 0 || (command !== 'verify' && command !== 'verify-batch')) return undefined;
  const { json, offline, now, documents, recipient } = parsed.values;
  const clock = now === undefined ? undefined : new Date(now);
  if (clock && Number.isNaN(clock.getTime())) return undefined;
  return {
    command,
    input,
    json: json ?? false,
    offline: offline ?? false,
    ...(clock && { now: clock }),
    ...(documents !== undefined && { documents }),
    ...(recipient !== undefined && { recipient }),
  };
}

function auditCommand([, act, input, ...more]: string[], json: boolean): AuditCommand | undefined {
  return act === 'verify' && input !== undefined && more.length === 0
    ? { command: 'audit-verify', input, json }
    : undefined;
}

function libraryCommand([, act, input, ...more]: string[], json: boolean): LibraryCommand | undefined {
  if (act !== 'check' || more.length > 0) return undefined;
  return { command: 'library-check', json, ...(input !== undefined && { input }) };
}

function tryParse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        offline: { type: 'boolean' },
        now: { type: 'string' },
        documents: { type: 'string' },
        recipient: { type: 'string' },
      },
    });
  } catch {
    return undefined;
  }
}
