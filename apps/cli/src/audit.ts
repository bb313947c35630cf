import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** What became of a trail's file; `line` counts from 1. */
export type AuditFinding =
  | { outcome: 'sound'; events: number; head: string; organisation: string | null; exportedAt: string }
  | { outcome: 'broken'; line: number; fault: 'changed' | 'missing' | 'unreadable' | 'cut' }
  | { outcome: 'not-a-trail' };

interface Line {
  position: number;
  id: string;
  actor: string | null;
  action: string;
  subjectKind: string | null;
  subjectId: string | null;
  request: string | null;
  at: string;
  facts: Record<string, string | number | boolean>;
  hash: string;
}

const FORMAT = 'insigne-audit-1';
const INSTALLATION = '00000000-0000-0000-0000-000000000000';
const FIRST = Buffer.alloc(32);

/** `facts` as PostgreSQL writes jsonb: shorter names first, then by their bytes. */
function factsText(facts: Line['facts']): string {
  const byLength = (a: Buffer, b: Buffer) => a.length - b.length || Buffer.compare(a, b);
  const members = Object.entries(facts)
    .sort(([a], [b]) => byLength(Buffer.from(a), Buffer.from(b)))
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{${members.join(', ')}}`;
}

/** docs/specs/audit-trail.md, section 2. */
function hashOf(previous: Buffer, organisation: string, line: Line): Buffer {
  const { position, id, actor, action, subjectKind, subjectId, request, at, facts } = line;
  const parts = [FORMAT, organisation, position, id, actor ?? '', action, subjectKind ?? '', subjectId ?? ''];
  const text = [...parts, request ?? '', at, factsText(facts)].join('\n');
  return createHash('sha256').update(previous).update(text).digest();
}

/** Recomputes the chain of an exported trail, line by line: a file of any length takes the same memory. */
export async function verifyTrail(file: string): Promise<AuditFinding> {
  let header: { organisation: string | null; exportedAt: string } | undefined;
  let end: { events: number; head: string } | undefined;
  let previous: Buffer = FIRST;
  let events = 0;
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const value = parse(text);
    if (number === 1) {
      if (value?.format !== FORMAT) return { outcome: 'not-a-trail' };
      header = value as unknown as typeof header;
    } else if (value === undefined || end !== undefined) {
      return { outcome: 'broken', line: number, fault: 'unreadable' };
    } else if ('head' in value) {
      end = value as unknown as NonNullable<typeof end>;
    } else {
      const line = value as unknown as Line;
      events += 1;
      if (line.position !== events) return { outcome: 'broken', line: number, fault: 'missing' };
      const hash = hashOf(previous, header?.organisation ?? INSTALLATION, line);
      if (hash.toString('hex') !== line.hash) return { outcome: 'broken', line: number, fault: 'changed' };
      previous = hash;
    }
  }
  if (header === undefined) return { outcome: 'not-a-trail' };
  if (end === undefined || end.events !== events || (events > 0 && end.head !== previous.toString('hex')))
    return { outcome: 'broken', line: number, fault: 'cut' };
  const { organisation, exportedAt } = header;
  return { outcome: 'sound', events, head: end.head, organisation, exportedAt };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
