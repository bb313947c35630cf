import { CredentialError } from '../error.ts';

/** Elements inside each other: drawings of real tools stay below 40. */
const MAX_DEPTH = 256;
/** Bounds the work on a hostile file below its 5 MiB. */
const MAX_TOKENS = 200_000;
/** `cause` of an error about these two: the document may be sound XML, and is more than is read here. */
export const BEYOND_LIMITS = 'beyond-limits';

export interface XmlStart {
  kind: 'start';
  name: string;
  attributes: Map<string, string>;
  /** `<a/>`: no end token follows. */
  empty: boolean;
  from: number;
  to: number;
}
export interface XmlEnd {
  kind: 'end';
  name: string;
  from: number;
  to: number;
}
export interface XmlText {
  kind: 'text';
  /** With entities resolved; of a CDATA section, its characters. */
  text: string;
  from: number;
  to: number;
}
export type XmlToken = XmlStart | XmlEnd | XmlText;

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const START = new RegExp(`<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'y');
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const END = new RegExp(`</(${NAME})\\s*>`, 'y');
const ENTITY = /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));|&/g;
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Characters that XML 1.0 forbids. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/**
 * A well-formed XML document as tokens, with the position of each. Strict, and smaller than XML on purpose: no document type,
 * no entity but the five and numbers, so that nothing is expanded or fetched (P-IMG-05).
 * @throws CredentialError `svg-malformed`, `svg-doctype`, `svg-entity`
 */
export function readXml(source: string): XmlToken[] {
  if (FORBIDDEN.test(source) || !source.isWellFormed()) throw malformed('A forbidden character', 0);
  const tokens: XmlToken[] = [];
  const open: string[] = [];
  let roots = 0;
  for (let at = 0; at < source.length; ) {
    const token = next(source, at);
    at = token.to;
    if (token.kind === 'skip') continue;
    if (tokens.length >= MAX_TOKENS) throw malformed('Too many elements', at, { cause: BEYOND_LIMITS });
    if (token.kind === 'start') {
      if (open.length === 0) roots += 1;
      if (!token.empty) open.push(token.name);
      if (open.length > MAX_DEPTH) throw malformed('Too deep', at, { cause: BEYOND_LIMITS });
    } else if (token.kind === 'end') {
      if (open.pop() !== token.name) throw malformed(`</${token.name}> closes nothing`, at);
    } else if (open.length === 0 && token.text.trim() !== '') {
      throw malformed('Text outside the root', at);
    }
    tokens.push(token);
  }
  if (roots !== 1 || open.length > 0) throw malformed('One root element, closed, was expected', source.length);
  return tokens;
}

type Skipped = { kind: 'skip'; to: number };

function next(source: string, at: number): XmlToken | Skipped {
  if (source[at] !== '<') return textToken(source, at);
  if (source.startsWith('<!--', at)) return { kind: 'skip', to: after(source, '-->', at + 4) };
  if (source.startsWith('<?', at)) return { kind: 'skip', to: after(source, '?>', at + 2) };
  if (source.startsWith('<![CDATA[', at)) {
    const to = after(source, ']]>', at + 9);
    return { kind: 'text', text: source.slice(at + 9, to - 3), from: at, to };
  }
  if (source.startsWith('<!', at)) throw new CredentialError('svg-doctype', `Document type at ${at}`);
  if (source[at + 1] === '/') return endToken(source, at);
  return startToken(source, at);
}

function startToken(source: string, at: number): XmlStart {
  START.lastIndex = at;
  const found = START.exec(source);
  if (!found) throw malformed('A tag', at);
  const [all, name = '', written = '', slash] = found;
  const attributes = new Map<string, string>();
  for (const [, attribute = '', double, single] of written.matchAll(ATTRIBUTE)) {
    if (attributes.has(attribute)) throw malformed(`Attribute ${attribute} twice`, at);
    attributes.set(attribute, resolveEntities(double ?? single ?? ''));
  }
  return { kind: 'start', name, attributes, empty: slash === '/', from: at, to: at + all.length };
}

function endToken(source: string, at: number): XmlEnd {
  END.lastIndex = at;
  const found = END.exec(source);
  if (!found) throw malformed('A closing tag', at);
  return { kind: 'end', name: found[1] ?? '', from: at, to: at + found[0].length };
}

function textToken(source: string, at: number): XmlText {
  const end = source.indexOf('<', at);
  const to = end < 0 ? source.length : end;
  const written = source.slice(at, to);
  if (written.includes(']]>')) throw malformed(']]> in text', at);
  return { kind: 'text', text: resolveEntities(written), from: at, to };
}

function resolveEntities(written: string): string {
  return written.replace(ENTITY, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return NAMED[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
    if (!(code <= 0x10ffff)) throw new CredentialError('svg-entity', 'An entity that XML does not define itself');
    const character = String.fromCodePoint(code);
    if (FORBIDDEN.test(character) || !character.isWellFormed())
      throw new CredentialError('svg-entity', 'A forbidden character');
    return character;
  });
}

function after(source: string, end: string, from: number): number {
  const at = source.indexOf(end, from);
  if (at < 0) throw malformed(`${end} is missing`, from);
  return at + end.length;
}

function malformed(what: string, at: number, options?: ErrorOptions): CredentialError {
  return new CredentialError('svg-malformed', `Not XML as it is read here: ${what}, at ${at}`, options);
}
