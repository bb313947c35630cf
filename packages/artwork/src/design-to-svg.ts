import { ArtworkError } from './artwork-error.ts';
import type { BadgeDesign } from './design.ts';
import { type Drawing, paintServers, startDrawing } from './drawing.ts';
import { coreScale, honours } from './honours.ts';
import { type Attributes, element, escapeXml, group } from './markup.ts';
import { miniCut } from './mini.ts';
import { ribbon } from './ribbon.ts';
import { STYLES } from './styles/styles.ts';

export interface DesignOptions {
  /** `mini` for 64 px and less: no lettering, larger icon, the level as large lozenges. Default `full`. */
  optical?: 'full' | 'mini';
  /** `data:font/ttf;base64,…`, embedded so that the picture keeps its letters away from home. */
  fontDataUri?: string;
  fontFamily?: string;
  /** Must differ for each badge put inline on one page. Default `b`. */
  idPrefix?: string;
  /** Proof without colour. */
  grey?: boolean;
}

export const BADGE_FONT_FAMILY = 'Barlow Semi Condensed';
const CANVAS = 512;

/** The picture of a badge as an SVG text of 512 × 512 units. Pure: the same input gives the same bytes anywhere. */
export const designToSvg = (design: BadgeDesign, options: DesignOptions = {}): string => badgeSvg(design, options, {});

/** The same as an element of a larger picture. */
export const placedBadge = (design: BadgeDesign, idPrefix: string, x: number, y: number, size: number): string =>
  badgeSvg(design, { idPrefix }, { x, y, width: size, height: size });

function badgeSvg(design: BadgeDesign, options: DesignOptions, place: Attributes): string {
  const { optical = 'full', fontFamily = BADGE_FONT_FAMILY, idPrefix = 'b', fontDataUri, grey = false } = options;
  if (!/^[A-Za-z][\w-]*$/.test(idPrefix)) throw new ArtworkError('bad-option', 'idPrefix is not a plain name');
  if (!/^[A-Za-z0-9 -]+$/.test(fontFamily)) throw new ArtworkError('bad-option', 'fontFamily is not a plain name');
  const drawing = startDrawing(design, { mini: optical === 'mini', fontFamily, idPrefix });
  const { body, centreY } = drawing.mini ? miniCut(drawing) : fullCut(drawing);
  const titleId = drawing.id('name');
  const detailId = drawing.id('detail');
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...place,
      viewBox: `0 0 ${CANVAS} ${CANVAS}`,
      role: 'img',
      'aria-labelledby': titleId,
      'aria-describedby': detailId,
    },
    element('title', { id: titleId }, escapeXml(design.alt)),
    element('desc', { id: detailId }, escapeXml(details(design))),
    fontDataUri === undefined || drawing.mini ? '' : fontFace(fontFamily, fontDataUri),
    paintServers(drawing),
    grey ? greyFilter(drawing) : '',
    group({ transform: `translate(256,${centreY})`, filter: grey ? `url(#${drawing.id('grey')})` : undefined }, body),
  );
}

function fullCut(drawing: Drawing): { body: string; centreY: number } {
  const style = STYLES[drawing.design.style];
  const scale = coreScale(drawing.level);
  const core = style.core(drawing);
  const body =
    (style.behind?.(drawing) ?? '') +
    honours(drawing) +
    (scale === 1 ? core : group({ transform: `scale(${scale})` }, core)) +
    (drawing.level ? ribbon(drawing, Math.round(style.ribbonY * (0.4 + 0.6 * scale))) : '');
  return { body, centreY: style.centreY?.(drawing) ?? 256 };
}

/** Free of any language: the words are the design's own. */
const details = ({ title, sub, level }: BadgeDesign): string =>
  [title, sub, level ? `${level}/4` : undefined].filter(Boolean).join(' · ');

/** `@font-face` rule in the picture itself. Only our own encoded fonts: an address would be a reference to outside. */
export function fontFace(family: string, dataUri: string, weight = 600): string {
  if (!/^data:font\/(ttf|sfnt|woff2);base64,[A-Za-z0-9+/]+=*$/.test(dataUri))
    throw new ArtworkError('bad-option', 'fontDataUri is not an encoded font');
  return `<style>@font-face{font-family:'${family}';font-weight:${weight};src:url(${dataUri})}</style>`;
}

const greyFilter = (drawing: Drawing): string =>
  element(
    'filter',
    { id: drawing.id('grey'), 'color-interpolation-filters': 'sRGB' },
    element('feColorMatrix', { type: 'saturate', values: 0 }),
  );
