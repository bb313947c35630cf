import { closedPath, polar, round } from './geometry.ts';

/** Seal edge: `lobes` round scallops; valleys on `radius`, crests about a third of a lobe beyond it. */
export function scalloped(radius: number, lobes: number, bulge = 0.62): string {
  const half = radius * Math.sin(Math.PI / lobes);
  const r = round(half / bulge);
  let d = '';
  for (let i = 0; i <= lobes; i++) {
    const [x, y] = polar(radius, -90 + ((i - 0.5) * 360) / lobes);
    d += i === 0 ? `M${round(x)},${round(y)}` : `A${r},${r} 0 0 1 ${round(x)},${round(y)}`;
  }
  return `${d}Z`;
}

/** Toothed wheel: flanks of each tooth lean inwards, as cast. */
export function gear(root: number, tip: number, teeth: number): string {
  const pitch = 360 / teeth;
  const points = Array.from({ length: teeth }, (_, i) => {
    const at = -90 + i * pitch;
    return [
      polar(root, at - pitch * 0.31),
      polar(tip - 5, at - pitch * 0.215),
      polar(tip, at - pitch * 0.185),
      polar(tip, at + pitch * 0.185),
      polar(tip - 5, at + pitch * 0.215),
      polar(root, at + pitch * 0.31),
    ];
  });
  return closedPath(points.flat());
}

/** Pennant of the training style: straight shoulders, pointed foot. Width 2 × `w`, from `top` to `foot`. */
export function pennant(w: number, top: number, hip: number, foot: number, corner = 10): string {
  return `M${round(-w + corner)},${round(top)}H${round(w - corner)}Q${round(w)},${round(top)} ${round(w)},${round(top + corner)}V${round(hip)}L0,${round(foot)}L${round(-w)},${round(hip)}V${round(top + corner)}Q${round(-w)},${round(top)} ${round(-w + corner)},${round(top)}Z`;
}

/** Star polygon: outer and inner radius alternate. */
export function star(points: number, outer: number, inner: number): string {
  return closedPath(
    Array.from({ length: points * 2 }, (_, i) => polar(i % 2 ? inner : outer, -90 + (i * 180) / points)),
  );
}
