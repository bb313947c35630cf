import { platform } from '#platform';

/** What the library for JSON-LD gives: one statement (RDF/JS). */
export interface Quad {
  subject: Term;
  predicate: Term;
  object: Term;
  graph: Term;
}
interface Term {
  termType: string;
  value: string;
  datatype?: { value: string };
  language?: string;
}

/** A line with holes: `texts[0] hole[0] texts[1] …`. A hole ≥ 0 is a slot; below, the blank node `-1 - hole`. */
export interface Line {
  texts: string[];
  holes: number[];
}

/** All documents of one skeleton, as statements with holes. */
export interface CompiledForm {
  lines: Line[];
  /** Whether each slot stands as an IRI, and must then look like one. */
  isIri: boolean[];
  /** For each blank node the lines that it stands in. */
  mentions: number[][];
  /** The order of the lines in the document before: sorting begins with it, and is quickly done where little has changed. */
  order: number[];
}

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string';
const RDF_LANG_STRING = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';
const SENTINEL = /urn:insigne-slot:(\d+):/;
const WHOLE_SENTINEL = /^urn:insigne-slot:(\d+):$/;

/** What stands in slot n while its place is looked for: an absolute IRI, so that it can stand as a text and as an IRI. */
export const sentinel = (slot: number): string => `urn:insigne-slot:${slot}:`;

/**
 * An absolute IRI that JSON-LD leaves as it is: of a scheme that no pinned context defines as a prefix, without anything that
 * N-Quads would escape. Whatever else is legal takes the full path.
 */
const PLAIN_IRI = /^(?:https?:\/\/|urn:|did:|mailto:)[!#-;=?-[\]_a-z~]+$/;
/** Sorted otherwise by code point than by JavaScript, which differ between these two ranges: left to the full path. */
const ASTRAL_OR_PRIVATE = /[\ud800-\uffff]/;
/** Most texts that differ from badge to badge: dates, digests, numbers. Nothing in them is escaped. */
const PLAIN_LITERAL = /^[ !#-[\]-~]*$/;
const ESCAPED = /["\\\p{Cc}]/u;
const SHORT_ESCAPES: Record<string, string> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** Canonical N-Quads escapes a control character, a quote and a backslash, and nothing else (RDF 1.2 N-Quads, section 4). */
export function escapeLiteral(text: string): string {
  if (!ESCAPED.test(text)) return text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are escaped.
  return text.replace(/["\\\u0000-\u001f\u007f]/g, (sign) => {
    return SHORT_ESCAPES[sign] ?? `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
}

/**
 * Reads off where each slot of a document of sentinels landed.
 * @returns undefined when a text was lost, joined with another one, or stands as text and as IRI: no template then
 */
export function compile(quads: Quad[], slotCount: number): CompiledForm | undefined {
  const nodes = new Map<string, number>();
  const kinds: ('iri' | 'literal' | undefined)[] = new Array(slotCount).fill(undefined);
  let broken = false;

  const take = (value: string, kind: 'iri' | 'literal'): number | string => {
    const slot = Number(WHOLE_SENTINEL.exec(value)?.[1] ?? -1);
    if (slot < 0) {
      broken ||= SENTINEL.test(value);
      return kind === 'iri' ? value : escapeLiteral(value);
    }
    broken ||= slot >= slotCount || (kinds[slot] ?? kind) !== kind;
    kinds[slot] = kind;
    return slot;
  };
  const write = (line: Line, part: number | string) => {
    if (typeof part === 'number') {
      line.holes.push(part);
      line.texts.push('');
    } else line.texts[line.texts.length - 1] += part;
  };
  const writeTerm = (line: Line, term: Term) => {
    if (term.termType === 'BlankNode') {
      const node = nodes.get(term.value) ?? nodes.size;
      nodes.set(term.value, node);
      write(line, '_:');
      write(line, -1 - node);
    } else if (term.termType === 'NamedNode') {
      write(line, '<');
      write(line, take(term.value, 'iri'));
      write(line, '>');
    } else {
      write(line, '"');
      write(line, take(term.value, 'literal'));
      const datatype = term.datatype?.value ?? XSD_STRING;
      broken ||= SENTINEL.test(datatype) || SENTINEL.test(term.language ?? '');
      if (datatype === RDF_LANG_STRING) write(line, `"@${term.language}`);
      else write(line, datatype === XSD_STRING ? '"' : `"^^<${datatype}>`);
    }
  };

  const lines = quads.map(({ subject, predicate, object, graph }) => {
    const line: Line = { texts: [''], holes: [] };
    broken ||= predicate.termType !== 'NamedNode' || SENTINEL.test(predicate.value);
    writeTerm(line, subject);
    write(line, ` <${predicate.value}> `);
    writeTerm(line, object);
    if (graph.termType !== 'DefaultGraph') {
      write(line, ' ');
      writeTerm(line, graph);
    }
    write(line, ' .\n');
    return line;
  });
  if (broken || kinds.includes(undefined)) return undefined;
  const mentions = Array.from(nodes.values(), (node) =>
    lines.flatMap(({ holes }, index) => (holes.includes(-1 - node) ? [index] : [])),
  );
  return { lines, isIri: kinds.map((kind) => kind === 'iri'), mentions, order: lines.map((_, at) => at) };
}

/** A text as it is written in a slot of this kind; undefined: the full path must have a say. */
export function standing(text: string, isIri: boolean): string | undefined {
  if (isIri) return PLAIN_IRI.test(text) ? text : undefined;
  if (PLAIN_LITERAL.test(text)) return text;
  return ASTRAL_OR_PRIVATE.test(text) ? undefined : escapeLiteral(text);
}

/**
 * The canonical N-Quads (RDFC-1.0) of a document of this skeleton.
 * @returns undefined when a text needs the full path, or two blank nodes look alike at first sight (RDFC-1.0 section 4.4.3, step 5)
 */
export async function render(form: CompiledForm, slots: readonly string[]): Promise<string | undefined> {
  const texts: string[] = [];
  for (const [index, slot] of slots.entries()) {
    const written = standing(slot, form.isIri[index] ?? false);
    if (written === undefined) return undefined;
    texts.push(written);
  }
  const labels = await labelNodes(form, texts);
  if (labels === undefined) return undefined;
  const written = form.order.map((at) => ({
    at,
    line: writeLine(lineAt(form, at), texts, (node) => labels[node] ?? ''),
  }));
  written.sort((one, other) => (one.line < other.line ? -1 : one.line > other.line ? 1 : 0));
  form.order = written.map(({ at }) => at);
  let joined = '';
  let before = '';
  for (const { line } of written) {
    // A graph is a set: what is said twice is said once.
    if (line !== before) joined += line;
    before = line;
  }
  return joined;
}

/** The line with its holes filled. `label`: of a blank node. */
export function writeLine({ texts, holes }: Line, slots: readonly string[], label: (node: number) => string): string {
  let written = texts[0] ?? '';
  for (let at = 0; at < holes.length; at++) {
    const hole = holes[at] as number;
    written += (hole >= 0 ? slots[hole] : label(-1 - hole)) ?? '';
    written += texts[at + 1] ?? '';
  }
  return written;
}

/** RDFC-1.0 section 4.6: each blank node by the hash of the lines that it stands in, itself as `a`, all others as `z`. */
async function labelNodes(form: CompiledForm, texts: readonly string[]): Promise<string[] | undefined> {
  if (form.mentions.length === 0) return [];
  // One node has no other to be told from: its hash decides nothing.
  if (form.mentions.length === 1) return ['c14n0'];
  const hashes = await Promise.all(
    form.mentions.map((mentions, self) => {
      const around = (node: number) => (node === self ? 'a' : 'z');
      const lines = mentions.map((at) => writeLine(lineAt(form, at), texts, around));
      const distinct = new Set(lines).size < lines.length ? withoutTwins(form, texts, mentions, lines) : lines;
      return platform.sha256Hex(distinct.sort().join(''));
    }),
  );
  const sorted = [...hashes].sort();
  if (new Set(sorted).size < sorted.length) return undefined;
  return hashes.map((hash) => `c14n${sorted.indexOf(hash)}`);
}

/** Two lines that look alike may be one statement said twice, or lead to two blank nodes: only the first counts once. */
function withoutTwins(form: CompiledForm, texts: readonly string[], mentions: number[], lines: string[]): string[] {
  const statements = new Set<string>();
  return lines.filter((_line, index) => {
    const statement = writeLine(lineAt(form, mentions[index] ?? -1), texts, (node) => `b${node}`);
    return !statements.has(statement) && statements.add(statement);
  });
}

function lineAt(form: CompiledForm, at: number): Line {
  const line = form.lines[at];
  if (line === undefined) throw new RangeError('a compiled form mentions no line of its own');
  return line;
}
