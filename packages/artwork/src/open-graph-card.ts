import type { BadgeDesign } from './design.ts';
import { BADGE_FONT_FAMILY, fontFace, placedBadge } from './design-to-svg.ts';
import { closedPath, lozenge, polar } from './geometry.ts';
import { insigneMark } from './insigne-mark.ts';
import { type Attributes, element, escapeXml, group, path } from './markup.ts';
import { PALETTES } from './palettes.ts';
import { rosetteLines } from './rosette.ts';
import { wrapText } from './wrap-text.ts';

export interface OpenGraphCardOptions {
  /** Name of the badge and of its issuer, as the page shows them. */
  name: string;
  issuer: string;
  /** Whole lines in the reader's language. To whom it was awarded: only where the holder shows it to everybody. */
  holder?: string;
  /** Where it can be checked: the last line, beside the product's mark. */
  checkAt?: string;
  /** The issuer's colour, readable on white: the frame takes it instead of the badge's enamel. */
  accent?: string;
  /** “Revoked”, “Expired” in the reader's language: makes a plain card without the badge. */
  statusWord?: string;
  /** Another picture is laid where the badge would stand, see OPEN_GRAPH_BADGE. */
  leavesRoom?: boolean;
  /** Only for a card that leaves the house as SVG; our renderer has the fonts at hand. */
  fontDataUris?: { badge?: string; display?: string; text?: string };
}

export const OPEN_GRAPH_WIDTH = 1200;
export const OPEN_GRAPH_HEIGHT = 627;

const INK = '#10262B';
const INK_SOFT = '#3C5258';
const GROUND = '#F3F6F6';
const BAD = '#A11D2C';
const BAD_SOFT = '#FBE4E4';
const DISPLAY = 'Spectral';
const TEXT = 'Atkinson Hyperlegible Next';
const BRASS = '#B98A2E';
const BADGE_CENTRE = { x: 322, y: 318 };
const BADGE_SIZE = 490;
/** The square of the badge on the card, in its own units. */
export const OPEN_GRAPH_BADGE = {
  x: BADGE_CENTRE.x - BADGE_SIZE / 2,
  y: BADGE_CENTRE.y - BADGE_SIZE / 2,
  side: BADGE_SIZE,
};
/** Where the last line of every card stands, above the frame. */
const FOOT_Y = 548;

/** The picture that social networks show for a badge's page: 1200 × 627. */
export function openGraphCard(design: BadgeDesign, options: OpenGraphCardOptions): string {
  const { fontDataUris = {} } = options;
  const fonts =
    (fontDataUris.badge ? fontFace(BADGE_FONT_FAMILY, fontDataUris.badge) : '') +
    (fontDataUris.display ? fontFace(DISPLAY, fontDataUris.display) : '') +
    (fontDataUris.text ? fontFace(TEXT, fontDataUris.text, 400) : '');
  const told = options.statusWord === undefined ? options.holder : undefined;
  const label = [options.statusWord, options.name, told, options.issuer].filter(Boolean).join(' · ');
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${OPEN_GRAPH_WIDTH} ${OPEN_GRAPH_HEIGHT}`,
      width: OPEN_GRAPH_WIDTH,
      height: OPEN_GRAPH_HEIGHT,
      role: 'img',
      'aria-labelledby': 'og-name',
    },
    element('title', { id: 'og-name' }, escapeXml(label)),
    fonts,
    element('rect', { width: OPEN_GRAPH_WIDTH, height: OPEN_GRAPH_HEIGHT, fill: GROUND }),
    options.statusWord === undefined ? praise(design, options) : plainCard(options, options.statusWord),
  );
}

function praise(design: BadgeDesign, options: OpenGraphCardOptions): string {
  const { name, issuer, holder, checkAt, accent, leavesRoom = false } = options;
  const palette = PALETTES[design.palette];
  const { x, y } = BADGE_CENTRE;
  const plinth = group(
    { transform: `translate(${x},${y}) scale(.64)` },
    rosetteLines({ color: palette.base, strength: 0.24 }),
  );
  const badge = leavesRoom ? '' : placedBadge(design, 'og', OPEN_GRAPH_BADGE.x, OPEN_GRAPH_BADGE.y, BADGE_SIZE);
  const left = 656;
  const width = OPEN_GRAPH_WIDTH - left - 72;
  const block = wrapText({ text: name, face: 'display', size: 68, width, height: 250, lineHeight: 1.14 });
  const to = wrapText({ text: holder ?? '', face: 'text', size: 32, width, height: 84, lineHeight: 1.3 });
  const from = wrapText({ text: issuer, face: 'text', size: 30, width, height: 80, lineHeight: 1.3 });
  const heightOf = ({ lines, size }: { lines: string[]; size: number }, lineHeight: number) =>
    lines.length * size * lineHeight;
  const levelHeight = design.level ? 50 : 0;
  const holderHeight = holder === undefined ? 0 : heightOf(to, 1.3) + 6;
  const whole = heightOf(block, 1.14) + levelHeight + 52 + holderHeight + heightOf(from, 1.3);
  // In the middle of what the last line leaves.
  const top = 40 + (FOOT_Y - 70 - whole) / 2;
  const afterName = top + heightOf(block, 1.14);
  const ruleY = afterName + levelHeight + 20;
  const below = ruleY + 26;
  return (
    frame(accent ?? palette.base) +
    plinth +
    badge +
    textBlock(block.lines, left, top, block.size, 1.14, { 'font-family': DISPLAY, 'font-weight': 600, fill: INK }) +
    (design.level ? levelMarks(design.level, left + 11, afterName + 30, palette.base, design.sub) : '') +
    rule(left, ruleY, width) +
    (holder === undefined ? '' : textBlock(to.lines, left, below, to.size, 1.3, { 'font-family': TEXT, fill: INK })) +
    textBlock(from.lines, left, below + holderHeight, from.size, 1.3, { 'font-family': TEXT, fill: INK_SOFT }) +
    foot(left, checkAt)
  );
}

/** A sheet with a double edge, as engraved papers have one: the thick line takes the issuer's colour, or the badge's enamel. */
const frame = (color: string): string =>
  element('rect', {
    x: 14,
    y: 14,
    width: 1172,
    height: 599,
    rx: 10,
    fill: '#FFFFFF',
    stroke: color,
    'stroke-width': 4,
  }) +
  element('rect', { x: 23, y: 23, width: 1154, height: 581, rx: 5, fill: 'none', stroke: BRASS, 'stroke-width': 1.5 });

/** The product's mark and where anybody can check the badge. */
function foot(left: number, checkAt: string | undefined): string {
  if (checkAt === undefined) return '';
  const [x, width, height] = [left + 42, OPEN_GRAPH_WIDTH - left - 114, 30];
  const { lines, size } = wrapText({ text: checkAt, face: 'text', size: 23, width, height, lineHeight: 1.2 });
  return (
    group({ transform: `translate(${left},${FOOT_Y - 20})` }, insigneMark({ size: 30 })) +
    textBlock(lines, x, FOOT_Y - 17, size, 1.2, { 'font-family': TEXT, fill: INK_SOFT })
  );
}

/** For what is no longer a distinction: the word first, no picture, no ornament. */
function plainCard({ name, issuer, checkAt }: OpenGraphCardOptions, word: string): string {
  const left = 96;
  const width = OPEN_GRAPH_WIDTH - 2 * left;
  const status = wrapText({ text: word, face: 'display', size: 76, width: width - 150, height: 110, lineHeight: 1.15 });
  const block = wrapText({ text: name, face: 'display', size: 44, width, height: 160, lineHeight: 1.2 });
  const from = wrapText({ text: issuer, face: 'text', size: 30, width, height: 80, lineHeight: 1.3 });
  const octagon = closedPath(Array.from({ length: 8 }, (_, i) => polar(52, 22.5 + i * 45)));
  const nameY = 314;
  const issuerY = nameY + block.lines.length * block.size * 1.2 + 16;
  const statusY = 196 - (status.lines.length * status.size * 1.15) / 2;
  return (
    group(
      { transform: `translate(${left + 52},196)` },
      path(octagon, { fill: BAD_SOFT, stroke: BAD, 'stroke-width': 5, 'stroke-linejoin': 'round' }),
      path('M-17,-17L17,17M17,-17L-17,17', { stroke: BAD, 'stroke-width': 8, 'stroke-linecap': 'round' }),
    ) +
    textBlock(status.lines, left + 140, statusY, status.size, 1.15, {
      'font-family': DISPLAY,
      'font-weight': 600,
      fill: BAD,
    }) +
    rule(left, 284, width) +
    textBlock(block.lines, left, nameY, block.size, 1.2, { 'font-family': DISPLAY, 'font-weight': 600, fill: INK }) +
    textBlock(from.lines, left, issuerY, from.size, 1.3, { 'font-family': TEXT, fill: INK_SOFT }) +
    foot(left, checkAt)
  );
}

function textBlock(
  lines: string[],
  x: number,
  top: number,
  size: number,
  lineHeight: number,
  font: Attributes,
): string {
  return lines
    .map((text, i) =>
      element('text', { x, y: top + (i * lineHeight + 0.87) * size, 'font-size': size, ...font }, escapeXml(text)),
    )
    .join('');
}

/** The engraved rule: one thick and one thin line. */
const rule = (x: number, y: number, width: number): string =>
  path(`M${x},${y}h${width}v4h${-width}ZM${x},${y + 7}h${width}v1.5h${-width}Z`, { fill: INK });

function levelMarks(level: number, x: number, y: number, color: string, word = ''): string {
  const marks = [0, 1, 2, 3].map((i) =>
    path(lozenge(x + i * 27, y, 11), { fill: i < level ? color : 'none', stroke: color, 'stroke-width': 2 }),
  );
  const font = { 'font-family': TEXT, 'font-size': 27, fill: INK_SOFT };
  return marks.join('') + (word && element('text', { x: x + 108, y: y + 9, ...font }, escapeXml(word)));
}
