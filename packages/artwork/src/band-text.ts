import { type Drawing, inkOf } from './drawing.ts';
import { lozenge, polar } from './geometry.ts';
import { arcText, capitals, cutInTwo, fitText, type TitleLine } from './lettering.ts';
import { path } from './markup.ts';

export interface Band {
  /** Middle radius and height of the lettered ring. */
  radius: number;
  height: number;
  /** Degrees that the title may take, centred on the top. */
  titleSpan: number;
  /** Degrees that the second line may take, centred on the foot. */
  subSpan: number;
}

/** Capitals with accents stand this high, as a share of the size; a line needs no more of the band. */
const LINE_HEIGHT = 1.06;
const LARGEST_OF_BAND = 0.66;

/** Two short lines read better than one that runs down both flanks, even a little smaller. */
const ROOM_FOR_TWO = 0.9;

export interface BandLine extends TitleLine {
  radius: number;
}

/** The title on one arc or, where that lets it stand larger, on two. */
export function setBandTitle(title: string, band: Band): BandLine[] {
  const text = capitals(title);
  const size = band.height * LARGEST_OF_BAND;
  const room = (radius: number) => (radius * band.titleSpan * Math.PI) / 180;
  const one = fitText({ text, size, room: room(band.radius - size * 0.3) });
  const halves = cutInTwo(text);
  if (halves) {
    const lineSize = band.height / (2 * LINE_HEIGHT);
    const offset = band.height / 4;
    const radii = [band.radius + offset, band.radius - offset] as const;
    const fits = halves.map((half, i) =>
      fitText({ text: half, size: lineSize, room: room((radii[i] ?? band.radius) - lineSize * 0.35), tracking: 0.05 }),
    );
    const common = Math.min(...fits.map((fit) => fit.size));
    if (common > one.size * ROOM_FOR_TWO && one.size < size) {
      return halves.map((half, i) => {
        const radius = radii[i] ?? band.radius;
        return { text: half, radius, fit: fitText({ text: half, size: common, room: room(radius), tracking: 0.05 }) };
      });
    }
  }
  return [{ text, radius: band.radius, fit: one }];
}

/** Title above, second line below, and a small lozenge in each gap between them where there is space. */
export function bandText(drawing: Drawing, band: Band, ink = inkOf(drawing)): string {
  const { design, fontFamily, level } = drawing;
  const title = setBandTitle(design.title, band);
  let out = title
    .map(({ text, radius, fit }, i) =>
      arcText(text, drawing.id(`title${i}`), radius, 'top', fit, { fontFamily, fill: ink }),
    )
    .join('');
  const longest = Math.max(...title.map((l) => (l.fit.width / l.radius) * (90 / Math.PI)));
  // With a level the second line stands on the ribbon, which hides the foot of the ring.
  let lowerHalf = level ? 62 : 12;
  if (design.sub && !level) {
    const text = capitals(design.sub);
    const room = (band.radius * band.subSpan * Math.PI) / 180;
    const fit = fitText({ text, size: band.height * 0.5, room, tracking: 0.1 });
    out += arcText(text, drawing.id('sub'), band.radius, 'bottom', fit, { fontFamily, fill: ink });
    lowerHalf = (fit.width / band.radius) * (90 / Math.PI);
  }
  const gap = 180 - longest - lowerHalf;
  if (gap > 22) {
    const at = 90 - lowerHalf - gap / 2;
    const marks = [at, 180 - at].map((a) => {
      const [x, y] = polar(band.radius, a);
      return lozenge(x, y, 6.5);
    });
    out += path(marks.join(''), { fill: ink, opacity: 0.9 });
  }
  return out;
}
