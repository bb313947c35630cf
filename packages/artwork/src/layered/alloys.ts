import { atLightness, toOklab } from '../accent.ts';
import { METALS, type Metal } from '../metals.ts';
import type { Palette } from '../palettes.ts';

export const ALLOY_NAMES = ['acier', 'bronze', 'argent', 'or', 'cuivre', 'noir', 'teinte'] as const;
export type AlloyName = (typeof ALLOY_NAMES)[number];

/** Gun steel is dark beside silver, and bronze bright beside burnt copper: told apart without the word. */
const ALLOYS: Record<Exclude<AlloyName, 'teinte'>, Metal> = {
  acier: {
    stops: ['#D4DCE1', '#8B99A2', '#4E5C66', '#B3BEC6', '#5A6872'],
    light: '#E8EDF0',
    dark: '#222C33',
    flat: '#8A98A1',
    text: '#18222A',
  },
  bronze: {
    stops: ['#FFEEDA', '#DDA26A', '#8C5022', '#F6CDA0', '#9C6131'],
    light: '#FFE9D0',
    dark: '#431F07',
    flat: '#D69C68',
    text: '#361A05',
  },
  argent: METALS.argent,
  or: METALS.or,
  cuivre: {
    stops: ['#FFE3D6', '#DE9274', '#8F4229', '#F3BBA2', '#9F5238'],
    light: '#FFE4D8',
    dark: '#461506',
    flat: '#D08A6D',
    text: '#3B1206',
  },
  noir: {
    stops: ['#8D959C', '#454D54', '#15191D', '#6C757C', '#22282D'],
    light: '#E6EAED',
    dark: '#090C0F',
    flat: '#5B646B',
    text: '#0D1216',
  },
};

/** Enamelled metal of the design's own hue. */
function tinted(palette: Palette): Metal {
  const [, a, b] = toOklab(palette.base);
  const shade = (lightness: number, strength: number) =>
    atLightness([lightness, a * strength, b * strength], lightness);
  return {
    stops: [shade(0.96, 0.25), shade(0.72, 0.75), shade(0.42, 0.8), shade(0.87, 0.5), shade(0.48, 0.8)],
    light: shade(0.965, 0.22),
    dark: shade(0.22, 0.6),
    flat: shade(0.7, 0.7),
    text: shade(0.2, 0.5),
  };
}

export const alloy = (name: AlloyName, palette: Palette): Metal => (name === 'teinte' ? tinted(palette) : ALLOYS[name]);
