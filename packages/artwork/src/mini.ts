import type { Drawing } from './drawing.ts';
import { walls } from './engraving.ts';
import { glyph } from './glyph.ts';
import { coreScale, honours } from './honours.ts';
import { lozengePlate } from './lozenges.ts';
import { disc, group, path } from './markup.ts';
import { STYLES } from './styles/styles.ts';

/** For 64 px and less: silhouette, one wall of metal, a large icon, and the level as lozenges. No letters. */
export function miniCut(drawing: Drawing): { body: string; centreY: number } {
  const { level, metal, palette, pale, paint, design } = drawing;
  const style = STYLES[design.style];
  const edge = style.silhouette(drawing);
  const { y, r } = style.miniField ?? { y: 0, r: 186 };
  const rim =
    style.miniRim?.(drawing) ??
    walls(edge, [[5, metal.dark]]) + path(edge, { fill: paint('metal'), stroke: metal.dark, 'stroke-width': 3 });
  const field =
    disc(r + 10, metal.dark, { cy: y }) +
    disc(r + 4, paint('metalBack'), { cy: y }) +
    disc(r - 5, metal.dark, { cy: y }) +
    disc(r - 8, pale ? '#FFFFFF' : palette.deep, { cy: y }) +
    (pale ? '' : disc(r - 8, paint('field'), { cy: y, opacity: 0.75 }));
  const iconY = y - (level ? 30 : 0);
  const icon = glyph(drawing, drawing.design.icon, { y: iconY, size: r * (level ? 1.36 : 1.5), weight: 2.3 });
  const scale = coreScale(level);
  const core = rim + field + icon;
  return {
    body:
      honours(drawing) +
      (scale === 1 ? core : group({ transform: `scale(${scale})` }, core)) +
      lozengePlate(drawing, 192),
    centreY: style.centreY?.(drawing) ?? 256,
  };
}
