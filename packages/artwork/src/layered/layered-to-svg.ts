import { paintServers } from '../drawing.ts';
import { walls } from '../engraving.ts';
import { honours } from '../honours.ts';
import { disc, group, path } from '../markup.ts';
import { ribbon } from '../ribbon.ts';
import { star } from '../shapes.ts';
import type { Frame, LayeredGround } from './frames/frame.ts';
import { FRAMES } from './frames/frames.ts';
import { castServer, type GroundOptions, layeredGround } from './ground.ts';
import { drawLayer, EMBLEM_SIDE, ICON_SIDE, type LayerContext, type LogoPicture } from './layers.ts';
import { lettersOver } from './lettered-over.ts';
import { isLettered, type LayeredDesign, type Lettering, wordsIn } from './model.ts';
import { studPlate, studPoints, studRow, studsOnMetal } from './studs.ts';

export interface LayeredOptions extends GroundOptions {
  language: Lettering;
  logo?: LogoPicture | undefined;
}

/** What stands inside the picture: paint servers, and the body drawn around (0, `centreY`). */
export function layeredBody(
  design: LayeredDesign,
  options: LayeredOptions,
): { defs: string; body: string; centreY: number } {
  const ground = layeredGround(design, options);
  const frame = FRAMES[design.shape];
  const context: LayerContext = { ground, frame, language: options.language, logo: options.logo };
  const body = options.mini ? miniCut(design, context) : fullCut(design, context);
  return {
    defs: paintServers(ground) + castServer(ground),
    body,
    centreY: frame.centreY(design.level !== undefined, ground.edge),
  };
}

/** Enamel between the rays of the star: at 32 px it tells one colour from another where the plate is small. */
const STAR_ENAMEL = 202;

function around(ground: LayeredGround, frame: Frame): string {
  if (ground.level !== 4) return honours(ground);
  const { metal, palette } = ground;
  const enamel = path(star(40, STAR_ENAMEL + 10, STAR_ENAMEL), {
    fill: palette.base,
    stroke: metal.dark,
    'stroke-width': 2.4,
    transform: 'rotate(4.5)',
  });
  return group({ transform: frame.starTurn ? `rotate(${frame.starTurn})` : undefined }, enamel, honours(ground));
}

function coreGroup(frame: Frame, ground: LayeredGround, core: string): string {
  const scale = frame.scale(ground.edge, ground.level !== undefined);
  const moves = [
    frame.lean ? `rotate(${frame.lean})` : '',
    scale === 1 ? '' : `scale(${Math.round(scale * 1000) / 1000})`,
  ];
  return group({ transform: moves.filter(Boolean).join(' ') || undefined }, core);
}

/** Where a text stands on the row of studs it is the text that is read: the ribbon and the edge say the level as well. */
function isTaken(design: LayeredDesign, { ground, frame, language }: LayerContext): boolean {
  const points = studPoints(ground, frame);
  return design.layers
    .filter(isLettered)
    .some((layer) => !layer.hidden && points.some((point) => lettersOver(layer, language, point)));
}

function fullCut(design: LayeredDesign, context: LayerContext): string {
  const { ground, frame, language } = context;
  const word = design.level ? wordsIn(design.level.word, language) : '';
  const scale = frame.scale(ground.edge, ground.level !== undefined);
  const core =
    frame.ground(ground) +
    design.layers.map((layer) => drawLayer(layer, context)).join('') +
    (design.level && word !== '' && !isTaken(design, context) ? studRow(ground, frame) : '');
  const ribbonY = Math.round(frame.ribbonY * scale + (scale < 1 ? (1 - scale) * 30 : 0));
  return (
    (frame.behind?.(ground) ?? '') +
    around(ground, frame) +
    coreGroup(frame, ground, core) +
    (design.level ? ribbon(ground, word, ribbonY, studsOnMetal(ground, ribbonY)) : '')
  );
}

/** For 64 px and less: silhouette, edge, a large figure, and the level as lozenges. No letters. */
function miniCut(design: LayeredDesign, context: LayerContext): string {
  const { ground, frame } = context;
  const { metal, palette, pale, paint } = ground;
  const { y, r } = frame.miniField ?? { y: 0, r: 186 };
  const rim =
    frame.miniRim?.(ground) ??
    walls(frame.outline, [[5, metal.dark]]) +
      path(frame.outline, { fill: paint('metal'), stroke: metal.dark, 'stroke-width': 3 });
  const field =
    disc(r + 10, metal.dark, { cy: y }) +
    disc(r + 4, paint('metalBack'), { cy: y }) +
    disc(r - 5, metal.dark, { cy: y }) +
    disc(r - 8, pale ? '#FFFFFF' : palette.deep, { cy: y }) +
    (pale ? '' : disc(r - 8, paint('field'), { cy: y, opacity: 0.75 }));
  const levelled = ground.level !== undefined;
  return (
    around(ground, frame) +
    coreGroup(
      frame,
      ground,
      rim + field + miniFigure(design, context, y - (levelled ? 24 : 0), r * (levelled ? 1.4 : 1.52)),
    ) +
    studPlate(ground, 192)
  );
}

/** The figure that is drawn largest; the others would be specks. */
function miniFigure(design: LayeredDesign, context: LayerContext, y: number, side: number): string {
  const sideOf = { emblem: EMBLEM_SIDE, icon: ICON_SIDE, logo: 0, text: 0, arc: 0 };
  const [largest] = design.layers
    .filter((layer) => !layer.hidden && sideOf[layer.kind] > 0)
    .sort((a, b) => sideOf[b.kind] * b.scale - sideOf[a.kind] * a.scale);
  if (!largest) return '';
  const weight = largest.kind === 'icon' ? { weight: Math.max(2.3, largest.weight ?? 0) } : {};
  const placed = { ...largest, ...weight, x: 0, y, rotation: largest.rotation, scale: side / sideOf[largest.kind] };
  return drawLayer(placed, context);
}
