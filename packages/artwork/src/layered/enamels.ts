import { atLightness, contrast, toOklab } from '../accent.ts';
import { PALETTE_NAMES, PALETTES, type Palette } from '../palettes.ts';
import type { OwnColour } from './values.ts';

const FURTHER = {
  grenat: { base: '#A3214B', deep: '#5E0D28', pale: '#F9E4EA', glow: '#D2476F' },
  sapin: { base: '#1C7B54', deep: '#0A402A', pale: '#DDF1E6', glow: '#35A878' },
  cuivre: { base: '#B0430E', deep: '#5F1F03', pale: '#FCE8DB', glow: '#E0702F' },
  outremer: { base: '#2350AC', deep: '#0F2763', pale: '#DFE8FA', glow: '#4B7BDD' },
  violet: { base: '#67409F', deep: '#351B5C', pale: '#ECE4F7', glow: '#9167CB' },
  rose: { base: '#B02F77', deep: '#620F3F', pale: '#FBE3F0', glow: '#DE62A5' },
  ciel: { base: '#1B6FA8', deep: '#083A5E', pale: '#DDEDF8', glow: '#45A0DB' },
  encre: { base: '#2B3036', deep: '#111418', pale: '#E9EAEC', glow: '#646E78' },
} satisfies Record<string, Palette>;

export type EnamelName = keyof typeof PALETTES | keyof typeof FURTHER;
export const ENAMELS: Record<EnamelName, Palette> = { ...PALETTES, ...FURTHER };
export const ENAMEL_NAMES: readonly EnamelName[] = [
  ...PALETTE_NAMES,
  ...(Object.keys(FURTHER) as (keyof typeof FURTHER)[]),
];

/** An enamel is seen as a colour, carries light letters, and stands off both white and dark pages. */
const LIGHTNESS = { least: 0.36, most: 0.56 };
const SHADE = 0.17;
const GLOW = 0.14;
const PALE = 0.95;
/** The least bright of the metals that letters are cast in. */
const BRONZE_LETTERS = '#FFE4D8';
const LETTERS_NEED = 4.6;
/** Papers keep a breath of the hue. */
const PALE_STRENGTH = 0.3;

/** A whole enamel out of one colour: the hue stays, the lightness goes where lettering can be read. */
export function enamelFrom(main: OwnColour): Palette {
  const [lightness, a, b] = toOklab(main);
  let own = Math.min(LIGHTNESS.most, Math.max(LIGHTNESS.least, lightness));
  while (contrast(atLightness([own, a, b], own), BRONZE_LETTERS) < LETTERS_NEED) own -= 0.005;
  return {
    base: atLightness([own, a, b], own),
    deep: atLightness([own, a * 0.85, b * 0.85], Math.max(0.16, own - SHADE)),
    glow: atLightness([own, a, b], own + GLOW),
    pale: atLightness([PALE, a * PALE_STRENGTH, b * PALE_STRENGTH], PALE),
  };
}

export const enamelOf = (palette: EnamelName | { main: OwnColour }): Palette =>
  typeof palette === 'string' ? ENAMELS[palette] : enamelFrom(palette.main);
