export { ALLOY_NAMES, type AlloyName, alloy } from './alloys.ts';
export {
  type ContrastWarning,
  contrastWarnings,
  nearestPassing,
  type TextContrast,
  textContrasts,
} from './contrast-warnings.ts';
export { EMBLEM_NAMES, EMBLEMS, type Emblem, type EmblemName } from './emblems.ts';
export { ENAMEL_NAMES, ENAMELS, type EnamelName, enamelFrom, enamelOf } from './enamels.ts';
export { findEmblems } from './find-emblems.ts';
export type { Slot, Slots } from './frames/frame.ts';
export { fromFirst } from './from-first.ts';
export { layerBox } from './layer-box.ts';
export { layerFrame } from './layer-frame.ts';
export { EMBLEM_SIDE, ICON_SIDE, LOGO_SIDE, type LogoPicture } from './layers.ts';
export { LIBRARY_ART, type LibraryArt, libraryDesign } from './library-art.ts';
export * from './model.ts';
export { type AnyDesign, parseAnyDesign, parseLayeredDesign } from './parse.ts';
export { figureLayer, reshaped, slotLayer, slotsOf } from './slots.ts';
export { alloyOf, forLevels, levelSet, named, structureOf, withLevel } from './structure.ts';
export { TEMPLATE_USES, TEMPLATES, type Template, type TemplateUse, templateById } from './templates.ts';
export { ILLEGIBLE_PIXELS, LEAST_PIXELS, type TextFit, textFits } from './text-fits.ts';
export { lettersMissing, lettersOf, proposeAlt, titleOf } from './words.ts';
