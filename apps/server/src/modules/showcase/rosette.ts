interface Band {
  radius: number;
  amplitude: number;
  lobes: number;
  /** How often the wave is laid, each time a little further. */
  turns: number;
  opacity: number;
}

/** The lines of the artwork's own rosette. */
const BANDS: Band[] = [
  { radius: 376, amplitude: 52, lobes: 22, turns: 4, opacity: 0.34 },
  { radius: 282, amplitude: 46, lobes: 16, turns: 3, opacity: 0.27 },
];
/** Cubic joins on one lobe: they follow the sine within half a unit. */
const JOINS = 4;

const round = (value: number): number => Math.round(value * 10) / 10;

/** One lobe of r = radius + amplitude · sin(lobes · angle), as path data; tangents by Hermite. */
function lobe({ radius, amplitude, lobes }: Band): string {
  const step = (2 * Math.PI) / lobes / JOINS;
  const at = (angle: number) => {
    const r = radius + amplitude * Math.sin(lobes * angle);
    const slope = amplitude * lobes * Math.cos(lobes * angle);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return {
      x: r * cos,
      y: r * sin,
      dx: (slope * cos - r * sin) * (step / 3),
      dy: (slope * sin + r * cos) * (step / 3),
    };
  };
  let d = '';
  for (let join = 0; join < JOINS; join++) {
    const from = at(join * step);
    const to = at((join + 1) * step);
    if (join === 0) d += `M${round(from.x)} ${round(from.y)}`;
    d += `C${[from.x + from.dx, from.y + from.dy, to.x - to.dx, to.y - to.dy, to.x, to.y].map(round).join(' ')}`;
  }
  return d;
}

const copies = (id: string, count: number, angle: number): string =>
  Array.from({ length: count }, (_, k) => `<use href="#${id}" transform="rotate(${round((k + 1) * angle)})"/>`).join(
    '',
  );

const bands = BANDS.map((band, index) => {
  const [one, ring] = [`l${index}`, `r${index}`];
  const around = 360 / band.lobes;
  return `<g opacity="${band.opacity}"><g id="${ring}"><path id="${one}" d="${lobe(band)}"/>${copies(one, band.lobes - 1, around)}</g>${copies(ring, band.turns - 1, around / band.turns)}</g>`;
});
/**
 * Inside of an SVG around (0, 0): each band is one lobe, repeated around and laid again. The same rosette as the artwork's,
 * in a tenth of its bytes, since each public page carries it.
 */
export const ROSETTE = `${bands.join('')}<g opacity=".4"><circle r="430"/><circle r="425"/><circle r="326"/></g>`;
