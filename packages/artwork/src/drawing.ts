import { type BadgeDesign, type Level, metalOf } from './design.ts';
import { element } from './markup.ts';
import { METALS, type Metal } from './metals.ts';
import { PALETTES, type Palette } from './palettes.ts';

/** What every part of a picture needs: its colours, and names that no other picture on the page bears. */
export interface Ground {
  level: Level | undefined;
  metal: Metal;
  palette: Palette;
  /** Level 1 is struck on pale enamel with dark figures: told from level 2 without colour. */
  pale: boolean;
  mini: boolean;
  fontFamily: string;
  /** Where the design chooses them itself; absent: as the level has it. */
  engraving?: Engraving;
  secondRim?: boolean;
  id(name: string): string;
  /** Paint server of this picture: metal, metalBack, wire, enamel, field, paper. */
  paint(name: PaintName): string;
}

export type Engraving = 'none' | 'rays' | 'waves' | 'weave' | 'grid';

/** A picture of the first model. */
export interface Drawing extends Ground {
  design: BadgeDesign;
}

export type PaintName = 'metal' | 'metalBack' | 'wire' | 'enamel' | 'field' | 'paper' | 'gloss' | 'hush';

export interface DrawingOptions {
  mini: boolean;
  fontFamily: string;
  idPrefix: string;
}

export function startDrawing(design: BadgeDesign, options: DrawingOptions): Drawing {
  const id = (name: string) => `${options.idPrefix}-${name}`;
  return {
    design,
    level: design.level,
    metal: METALS[metalOf(design)],
    palette: PALETTES[design.palette],
    pale: design.level === 1,
    mini: options.mini,
    fontFamily: options.fontFamily,
    id,
    paint: (name) => `url(#${id(name)})`,
  };
}

/** Ink for figures and letters on the enamel. */
export const inkOf = ({ pale, palette, metal }: Ground): string => (pale ? palette.deep : metal.light);
/** Ground of a lettered band. */
export const bandOf = ({ pale, palette }: Ground): string => (pale ? palette.pale : palette.deep);

/** Whether a second rim of enamel runs inside the outer one. */
export const hasSecondRim = ({ secondRim, level }: Ground): boolean => secondRim ?? (level === 2 || level === 4);

/** Gradients. Rim and inner rim run against each other, which the eye takes for a bevel. */
export function paintServers({ id, metal, palette, pale }: Ground): string {
  const [bright, mid, shade, glint] = metal.stops;
  const linear = (name: PaintName, stops: readonly string[], from: [number, number], to: [number, number]): string =>
    element(
      'linearGradient',
      { id: id(name), gradientUnits: 'userSpaceOnUse', x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
      ...stops.map((color, i) => element('stop', { offset: i / (stops.length - 1), 'stop-color': color })),
    );
  const radial = (name: PaintName, stops: readonly string[], x: number, y: number, r: number): string =>
    element(
      'radialGradient',
      { id: id(name), gradientUnits: 'userSpaceOnUse', cx: x, cy: y, r },
      ...stops.map((color, i) => element('stop', { offset: i / (stops.length - 1), 'stop-color': color })),
    );
  // These two in shares of whatever they fill, so one server serves figures of any size and place.
  const gloss = element(
    'radialGradient',
    { id: id('gloss') },
    ...[0.3, 0.16, 0].map((opacity, i) =>
      element('stop', { offset: i / 2, 'stop-color': '#FFF', 'stop-opacity': opacity }),
    ),
  );
  const hush = element(
    'radialGradient',
    { id: id('hush') },
    ...[0.62, 0.5, 0].map((opacity, i) =>
      element('stop', {
        offset: [0, 0.6, 1][i],
        'stop-color': pale ? palette.pale : palette.deep,
        'stop-opacity': opacity,
      }),
    ),
  );
  return element(
    'defs',
    {},
    linear('metal', metal.stops, [-170, -190], [170, 190]),
    linear('metalBack', metal.stops, [170, 190], [-170, -190]),
    // In the icon's own 24 × 24 units.
    linear('wire', [bright, glint, mid, shade], [10, 2], [14, 23]),
    radial('enamel', [palette.glow, palette.base, palette.deep], -40, -70, 250),
    radial('field', [palette.glow, palette.base, palette.deep], -36, -62, 196),
    radial('paper', ['#FFFFFF', '#FFFFFF', palette.pale], -30, -60, 190),
    gloss,
    hush,
  );
}
