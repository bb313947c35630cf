import { contrast } from '../accent.ts';
import type { Point } from '../geometry.ts';
import { glyph } from '../glyph.ts';
import { evenArcText, evenText, type Ink } from '../lettering.ts';
import { element, group, path } from '../markup.ts';
import { emblem } from './emblem-drawing.ts';
import type { Frame, LayeredGround, Zone } from './frames/frame.ts';
import type { ArcLayer, EmblemLayer, IconLayer, Layer, LayerColour, Lettering, TextLayer } from './model.ts';
import { fitOf, setText } from './set-text.ts';

/** A picture from outside, already read and written again by our server. */
export interface LogoPicture {
  /** `data:image/png;base64,…` */
  dataUri: string;
}

export interface LayerContext {
  ground: LayeredGround;
  frame: Frame;
  language: Lettering;
  logo?: LogoPicture | undefined;
}

/** Sides of the figures at scale 1. */
export const EMBLEM_SIDE = 180;
export const ICON_SIDE = 144;
export const LOGO_SIDE = 120;

/** The point of the shape on which a layer's letters or figure stand. */
export function standsAt(layer: Layer): Point {
  if (layer.kind !== 'arc') return [layer.x, layer.y];
  const reach = layer.radius * layer.scale * (layer.place === 'top' ? -1 : 1);
  const turn = (layer.rotation * Math.PI) / 180;
  return [layer.x - reach * Math.sin(turn), layer.y + reach * Math.cos(turn)];
}

export function zoneUnder(layer: Layer, { ground, frame }: Pick<LayerContext, 'ground' | 'frame'>): Zone {
  const zones = frame.zones(ground);
  const point = standsAt(layer);
  const found = zones.find((zone) => zone.holds(point)) ?? zones[zones.length - 1];
  if (!found) throw new Error('a shape without a ground');
  return layer.kind === 'text' && layer.plate ? plateZone(layer, ground) : found;
}

function plateZone({ plate }: TextLayer, { metal, palette }: LayeredGround): Zone {
  return plate === 'enamel'
    ? { holds: () => true, grounds: [palette.deep], ink: metal.light }
    : { holds: () => true, grounds: [metal.light], ink: metal.text };
}

/** The one colour of a text; for figures, undefined where they are cast in the metal. */
export function plainColour(color: LayerColour, zone: Zone, { palette }: LayeredGround): string {
  switch (color) {
    case 'ink':
    case 'metal':
      return zone.ink;
    case 'main':
      return palette.base;
    case 'white':
      return '#FFFFFF';
    case 'black':
      return '#000000';
    case 'glow':
    case 'deep':
    case 'pale':
      return palette[color];
    default:
      return color;
  }
}

export function drawLayer(layer: Layer, context: LayerContext): string {
  if (layer.hidden) return '';
  const { x, y, rotation, scale } = layer;
  const moves = [
    x || y ? `translate(${round2(x)},${round2(y)})` : '',
    rotation ? `rotate(${round2(rotation)})` : '',
    scale === 1 ? '' : `scale(${round2(scale)})`,
  ].join('');
  return group({ transform: moves || undefined }, draw(layer, context));
}

const round2 = (value: number): number => Math.round(value * 100) / 100;

function draw(layer: Layer, context: LayerContext): string {
  switch (layer.kind) {
    case 'emblem':
      return castEmblem(layer, context);
    case 'icon':
      return wireIcon(layer, context);
    case 'text':
      return lineText(layer, context);
    case 'arc':
      return bentText(layer, context);
    case 'logo':
      return context.logo ? logoImage(context.logo) : '';
  }
}

/** Dark metals make handsome rims and lost figures: there the figure takes their light. */
const FIGURE_NEEDS = 3;
const isLost = ({ metal, palette, pale }: LayeredGround): boolean =>
  !pale && contrast(metal.flat, palette.base) < FIGURE_NEEDS && contrast(metal.stops[1], palette.deep) < FIGURE_NEEDS;

function castEmblem(layer: EmblemLayer, context: LayerContext): string {
  const { ground } = context;
  const { pale, palette, metal, mini, id } = ground;
  const own = layer.color === 'ink' || layer.color === 'metal';
  const cast = pale ? palette.base : mini || isLost(ground) ? metal.light : `url(#${id('cast')})`;
  return emblem(layer.emblem, {
    body: own ? cast : plainColour(layer.color, zoneUnder(layer, context), ground),
    hole: pale ? palette.pale : palette.deep,
    shine: '#FFFFFF',
    shadow: pale ? palette.deep : '#000000',
    shadowOpacity: pale ? 0.26 : 0.45,
  });
}

function wireIcon(layer: IconLayer, context: LayerContext): string {
  const own = layer.color === 'ink' || layer.color === 'metal';
  return glyph(context.ground, layer.icon, {
    size: ICON_SIDE,
    weight: layer.weight,
    color: own
      ? isLost(context.ground)
        ? context.ground.metal.light
        : undefined
      : plainColour(layer.color, zoneUnder(layer, context), context.ground),
  });
}

const inkFor = (layer: TextLayer | ArcLayer, context: LayerContext): Ink => ({
  fontFamily: context.ground.fontFamily,
  fill: plainColour(layer.color, zoneUnder(layer, context), context.ground),
});

function lineText(layer: TextLayer, context: LayerContext): string {
  const lines = setText(layer, context.language);
  if (lines.length === 0) return '';
  const ink = inkFor(layer, context);
  const { size, width } = fitOf(lines);
  return (
    plateBehind(layer, context.ground, width, size * (lines.length === 2 ? 2.1 : 1)) +
    lines.map(({ text, fit, offset }) => evenText(text, 0, offset, fit, ink)).join('')
  );
}

function bentText(layer: ArcLayer, context: LayerContext): string {
  const ink = inkFor(layer, context);
  return setText(layer, context.language)
    .map(({ text, fit, offset }, i) =>
      evenArcText(text, context.ground.id(`${layer.id}-${i}`), layer.radius + offset, layer.place, fit, ink),
    )
    .join('');
}

function plateBehind(
  { plate }: TextLayer,
  { metal, palette, paint }: LayeredGround,
  width: number,
  size: number,
): string {
  if (!plate) return '';
  const w = Math.round(width / 2 + size * 0.75);
  const h = Math.round(size * 0.79);
  const cut = Math.round(h * 0.62);
  const outline =
    plate === 'ribbon'
      ? `M${-w - cut},${-h}H${w + cut}L${w},0L${w + cut},${h}H${-w - cut}L${-w},0Z`
      : `M${-w + 4},${-h}H${w - 4}L${w},${-h + 4}V${h - 4}L${w - 4},${h}H${-w + 4}L${-w},${h - 4}V${-h + 4}Z`;
  const inset = 6;
  const panel = `M${-w + inset},${-h + inset}H${w - inset}V${h - inset}H${-w + inset}Z`;
  const body = plate === 'enamel' ? palette.deep : paint('metal');
  const edge = { 'stroke-width': 3, 'stroke-linejoin': 'round' };
  return (
    path(outline, { fill: '#000', opacity: 0.26, transform: 'translate(0,4)' }) +
    path(outline, { fill: body, stroke: metal.dark, ...edge }) +
    (plate === 'enamel'
      ? path(panel, { fill: 'none', stroke: metal.flat, 'stroke-width': 1.4, opacity: 0.8 })
      : path(panel, { fill: metal.light, opacity: 0.92 }))
  );
}

const logoImage = ({ dataUri }: LogoPicture): string =>
  element('image', { x: -LOGO_SIDE / 2, y: -LOGO_SIDE / 2, width: LOGO_SIDE, height: LOGO_SIDE, href: dataUri });
