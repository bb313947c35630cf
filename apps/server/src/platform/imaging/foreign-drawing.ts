import { BEYOND_LIMITS, readXml, type XmlStart, type XmlToken } from '@insigne/credentials/xml';
import { ImagingError } from './imaging-contract.ts';

const SVG = 'http://www.w3.org/2000/svg';
const words = (list: string) => new Set(list.trim().split(/\s+/));

/** What a still picture without letters is made of. `a` is kept as a mere group: it may hold what is seen. */
const TAKEN =
  words(`svg g a defs symbol use switch path rect circle ellipse line polyline polygon marker pattern clipPath mask
  linearGradient radialGradient stop style filter feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA
  feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset`);
/** Left out with all that is in them: nobody sees them in a still picture. */
const UNSEEN = words(
  `title desc metadata script animate animateColor animateMotion animateTransform set mpath view cursor`,
);
const LETTERS = words('text tspan tref textPath altGlyph font font-face glyph');

const ATTRIBUTES =
  words(`id class style transform x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points width height viewBox
  preserveAspectRatio pathLength offset gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits mask-type
  patternUnits patternContentUnits patternTransform markerUnits markerWidth markerHeight refX refY orient
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
  stroke-dashoffset opacity color stop-color stop-opacity clip-path clip-rule mask marker-start marker-mid marker-end display visibility
  overflow vector-effect paint-order mix-blend-mode isolation color-interpolation color-interpolation-filters filter filterUnits
  primitiveUnits in in2 result stdDeviation type values mode operator k1 k2 k3 k4 radius flood-color flood-opacity tableValues slope
  intercept amplitude exponent edgeMode`);

/** A side many times the other makes a picture of a line, and its other side as long as the renderer likes. */
const MOST_STRETCHED = 20;
/** Words and numbers of style sheets that reach outside; an escape could spell any of them. */
const REACHES_OUT = /\\|@import|@font-face|url\(\s*(?!["']?#[\w.:-]+["']?\s*\))|image(?:-set)?\(|expression\(/i;
/** The document type that drawing programs write, without a subset of its own: it is left out, not followed. */
const PLAIN_DOCTYPE = /<!DOCTYPE\s+svg\b[^[\]<>]*>/i;

/**
 * A stranger's SVG written anew from what is known to draw and nothing else, `side` pixels on its longer side. Nothing in the
 * result names anything outside of it (P-IMG-05). Read in the process that draws, never in the server's own.
 * @throws {ImagingError} `image-unreadable`, `svg-encoding`, `svg-intricate`, `svg-size`, `svg-entities`, `svg-reference`, `svg-text`, `svg-element`
 */
export function cleanDrawing(bytes: Uint8Array, side: number): string {
  let out = '';
  const tokens = readTokens(bytes);
  /** Open elements: the name each is closed with, and whether it is left out; null for what has no name here. */
  const open: { name: string | null; namespaces: Map<string, string> }[] = [];
  let style = '';
  for (const token of tokens) {
    const parent = open.at(-1);
    if (token.kind === 'start') {
      const namespaces = new Map([...(parent?.namespaces ?? []), ...declaredBy(token)]);
      const name = parent?.name === null ? null : nameOf(token, namespaces);
      if (parent === undefined && name !== 'svg') throw new ImagingError('image-unreadable', 'the root is not svg');
      if (name !== null) out += openTag(name, token, parent === undefined ? rootSize(token, side) : {});
      if (token.empty) out += name === null ? '' : `</${name}>`;
      else open.push({ name, namespaces });
    } else if (token.kind === 'end') {
      open.pop();
      if (parent?.name === 'style') out += escapeXml(checkedStyle(style));
      style = '';
      if (parent?.name) out += `</${parent.name}>`;
    } else if (parent?.name === 'style') {
      style += token.text;
    }
  }
  return out;
}

function readTokens(bytes: Uint8Array): XmlToken[] {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImagingError('svg-encoding', 'not UTF-8');
  }
  try {
    return readXml(source.replace(PLAIN_DOCTYPE, ''));
  } catch (error) {
    const { code, cause } = error as { code?: string; cause?: unknown };
    if (cause === BEYOND_LIMITS) throw new ImagingError('svg-intricate', String(error));
    const isEntity = code === 'svg-doctype' || code === 'svg-entity';
    throw new ImagingError(isEntity ? 'svg-entities' : 'image-unreadable', String(error));
  }
}

function declaredBy({ attributes }: XmlStart): [string, string][] {
  return [...attributes].flatMap(([name, value]): [string, string][] =>
    name === 'xmlns' ? [['', value]] : name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), value]] : [],
  );
}

/** The element's name if it is drawn, null if it is left out. Without any namespace it is taken for SVG, as browsers do. */
function nameOf({ name: qualified }: XmlStart, namespaces: Map<string, string>): string | null {
  const [local = '', prefix = ''] = qualified.split(':').reverse();
  const namespace = namespaces.get(prefix) ?? (prefix === '' ? SVG : undefined);
  if (namespace !== SVG) {
    // What editors note for themselves. A page of HTML in a drawing would be seen, and is not drawn here.
    if (namespace?.includes('xhtml')) throw new ImagingError('svg-element', qualified);
    return null;
  }
  if (UNSEEN.has(local)) return null;
  if (LETTERS.has(local)) throw new ImagingError('svg-text', local);
  if (local === 'image' || local === 'feImage') throw new ImagingError('svg-reference', local);
  if (!TAKEN.has(local)) throw new ImagingError('svg-element', local);
  return local === 'a' ? 'g' : local;
}

function openTag(name: string, { attributes, name: written }: XmlStart, set: Record<string, string>): string {
  let tag = `<${name}`;
  for (const [attribute, value] of attributes) {
    const local = attribute === 'xlink:href' ? 'href' : attribute;
    if (local === 'href' && !/(^|:)a$/.test(written)) {
      if (!/^\s*#[^\s]+\s*$/.test(value)) throw new ImagingError('svg-reference', `href of ${name}`);
      tag += ` xlink:href="${escapeXml(value.trim())}"`;
    } else if (ATTRIBUTES.has(local) && set[local] === undefined) {
      tag += ` ${local}="${escapeXml(checkedStyle(value))}"`;
    }
  }
  for (const [attribute, value] of Object.entries(set)) tag += ` ${attribute}="${escapeXml(value)}"`;
  return `${tag}>`;
}

function checkedStyle(value: string): string {
  if (REACHES_OUT.test(value)) throw new ImagingError('svg-reference', 'a style names something outside');
  return value;
}

/** Lengths without a unit or in pixels; of the others only the relation counts, which the viewBox has. */
const lengthOf = (value: string | undefined): number => Number(/^\s*([\d.]+)\s*[a-z]*\s*$/.exec(value ?? '')?.[1]);

/** What the root is drawn at: the drawing's own size decides its form alone. */
function rootSize({ attributes }: XmlStart, side: number): Record<string, string> {
  const box = attributes.get('viewBox');
  const [, , boxWidth = Number.NaN, boxHeight = Number.NaN] = (box ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = [attributes.get('width'), attributes.get('height')].map(lengthOf) as [number, number];
  const [across, down] = box === undefined ? [width, height] : [boxWidth, boxHeight];
  if (!(across > 0 && down > 0 && Number.isFinite(across + down)))
    throw new ImagingError('svg-size', 'a drawing without a size');
  if (Math.max(across / down, down / across) > MOST_STRETCHED)
    throw new ImagingError('image-too-many-pixels', `${across} × ${down}`);
  const scale = side / Math.max(across, down);
  return {
    xmlns: SVG,
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    viewBox: box ?? `0 0 ${across} ${down}`,
    width: String(Math.max(1, Math.round(across * scale))),
    height: String(Math.max(1, Math.round(down * scale))),
  };
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
