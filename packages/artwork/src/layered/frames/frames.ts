import type { ShapeName } from '../model.ts';
import { billet } from './billet.ts';
import { circuit } from './circuit.ts';
import { exLibris } from './ex-libris.ts';
import type { Frame } from './frame.ts';
import { MEDALS } from './medal.ts';
import { ruche } from './ruche.ts';
import { chevron, cocarde, ecrou, sceau } from './struck.ts';

export const FRAMES: Record<ShapeName, Frame> = {
  ...MEDALS,
  sceau,
  ecrou,
  chevron,
  cocarde,
  circuit,
  'ex-libris': exLibris,
  billet,
  ruche,
};
