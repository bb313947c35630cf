/** Readable shades of one colour on grounds of one scheme; `#RRGGBB`. */
export interface Shades {
  /** For words and links, and for buttons: 4.5:1 on every ground (WCAG 2.2, 1.4.3). */
  text: string;
  /** Of a button under the pointer: further from the grounds than `text`. */
  hover: string;
  /** Words on a button of the colour `text`: 4.5:1. */
  on: string;
  /** For lines and bands: 3:1 on every ground (1.4.11). */
  part: string;
}

export interface Accent {
  light: Shades;
  dark: Shades;
}

/** What the pages and the mails lay behind words: `--bg`, `--surface` and `--surface-2` of the design, in each scheme. */
export const GROUNDS = {
  light: ['#F3F6F6', '#FFFFFF', '#E9EFEF'],
  dark: ['#0C171A', '#132327', '#1B2F34'],
} as const;
const ON = { light: '#FFFFFF', dark: '#06262D' } as const;

const TEXT_CONTRAST = 4.5;
const PART_CONTRAST = 3;
/** How far the lightness goes at a time, from 0 to 1: a difference that nobody sees. */
const STEP = 0.005;
/** How far the shade under the pointer is from the shade itself. */
const HOVER = 0.07;

type Triple = [number, number, number];

const channels = (hex: string): Triple => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];
const toLinear = (channel: number): number => {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};
const fromLinear = (part: number): number => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map(toLinear) as Triple;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours by WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The lowest contrast of a colour over the grounds of a scheme. */
export const lowestContrast = (hex: string, scheme: keyof Accent): number =>
  Math.min(...GROUNDS[scheme].map((ground) => contrast(hex, ground)));

// OKLab (Björn Ottosson, 2020): equal steps look equal, and the hue stays when the lightness changes.
export function toOklab(hex: string): Triple {
  const [r, g, b] = channels(hex).map(toLinear) as Triple;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function toRgb([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** A little over what a screen shows is rounding. */
const isShown = (rgb: Triple): boolean => rgb.every((part) => part >= -0.0005 && part <= 1.0005);

/** The colour of this hue at another lightness; paler, where a screen cannot show it as strong. */
export function atLightness([, a, b]: Triple, lightness: number): string {
  let strength = 1;
  let rgb = toRgb([lightness, a, b]);
  while (strength > 0 && !isShown(rgb)) {
    strength = Math.max(0, strength - 0.02);
    rgb = toRgb([lightness, a * strength, b * strength]);
  }
  const written = rgb.map((part) => Math.round(Math.min(1, Math.max(0, fromLinear(Math.max(0, part)))) * 255));
  return `#${written.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

function shadesIn(scheme: keyof Accent, hex: string): Shades {
  const lab = toOklab(hex);
  const away = scheme === 'light' ? -STEP : STEP;
  const until = (wanted: number): string => {
    let shade = hex.toUpperCase();
    for (let l = lab[0]; lowestContrast(shade, scheme) < wanted; l += away) shade = atLightness(lab, l);
    return shade;
  };
  const text = until(TEXT_CONTRAST);
  const further = toOklab(text)[0] + (scheme === 'light' ? -HOVER : HOVER);
  return {
    text,
    hover: atLightness(lab, Math.min(1, Math.max(0, further))),
    on: ON[scheme],
    part: until(PART_CONTRAST),
  };
}

/**
 * Shades of one colour that can be read in light and in dark: the colour itself where its contrast is enough, else the nearest
 * one of the same hue. Ends for every colour, since black and white are reached in the end.
 * @param hex `#RRGGBB`, in either case
 */
export const accentOf = (hex: string): Accent => ({ light: shadesIn('light', hex), dark: shadesIn('dark', hex) });
