export const PALETTE_NAMES = ['petrole', 'nuit', 'brique', 'olive', 'prune', 'ardoise', 'ambre', 'lagon'] as const;
export type PaletteName = (typeof PALETTE_NAMES)[number];

/** One enamel: `glow` where the light falls, `base`, `deep` in the shade, `pale` for the first level and papers. */
export interface Palette {
  base: string;
  deep: string;
  pale: string;
  glow: string;
}

export const PALETTES: Record<PaletteName, Palette> = {
  petrole: { base: '#126779', deep: '#06313B', pale: '#DCEDF0', glow: '#2F97AC' },
  nuit: { base: '#2A3F6B', deep: '#111E3B', pale: '#E1E7F3', glow: '#5573AE' },
  brique: { base: '#A83A2A', deep: '#591610', pale: '#F9E3DE', glow: '#D8654F' },
  olive: { base: '#66721D', deep: '#343B08', pale: '#EFF1D9', glow: '#93A138' },
  prune: { base: '#803167', deep: '#431335', pale: '#F5E1EF', glow: '#B3579A' },
  ardoise: { base: '#475863', deep: '#1F2A31', pale: '#E4EAED', glow: '#7C909D' },
  ambre: { base: '#A86A00', deep: '#5A3600', pale: '#FBEDD2', glow: '#D9962A' },
  lagon: { base: '#0B7A75', deep: '#033E3B', pale: '#D8F0EE', glow: '#2BACA5' },
};
