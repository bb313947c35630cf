import { bandOf, type Drawing, type Ground, inkOf } from './drawing.ts';
import { capitals, cutInTwo, fitText, straightText, type TitleLine } from './lettering.ts';
import { path } from './markup.ts';

export interface PlaqueBox {
  /** Middle, half width and height. */
  y: number;
  w: number;
  h: number;
}

const LARGEST = 40;

/** The title on one line or, where that lets it stand larger, on two. */
export function setPlaqueTitle(title: string, { w, h }: PlaqueBox): TitleLine[] {
  const text = capitals(title);
  const room = 2 * w - 32;
  const one = fitText({ text, size: Math.min(LARGEST, h * 0.58), room });
  const halves = cutInTwo(text);
  if (halves) {
    const size = Math.min(...halves.map((half) => fitText({ text: half, size: h * 0.37, room, tracking: 0.05 }).size));
    if (size > one.size * 1.04)
      return halves.map((half) => ({ text: half, fit: fitText({ text: half, size, room, tracking: 0.05 }) }));
  }
  return [{ text, fit: one }];
}

/** Bar across a shape, to be lettered, above a rule of metal. */
export function plaqueGround(ground: Ground, { y, w, h }: PlaqueBox): string {
  const { metal, paint } = ground;
  const [top, bottom] = [y - h / 2, y + h / 2];
  return (
    path(`M${-w},${top}H${w}V${bottom}H${-w}Z`, { fill: bandOf(ground) }) +
    path(`M${-w},${bottom}H${w}`, { stroke: metal.dark, 'stroke-width': 7 }) +
    path(`M${-w},${bottom}H${w}`, { stroke: paint('metal'), 'stroke-width': 4 }) +
    path(`M${-w + 8},${bottom - 8}H${w - 8}`, { stroke: inkOf(ground), 'stroke-width': 1, opacity: 0.5 })
  );
}

/** The bar with the title on it. */
export function plaqueTitle(drawing: Drawing, box: PlaqueBox): string {
  const { y } = box;
  const { fontFamily } = drawing;
  const lines = setPlaqueTitle(drawing.design.title, box);
  const pitch = (lines[0]?.fit.size ?? 0) * 1.14;
  const first = y - ((lines.length - 1) * pitch) / 2 - 1;
  return (
    plaqueGround(drawing, box) +
    lines
      .map(({ text, fit }, i) => straightText(text, 0, first + i * pitch, fit, { fontFamily, fill: inkOf(drawing) }))
      .join('')
  );
}

/** Small plate with the second line, for a badge without a level (a level's word stands on the ribbon). */
export function subPlate({ design, level, metal, paint, fontFamily }: Drawing, y: number): string {
  if (level || !design.sub) return '';
  const text = capitals(design.sub);
  const fit = fitText({ text, size: 27, room: 232 });
  const w = Math.round(fit.width / 2 + 20);
  const [top, bottom] = [y - 21, y + 21];
  const outline = `M${-w},${top}H${w}V${bottom}H${-w}Z`;
  return (
    path(outline, { fill: '#000', opacity: 0.26, transform: 'translate(0,4)' }) +
    path(outline, { fill: paint('metal'), stroke: metal.dark, 'stroke-width': 3, 'stroke-linejoin': 'round' }) +
    path(`M${-w + 6},${top + 6}H${w - 6}V${bottom - 6}H${-w + 6}Z`, { fill: metal.light, opacity: 0.9 }) +
    straightText(text, 0, y, fit, { fontFamily, fill: metal.text })
  );
}
