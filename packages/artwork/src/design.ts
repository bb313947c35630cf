import { ArtworkError, type ArtworkErrorCode } from './artwork-error.ts';
import { type IconName, isIconName } from './icons.ts';
import { FORBIDDEN_IN_XML } from './markup.ts';
import { METAL_NAMES, type MetalName } from './metals.ts';
import { PALETTE_NAMES, type PaletteName } from './palettes.ts';

export const STYLE_NAMES = ['sceau', 'ecrou', 'chevron', 'cocarde'] as const;
export type StyleName = (typeof STYLE_NAMES)[number];
export type Level = 1 | 2 | 3 | 4;

/** The stored model of a badge's picture, version 1. Texts are plain; the drawing sets them in capitals. */
export interface BadgeDesign {
  v: 1;
  style: StyleName;
  palette: PaletteName;
  icon: IconName;
  /** Name of the badge, drawn whole whatever its length. */
  title: string;
  /** Second line: the level's word, a year, a place. */
  sub?: string;
  /** 1 to 4; gives the metal, the structure of the edge and the lozenges. Absent: a badge without levels. */
  level?: Level;
  /** Only where there is no level to give it. */
  metal?: MetalName;
  /** Alternative text, in the language of the picture. */
  alt: string;
}

/** Two lines of 60 capitals are the most that a ring holds at a size that print can still show. */
export const MAX_TITLE_LENGTH = 120;
export const MAX_SUB_LENGTH = 60;
export const MAX_ALT_LENGTH = 500;

const KNOWN_MEMBERS = new Set(['v', 'style', 'palette', 'icon', 'title', 'sub', 'level', 'metal', 'alt']);
const METAL_OF_LEVEL: Record<Level, MetalName> = { 1: 'acier', 2: 'bronze', 3: 'argent', 4: 'or' };
const METAL_OF_STYLE: Record<StyleName, MetalName> = {
  sceau: 'argent',
  ecrou: 'acier',
  chevron: 'argent',
  cocarde: 'or',
};

/** A level decides its metal, so that gold never means anything but the highest one. */
export function metalOf(design: BadgeDesign): MetalName {
  return design.level ? METAL_OF_LEVEL[design.level] : (design.metal ?? METAL_OF_STYLE[design.style]);
}

/**
 * Reads a stored or received design.
 * @throws {ArtworkError} `design-version` names the version it does not know; the other codes name the member.
 */
export function parseDesign(value: unknown): BadgeDesign {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ArtworkError('design-shape', 'a badge design is an object');
  const given = value as Record<string, unknown>;
  if (given.v !== 1) throw new ArtworkError('design-version', `unknown badge design version ${describe(given.v)}`);
  for (const member of Object.keys(given))
    if (!KNOWN_MEMBERS.has(member)) throw new ArtworkError('design-shape', `unknown member "${member}"`);
  if (!isIconName(given.icon)) throw new ArtworkError('unknown-icon', `unknown icon ${describe(given.icon)}`);

  const design: BadgeDesign = {
    v: 1,
    style: oneOf(STYLE_NAMES, given.style, 'unknown-style'),
    palette: oneOf(PALETTE_NAMES, given.palette, 'unknown-palette'),
    icon: given.icon,
    title: text('title', given.title, MAX_TITLE_LENGTH),
    alt: text('alt', given.alt, MAX_ALT_LENGTH),
  };
  if (given.sub !== undefined) design.sub = text('sub', given.sub, MAX_SUB_LENGTH);
  if (given.level !== undefined) design.level = level(given.level);
  if (given.metal !== undefined) design.metal = oneOf(METAL_NAMES, given.metal, 'unknown-metal');
  return design;
}

function oneOf<T extends string>(names: readonly T[], value: unknown, code: ArtworkErrorCode): T {
  const found = names.find((name) => name === value);
  if (found === undefined) throw new ArtworkError(code, `${describe(value)} is none of ${names.join(', ')}`);
  return found;
}

function level(value: unknown): Level {
  if (value === 1 || value === 2 || value === 3 || value === 4) return value;
  throw new ArtworkError('bad-level', `level ${describe(value)} is not 1, 2, 3 or 4`);
}

function text(member: string, value: unknown, max: number): string {
  if (typeof value !== 'string' || value.trim() === '')
    throw new ArtworkError('bad-text', `"${member}" is a text that is not empty`);
  if ([...value].length > max) throw new ArtworkError('bad-text', `"${member}" is longer than ${max} characters`);
  if (FORBIDDEN_IN_XML.test(value))
    throw new ArtworkError('bad-text', `"${member}" holds a character that a picture cannot carry`);
  return value
    .trim()
    .replace(/\s+/g, (space) => (space.length === 1 && space !== '\n' && space !== '\t' ? space : ' '));
}

/** Short and safe to print: a stranger's value never fills a log line. */
export function describe(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean' || value == null) return String(value);
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 40)) : typeof value;
}
