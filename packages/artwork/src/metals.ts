export const METAL_NAMES = ['acier', 'bronze', 'argent', 'or'] as const;
export type MetalName = (typeof METAL_NAMES)[number];

/** `stops` go along one diagonal and read as polished metal; `text` is the ink that stays legible on `light`. */
export interface Metal {
  stops: readonly [string, string, string, string, string];
  light: string;
  dark: string;
  flat: string;
  text: string;
}

export const METALS: Record<MetalName, Metal> = {
  acier: {
    stops: ['#F2F5F6', '#A9B4BA', '#6C7A82', '#D3DBDF', '#75838B'],
    light: '#EEF2F4',
    dark: '#2F3B42',
    flat: '#9AA7AE',
    text: '#1E2A30',
  },
  bronze: {
    stops: ['#FBE6CE', '#CC8F5B', '#84491F', '#EBBE92', '#8D5428'],
    light: '#FBE3C8',
    dark: '#4A2409',
    flat: '#C58B58',
    text: '#3A1C06',
  },
  argent: {
    stops: ['#FFFFFF', '#D3DAE0', '#8996A1', '#FAFCFD', '#A3AFB9'],
    light: '#FFFFFF',
    dark: '#35424D',
    flat: '#D5DCE2',
    text: '#1D2932',
  },
  or: {
    stops: ['#FFF6D2', '#EDC252', '#A06E0E', '#FFE79C', '#B5801A'],
    light: '#FFF1BC',
    dark: '#553600',
    flat: '#E9BF50',
    text: '#3F2800',
  },
};
