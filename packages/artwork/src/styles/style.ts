import type { Drawing } from '../drawing.ts';
import type { TitleLine } from '../lettering.ts';

/** One family of shapes. Everything is drawn around (0, 0) inside a circle of radius 240. */
export interface Style {
  /** Outer edge, for the small cut. */
  silhouette(drawing: Drawing): string;
  /** How the title would be set, before the core is scaled. */
  titleLines(title: string): TitleLine[];
  /** The whole picture without honours and ribbon. */
  core(drawing: Drawing): string;
  /** Where the middle of the ribbon crosses. */
  ribbonY: number;
  /** What hangs behind the core, never scaled away by honours: the tails of a cockade. */
  behind?(drawing: Drawing): string;
  /** Own outer part of the small cut, in place of the metal walls around the silhouette. */
  miniRim?(drawing: Drawing): string;
  /** Centre and radius of the icon's disc in the small cut. */
  miniField?: { y: number; r: number };
  /** Vertical centre of the drawing, in the 512 canvas. */
  centreY?(drawing: Drawing): number;
}
