import { ImagingError } from './imaging-contract.ts';

const NARROWEST = 16;
/** Twice the width of a social card. */
const WIDEST = 2400;
/** Our largest badge with its letters embedded weighs about 80 kB. */
const MAX_SVG_LENGTH = 512 * 1024;

/**
 * Our drawings hold none of these; the renderer would open files named by the first two. A second lock, not a filter
 * for strangers' SVG, which is never rendered here at all.
 */
const NEVER_OURS =
  /<image|<foreignObject|<script|<!|<\?|\b(?:xlink:)?href\s*=\s*["'](?!#)|url\(\s*["']?(?!#|data:font\/)/i;

/** @throws {ImagingError} `drawing-refused` */
export function refuseForeignDrawing(svg: string, width: number): void {
  if (!Number.isInteger(width) || width < NARROWEST || width > WIDEST)
    throw new ImagingError('drawing-refused', `a width from ${NARROWEST} to ${WIDEST} is expected`);
  if (svg.length > MAX_SVG_LENGTH) throw new ImagingError('drawing-refused', 'the drawing is too long');
  if (!svg.startsWith('<svg ') || NEVER_OURS.test(svg))
    throw new ImagingError('drawing-refused', 'not one of our own drawings');
}
