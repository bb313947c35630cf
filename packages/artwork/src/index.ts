// Badge design model → SVG text. Pure: no clock, chance, DOM, network or file, so that the studio's preview, the
// published picture and the card of social networks are the same drawing. Promises: the same bytes for the same
// design, every text escaped, nothing referred to outside the picture. Calls nobody.
export { type Accent, accentOf, contrast, GROUNDS, lowestContrast, type Shades } from './accent.ts';
export { ArtworkError, type ArtworkErrorCode } from './artwork-error.ts';
export * from './design.ts';
export { BADGE_FONT_FAMILY, type DesignOptions, designToSvg } from './design-to-svg.ts';
export { type Guilloche, guilloche } from './engraving.ts';
export { findIcons, iconLabel } from './find-icons.ts';
export { ICON_CREDIT, ICON_NAMES, type IconName, iconPaths } from './icons.ts';
export { insigneMark, type MarkOptions } from './insigne-mark.ts';
export * from './layered/index.ts';
export { capitals, type Fit, type FitRequest, fitText } from './lettering.ts';
export { levelLozenges } from './lozenges.ts';
export { METAL_NAMES, METALS, type MetalName } from './metals.ts';
export {
  OPEN_GRAPH_BADGE,
  OPEN_GRAPH_HEIGHT,
  OPEN_GRAPH_WIDTH,
  type OpenGraphCardOptions,
  openGraphCard,
} from './open-graph-card.ts';
export { PALETTE_NAMES, PALETTES, type PaletteName } from './palettes.ts';
export { guillocheRosette, type RosetteOptions } from './rosette.ts';
export * from './title-warnings.ts';
