import { ArtworkError, type ArtworkErrorCode } from '../artwork-error.ts';
import { type BadgeDesign, describe, MAX_ALT_LENGTH, parseDesign } from '../design.ts';
import { isIconName } from '../icons.ts';
import { FORBIDDEN_IN_XML } from '../markup.ts';
import { ALLOY_NAMES } from './alloys.ts';
import { isEmblemName } from './emblems.ts';
import { ENAMEL_NAMES } from './enamels.ts';
import {
  COLOUR_ROLES,
  type DesignLevel,
  ENGRAVING_NAMES,
  FIELD_NAMES,
  LAYER_KINDS,
  type Layer,
  type LayerColour,
  type LayeredDesign,
  LIMITS,
  MAX_LAYER_ID_LENGTH,
  MAX_LAYERS,
  MAX_LEVEL_WORD_LENGTH,
  MAX_RANKS,
  MAX_WORDS_LENGTH,
  type OwnColour,
  PLATE_NAMES,
  RIM_NAMES,
  SHAPE_NAMES,
  type Words,
} from './model.ts';

export type AnyDesign = BadgeDesign | LayeredDesign;

/** Reads a stored or received design of either version. @throws {ArtworkError} */
export function parseAnyDesign(value: unknown): AnyDesign {
  return typeof value === 'object' && value !== null && 'v' in value && value.v === 2
    ? parseLayeredDesign(value)
    : parseDesign(value);
}

type Members = Record<string, unknown>;

/**
 * Reads a stored or received design of version 2.
 * @throws {ArtworkError} `path` says where, as `layers[2].text.fr`
 */
export function parseLayeredDesign(value: unknown): LayeredDesign {
  const given = members(value, 'design', 'design-shape');
  if (given.v !== 2) fail('design-version', 'v', `unknown badge design version ${describe(given.v)}`);
  known(given, ['v', 'shape', 'palette', 'field', 'engraving', 'rim', 'metal', 'level', 'layers', 'alt'], '');
  const { layers } = given;
  if (!Array.isArray(layers)) fail('bad-layer', 'layers', 'layers are a list');
  if (layers.length > MAX_LAYERS) fail('bad-layer', 'layers', `more than ${MAX_LAYERS} layers`);
  const read = layers.map((layer, i) => parseLayer(layer, `layers[${i}]`));
  const ids = read.map(({ id }) => id);
  const twice = ids.findIndex((id, i) => ids.indexOf(id) !== i);
  if (twice >= 0) fail('bad-layer', `layers[${twice}].id`, `the id ${ids[twice]} stands twice`);
  return {
    v: 2,
    shape: oneOf(SHAPE_NAMES, given.shape, 'shape', 'unknown-shape'),
    palette: parsePalette(given.palette),
    ...optional(given, 'field', (v) => oneOf(FIELD_NAMES, v, 'field', 'design-shape')),
    ...optional(given, 'engraving', (v) => oneOf(ENGRAVING_NAMES, v, 'engraving', 'design-shape')),
    ...optional(given, 'rim', (v) => oneOf(RIM_NAMES, v, 'rim', 'design-shape')),
    ...optional(given, 'metal', (v) => oneOf(ALLOY_NAMES, v, 'metal', 'unknown-metal')),
    ...optional(given, 'level', parseLevel),
    layers: read,
    alt: words(given.alt, 'alt', MAX_ALT_LENGTH),
  };
}

function parsePalette(value: unknown): LayeredDesign['palette'] {
  if (typeof value !== 'object' || value === null) return oneOf(ENAMEL_NAMES, value, 'palette', 'unknown-palette');
  const given = members(value, 'palette', 'unknown-palette');
  known(given, ['main'], 'palette');
  return { main: ownColour(given.main, 'palette.main') };
}

function parseLevel(value: unknown): DesignLevel {
  const given = members(value, 'level', 'bad-level');
  known(given, ['rank', 'of', 'word'], 'level');
  const whole = (name: 'rank' | 'of', most: number): number => {
    const found = given[name];
    if (typeof found !== 'number' || !Number.isInteger(found) || found < 1 || found > most)
      fail('bad-level', `level.${name}`, `${describe(found)} is not a whole number from 1 to ${most}`);
    return found;
  };
  const of = whole('of', MAX_RANKS);
  return { rank: whole('rank', of), of, word: words(given.word, 'level.word', MAX_LEVEL_WORD_LENGTH) };
}

const BASE = ['id', 'kind', 'x', 'y', 'scale', 'rotation', 'color', 'hidden'];
const LETTERED = ['text', 'size', 'lines', 'link'];
const MEMBERS: Record<Layer['kind'], readonly string[]> = {
  emblem: [...BASE, 'emblem'],
  icon: [...BASE, 'icon', 'weight'],
  text: [...BASE, ...LETTERED, 'width', 'plate'],
  arc: [...BASE, ...LETTERED, 'radius', 'span', 'place'],
  logo: BASE,
};

function parseLayer(value: unknown, path: string): Layer {
  const given = members(value, path, 'bad-layer');
  const kind = oneOf(LAYER_KINDS, given.kind, `${path}.kind`, 'bad-layer');
  known(given, MEMBERS[kind], path);
  const { id, hidden } = given;
  if (typeof id !== 'string' || id.length > MAX_LAYER_ID_LENGTH || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    fail('bad-layer', `${path}.id`, 'an id is of small letters, figures and hyphens');
  if (hidden !== undefined && hidden !== true) fail('bad-layer', `${path}.hidden`, 'hidden is true or absent');
  const number = (name: string, [least, most]: readonly [number, number]): number => {
    const found = given[name];
    if (typeof found !== 'number' || !Number.isFinite(found) || found < least || found > most)
      fail('bad-number', `${path}.${name}`, `${describe(found)} is not a number from ${least} to ${most}`);
    return found;
  };
  const base = {
    id,
    x: number('x', LIMITS.position),
    y: number('y', LIMITS.position),
    scale: number('scale', LIMITS.scale),
    rotation: number('rotation', LIMITS.rotation),
    color: colour(given.color, `${path}.color`),
    ...(hidden === true && { hidden: true as const }),
  };
  const lettered = () => ({
    text: words(given.text, `${path}.text`, MAX_WORDS_LENGTH),
    size: number('size', LIMITS.textSize),
    ...optional(given, 'lines', (v) =>
      v === 2 ? (2 as const) : fail('bad-number', `${path}.lines`, 'lines are 2 or absent'),
    ),
    ...optional(given, 'link', (v) => oneOf(['name'] as const, v, `${path}.link`, 'bad-layer')),
  });
  switch (kind) {
    case 'emblem':
      if (!isEmblemName(given.emblem))
        fail('unknown-emblem', `${path}.emblem`, `unknown emblem ${describe(given.emblem)}`);
      return { ...base, kind, emblem: given.emblem };
    case 'icon':
      if (!isIconName(given.icon)) fail('unknown-icon', `${path}.icon`, `unknown icon ${describe(given.icon)}`);
      return {
        ...base,
        kind,
        icon: given.icon,
        ...optional(given, 'weight', () => number('weight', LIMITS.iconWeight)),
      };
    case 'text':
      return {
        ...base,
        kind,
        ...lettered(),
        width: number('width', LIMITS.textWidth),
        ...optional(given, 'plate', (v) => oneOf(PLATE_NAMES, v, `${path}.plate`, 'bad-layer')),
      };
    case 'arc':
      return {
        ...base,
        kind,
        ...lettered(),
        radius: number('radius', LIMITS.arcRadius),
        span: number('span', LIMITS.arcSpan),
        place: oneOf(['top', 'bottom'] as const, given.place, `${path}.place`, 'bad-layer'),
      };
    case 'logo':
      return { ...base, kind };
  }
}

function colour(value: unknown, path: string): LayerColour {
  return COLOUR_ROLES.find((role) => role === value) ?? ownColour(value, path);
}

function ownColour(value: unknown, path: string): OwnColour {
  if (typeof value !== 'string' || !/^#[0-9a-fA-F]{6}$/.test(value))
    fail('bad-colour', path, `${describe(value)} is not a colour as #RRGGBB`);
  return value.toUpperCase() as OwnColour;
}

function words(value: unknown, path: string, most: number): Words {
  const given = members(value, path, 'bad-text');
  known(given, ['fr', 'en'], path);
  const read = (language: 'fr' | 'en'): string => {
    const text = given[language];
    const at = `${path}.${language}`;
    if (typeof text !== 'string') fail('bad-text', at, 'a text is expected');
    if ([...text].length > most) fail('bad-text', at, `longer than ${most} characters`);
    if (FORBIDDEN_IN_XML.test(text)) fail('bad-text', at, 'a character that a picture cannot carry');
    return text.trim().replaceAll(/[\n\r\t]+/g, ' ');
  };
  return { fr: read('fr'), en: read('en') };
}

function members(value: unknown, path: string, code: ArtworkErrorCode): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(code, path, 'an object is expected');
  return value as Members;
}

function known(given: Members, names: readonly string[], path: string): void {
  for (const name of Object.keys(given))
    if (!names.includes(name))
      fail('design-shape', path === '' ? name.slice(0, 40) : path, `unknown member ${describe(name)}`);
}

function oneOf<T extends string>(names: readonly T[], value: unknown, path: string, code: ArtworkErrorCode): T {
  const found = names.find((name) => name === value);
  if (found === undefined) fail(code, path, `${describe(value)} is none of ${names.join(', ')}`);
  return found;
}

/** The member where it is given, nothing where it is not. */
function optional<K extends string, T>(given: Members, name: K, read: (value: unknown) => T): { [P in K]?: T } {
  return given[name] === undefined ? {} : ({ [name]: read(given[name]) } as { [P in K]?: T });
}

function fail(code: ArtworkErrorCode, path: string, message: string): never {
  throw new ArtworkError(code, `${path}: ${message}`, path);
}
