import { FRAMES } from './frames/frames.ts';
import { layeredGround } from './ground.ts';
import type { LayeredDesign } from './model.ts';

/** Middle of the picture, across. */
const CENTRE = 256;

/** Where the origin of the layers stands in the picture of 512 units, how large their units are there, and how they lean. */
export function layerFrame(design: LayeredDesign): { x: number; y: number; scale: number; lean: number } {
  const { edge } = layeredGround(design, { mini: false, fontFamily: '', idPrefix: '' });
  const frame = FRAMES[design.shape];
  const isLevelled = design.level !== undefined;
  return {
    x: CENTRE,
    y: frame.centreY(isLevelled, edge),
    scale: frame.scale(edge, isLevelled),
    lean: frame.lean ?? 0,
  };
}
