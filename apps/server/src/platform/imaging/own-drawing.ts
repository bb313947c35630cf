import { ImagingError } from './imaging-contract.ts';

const NARROWEST = 16;
/** Twice the width of a social card. */
const WIDEST = 2400;
/** Our largest badge with its letters embedded weighs about 80 kB, an organisation's logo on it at most some hundred more. */
const MAX_SVG_LENGTH = 1024 * 1024;
/** The organisation's logo on a badge, as our own artwork writes it: the bytes themselves, already decoded and written anew by us. */
const LOGO = /<image x="-60" y="-60" width="120" height="120" href="data:image\/png;base64,[A-Za-z0-9+/]+=*"\/>/g;

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
  if (!svg.startsWith('<svg ') || NEVER_OURS.test(svg.replace(LOGO, '')))
    throw new ImagingError('drawing-refused', 'not one of our own drawings');
}
