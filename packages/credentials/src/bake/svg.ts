import { CredentialError } from '../error.ts';
import { decodeUtf8 } from '../json/parse-json.ts';
import { MAX_IMAGE_BYTES } from '../limits.ts';
import type { Baked, BakeOptions } from './baked.ts';
import { readXml, type XmlStart, type XmlToken } from './xml-tokens.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Element and namespace of a badge in Open Badges 3.0 (docformat, "Baking an SVG") and 2.0. */
const CREDENTIAL = { namespace: 'https://purl.imsglobal.org/ob/v3p0', name: 'credential' };
const ASSERTION = { namespace: 'http://openbadges.org', name: 'assertion' };
/** Ours, see docs/specs/receipt.md. */
const RECEIPT = { namespace: 'urn:insigne:receipt:v1', name: 'receipt' };

interface Holder {
  namespace: string;
  name: string;
  /** Direct child of the root, where the standard puts a badge. */
  topLevel: boolean;
  verify?: string;
  content: string;
  from: number;
  to: number;
}

/**
 * Puts a credential into an SVG as Open Badges 3.0 asks: one element right after the root's tag; a payload that was there is
 * replaced.
 * @param credentialText JSON or compact JWS
 * @throws CredentialError when the text is no sound SVG, or uses the prefix `openbadges` for something else
 */
export function bakeSvg(svg: string | Uint8Array, credentialText: string, options: BakeOptions = {}): string {
  const source = svgText(svg);
  const { root, holders } = readSvg(source);
  const prefix = root.attributes.get('xmlns:openbadges');
  if (prefix !== undefined && prefix !== CREDENTIAL.namespace) {
    throw new CredentialError('svg-namespace-conflict', 'The prefix openbadges stands for something else');
  }
  const declaration = prefix === undefined ? ` xmlns:openbadges="${CREDENTIAL.namespace}"` : '';
  const rest = source.slice(root.from + 1 + root.name.length, root.to - (root.empty ? 2 : 1));
  const added =
    credentialElement(credentialText) +
    (options.receipt === undefined
      ? ''
      : `<insigne:receipt xmlns:insigne="${RECEIPT.namespace}">${cdata(options.receipt)}</insigne:receipt>`);
  const opened = `<${root.name}${declaration}${rest}>${added}${root.empty ? `</${root.name}>` : ''}`;
  let kept = '';
  let at = root.to;
  for (const { from, to } of holders) {
    kept += source.slice(at, from);
    at = to;
  }
  return source.slice(0, root.from) + opened + kept + source.slice(at);
}

/**
 * Takes the one payload out of an SVG.
 * @throws CredentialError `no-payload`, `several-payloads` or what is wrong with the file
 */
export function unbakeSvg(svg: string | Uint8Array): Baked {
  const { holders } = readSvg(svgText(svg));
  const receipts = holders.filter(({ namespace }) => namespace === RECEIPT.namespace);
  const [payload, ...more] = holders.filter(({ namespace }) => namespace !== RECEIPT.namespace);
  if (!payload) throw new CredentialError('no-payload', 'No badge in this SVG');
  if (more.length > 0 || receipts.length > 1)
    throw new CredentialError('several-payloads', 'More than one badge in this SVG');
  if (!payload.topLevel) throw new CredentialError('svg-malformed', 'The badge is not a child of the root element');
  if (payload.verify !== undefined && payload.content !== '') {
    throw new CredentialError('several-payloads', 'A badge as attribute and as content');
  }
  const credential = payload.verify ?? payload.content;
  return receipts[0] ? { credential, receipt: receipts[0].content } : { credential };
}

function svgText(svg: string | Uint8Array): string {
  const source = typeof svg === 'string' ? svg : decodeUtf8(svg);
  if (source.length > MAX_IMAGE_BYTES) throw new CredentialError('too-large', `SVG above ${MAX_IMAGE_BYTES} bytes`);
  return source;
}

function readSvg(source: string): { root: XmlStart; holders: Holder[] } {
  const tokens = readXml(source);
  const root = tokens.find((token) => token.kind === 'start');
  if (!root) throw new CredentialError('svg-malformed', 'No root element');
  const scope: Map<string, string>[] = [];
  const holders: Holder[] = [];
  tokens.forEach((token, at) => {
    if (token.kind === 'end') scope.pop();
    if (token.kind !== 'start') return;
    scope.push(declared(token));
    const { namespace, name } = expandedName(token.name, scope);
    if (token === root && (name !== 'svg' || namespace !== SVG))
      throw new CredentialError('svg-malformed', 'The root is not svg');
    const known = [CREDENTIAL, ASSERTION, RECEIPT].find((holder) => holder.namespace === namespace);
    if (known?.name === name) holders.push(holderAt(tokens, at, token, namespace, scope.length === 2));
    if (token.empty) scope.pop();
  });
  return { root, holders };
}

/** The element with its text; it holds nothing else, so the second token after it at the latest closes it. */
function holderAt(tokens: XmlToken[], at: number, start: XmlStart, namespace: string, topLevel: boolean): Holder {
  let content = '';
  let to = start.to;
  for (let i = at + 1; !start.empty; i += 1) {
    const token = tokens[i];
    if (!token || token.kind === 'start') throw new CredentialError('svg-malformed', 'An element inside the badge');
    to = token.to;
    if (token.kind === 'end') break;
    content += token.text;
  }
  const verify = start.attributes.get('verify');
  const holder = { namespace, name: start.name, topLevel, content: content.trim(), from: start.from, to };
  return verify === undefined ? holder : { ...holder, verify };
}

function declared({ attributes }: XmlStart): Map<string, string> {
  const namespaces = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (name === 'xmlns') namespaces.set('', value);
    else if (name.startsWith('xmlns:')) namespaces.set(name.slice('xmlns:'.length), value);
  }
  return namespaces;
}

function expandedName(qualified: string, scope: readonly Map<string, string>[]): { namespace: string; name: string } {
  const colon = qualified.indexOf(':');
  const prefix = colon < 0 ? '' : qualified.slice(0, colon);
  const namespace = scope.findLast((namespaces) => namespaces.has(prefix))?.get(prefix);
  if (namespace === undefined && prefix !== '')
    throw new CredentialError('svg-malformed', `Prefix ${prefix} is not declared`);
  return { namespace: namespace ?? '', name: qualified.slice(colon + 1) };
}

function credentialElement(credentialText: string): string {
  if (!credentialText.trimStart().startsWith('{')) {
    if (!/^[\w.-]+$/.test(credentialText)) throw new CredentialError('bad-input', 'Neither JSON nor a compact JWS');
    return `<openbadges:credential verify="${credentialText}"/>`;
  }
  return `<openbadges:credential>${cdata(credentialText)}</openbadges:credential>`;
}

/** `]]>` ends CDATA. In JSON it can only stand inside a string, where the escape means the same. */
function cdata(value: string): string {
  return `<![CDATA[${value.replaceAll(']]>', value.trimStart().startsWith('{') ? ']]\\u003e' : ']]]]><![CDATA[>')}]]>`;
}

/** True for text whose first element looks like an SVG drawing: what is wrong with it is then worth telling. */
export function looksLikeSvg(source: string): boolean {
  return /^\s*</.test(source) && /<(?:[A-Za-z_][\w.-]*:)?svg[\s/>]/.test(source.slice(0, 4096));
}
