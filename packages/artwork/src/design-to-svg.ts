import { ArtworkError } from './artwork-error.ts';
import type { BadgeDesign } from './design.ts';
import { type Drawing, type DrawingOptions, paintServers, startDrawing } from './drawing.ts';
import { coreScale, honours } from './honours.ts';
import { layeredBody } from './layered/layered-to-svg.ts';
import type { LogoPicture } from './layered/layers.ts';
import { type LayeredDesign, type Lettering, wordsIn } from './layered/model.ts';
import type { AnyDesign } from './layered/parse.ts';
import { proposeAlt, titleOf } from './layered/words.ts';
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
  /** Which of its two languages a layered design is lettered in. Default `fr`. */
  language?: Lettering;
  /** What the layer of the organisation's logo shows; nothing without it. */
  logo?: LogoPicture;
}

export const BADGE_FONT_FAMILY = 'Barlow Semi Condensed';
const CANVAS = 512;

/** The picture of a badge as an SVG text of 512 × 512 units. Pure: the same input gives the same bytes anywhere. */
export const designToSvg = (design: AnyDesign, options: DesignOptions = {}): string => badgeSvg(design, options, {});

/** The same as an element of a larger picture. */
export const placedBadge = (design: AnyDesign, idPrefix: string, x: number, y: number, size: number): string =>
  badgeSvg(design, { idPrefix }, { x, y, width: size, height: size });

function badgeSvg(design: AnyDesign, options: DesignOptions, place: Attributes): string {
  const { optical = 'full', fontFamily = BADGE_FONT_FAMILY, idPrefix = 'b', fontDataUri, grey = false } = options;
  const { language = 'fr', logo } = options;
  if (!/^[A-Za-z][\w-]*$/.test(idPrefix)) throw new ArtworkError('bad-option', 'idPrefix is not a plain name');
  if (!/^[A-Za-z0-9 -]+$/.test(fontFamily)) throw new ArtworkError('bad-option', 'fontFamily is not a plain name');
  if (logo && !/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/.test(logo.dataUri))
    throw new ArtworkError('bad-option', 'the logo is not an encoded PNG');
  const mini = optical === 'mini';
  const { defs, body, centreY, alt, detail } =
    design.v === 2
      ? { ...layeredBody(design, { mini, fontFamily, idPrefix, language, logo }), ...inWords(design, language) }
      : drawnFirst(design, { mini, fontFamily, idPrefix });
  const id = (name: string) => `${idPrefix}-${name}`;
  const titleId = id('name');
  const detailId = id('detail');
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
    element('title', { id: titleId }, escapeXml(alt)),
    element('desc', { id: detailId }, escapeXml(detail)),
    fontDataUri === undefined || mini ? '' : fontFace(fontFamily, fontDataUri),
    defs,
    grey ? greyFilter(id('grey')) : '',
    group({ transform: `translate(256,${centreY})`, filter: grey ? `url(#${id('grey')})` : undefined }, body),
  );
}

/** A picture of the first model. */
function drawnFirst(design: BadgeDesign, options: DrawingOptions) {
  const drawing = startDrawing(design, options);
  const cut = drawing.mini ? miniCut(drawing) : fullCut(drawing);
  return { ...cut, defs: paintServers(drawing), alt: design.alt, detail: details(design) };
}

function inWords(design: LayeredDesign, language: Lettering): { alt: string; detail: string } {
  const { level } = design;
  const title = titleOf(design);
  const parts = [
    wordsIn(title, language),
    level && wordsIn(level.word, language),
    level && `${level.rank}/${level.of}`,
  ];
  return {
    alt: wordsIn(design.alt, language) || wordsIn(proposeAlt(design, title), language),
    detail: parts.filter(Boolean).join(' · '),
  };
}

function fullCut(drawing: Drawing): { body: string; centreY: number } {
  const style = STYLES[drawing.design.style];
  const scale = coreScale(drawing.level);
  const core = style.core(drawing);
  const body =
    (style.behind?.(drawing) ?? '') +
    honours(drawing) +
    (scale === 1 ? core : group({ transform: `scale(${scale})` }, core)) +
    (drawing.level ? ribbon(drawing, drawing.design.sub ?? '', Math.round(style.ribbonY * (0.4 + 0.6 * scale))) : '');
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

const greyFilter = (id: string): string =>
  element(
    'filter',
    { id, 'color-interpolation-filters': 'sRGB' },
    element('feColorMatrix', { type: 'saturate', values: 0 }),
  );
