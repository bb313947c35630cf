import type { Engraving } from '../drawing.ts';
import type { IconName } from '../icons.ts';
import type { AlloyName } from './alloys.ts';
import type { EmblemName } from './emblems.ts';
import type { EnamelName } from './enamels.ts';
import type { OwnColour, Words } from './values.ts';

export * from './values.ts';

export const SHAPE_NAMES = [
  'disc',
  'quatrefoil',
  'shield',
  'hexagon',
  'octagram',
  'sceau',
  'ecrou',
  'chevron',
  'cocarde',
  'circuit',
  'ex-libris',
  'billet',
  'ruche',
] as const;
export type ShapeName = (typeof SHAPE_NAMES)[number];

export const ENGRAVING_NAMES = ['none', 'rays', 'waves', 'weave', 'grid'] as const satisfies readonly Engraving[];
export const RIM_NAMES = ['plain', 'double', 'beaded'] as const;
export type Rim = (typeof RIM_NAMES)[number];
export const FIELD_NAMES = ['enamel', 'paper'] as const;
export type Field = (typeof FIELD_NAMES)[number];

/** `ink` reads on the ground where the layer stands, whatever the level; `metal` is the polished metal of the design. */
export const COLOUR_ROLES = ['ink', 'metal', 'main', 'glow', 'deep', 'pale', 'white', 'black'] as const;
export type ColourRole = (typeof COLOUR_ROLES)[number];
export type LayerColour = ColourRole | OwnColour;

export const PLATE_NAMES = ['metal', 'enamel', 'ribbon'] as const;
export type Plate = (typeof PLATE_NAMES)[number];

interface LayerBase {
  id: string;
  /** Centre, from the centre of the shape; y down. */
  x: number;
  y: number;
  scale: number;
  /** Degrees, clockwise. */
  rotation: number;
  color: LayerColour;
  hidden?: true;
}

interface Lettered {
  text: Words;
  /** Height of the letters' font at scale 1, reached where there is room. */
  size: number;
  /** Two lines where that lets the letters stand larger. */
  lines?: 2;
  /** The text follows the name of the badge. */
  link?: 'name';
}

export interface EmblemLayer extends LayerBase {
  kind: 'emblem';
  emblem: EmblemName;
}
export interface IconLayer extends LayerBase {
  kind: 'icon';
  icon: IconName;
  /** Thickness of the wire on the icon's grid of 24. */
  weight?: number;
}
export interface TextLayer extends LayerBase, Lettered {
  kind: 'text';
  /** Room of the line. */
  width: number;
  plate?: Plate;
}
export interface ArcLayer extends LayerBase, Lettered {
  kind: 'arc';
  /** Middle of the letters; (x, y) is the centre of the circle. */
  radius: number;
  /** Degrees that the text may take. */
  span: number;
  place: 'top' | 'bottom';
}
/** The organisation's logo, where the drawing is given one. */
export interface LogoLayer extends LayerBase {
  kind: 'logo';
}
export type Layer = EmblemLayer | IconLayer | TextLayer | ArcLayer | LogoLayer;
export type LetteredLayer = TextLayer | ArcLayer;
export const LAYER_KINDS = ['emblem', 'icon', 'text', 'arc', 'logo'] as const satisfies readonly Layer['kind'][];

export interface DesignLevel {
  /** 1 is the lowest. */
  rank: number;
  /** How many levels the scale has. */
  of: number;
  word: Words;
}

/** The stored model of a badge's picture, version 2: a shape, an enamel, a level, and layers on top. */
export interface LayeredDesign {
  v: 2;
  shape: ShapeName;
  palette: EnamelName | { main: OwnColour };
  /** These four only where there is no level: a level decides them. */
  field?: Field;
  engraving?: Engraving;
  rim?: Rim;
  metal?: AlloyName;
  level?: DesignLevel;
  /** Lowest first. */
  layers: Layer[];
  alt: Words;
}

/** More than these and a badge of 400 px is a page of text. */
export const MAX_LAYERS = 12;
export const MAX_WORDS_LENGTH = 120;
export const MAX_LEVEL_WORD_LENGTH = 60;
/** Beyond ten levels the studs of one rank cannot be counted at a glance. */
export const MAX_RANKS = 10;
export const MAX_LAYER_ID_LENGTH = 40;

/** Least and most of each number, in units of the 512-unit picture unless its name says otherwise. */
export const LIMITS = {
  position: [-256, 256],
  scale: [0.1, 4],
  rotation: [-180, 180],
  textSize: [8, 120],
  textWidth: [40, 480],
  arcRadius: [40, 250],
  arcSpan: [20, 340],
  iconWeight: [0.8, 3],
} as const satisfies Record<string, readonly [number, number]>;

export const isLettered = (layer: Layer): layer is LetteredLayer => layer.kind === 'text' || layer.kind === 'arc';
