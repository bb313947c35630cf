export * from './artwork-error.ts';
export * from './design.ts';
export { BADGE_FONT_FAMILY, type DesignOptions, designToSvg } from './design-to-svg.ts';
export { type Guilloche, guilloche } from './engraving.ts';
export { findIcons, ICON_CREDIT, ICON_NAMES, type IconName, iconPaths } from './icons.ts';
export { fitText } from './lettering.ts';
export { levelLozenges } from './lozenges.ts';
export { METAL_NAMES, METALS, type MetalName } from './metals.ts';
export { PALETTE_NAMES, PALETTES, type PaletteName } from './palettes.ts';
