import type { BadgeDesign } from '@insigne/artwork';
import sharp from 'sharp';
import { expect } from 'vitest';
import type { ImagingError } from './index.ts';

export const design: BadgeDesign = {
  v: 1,
  style: 'sceau',
  palette: 'petrole',
  icon: 'heart-handshake',
  title: 'Entraide',
  sub: 'Maîtrise',
  level: 3,
  alt: 'Badge Entraide, niveau 3',
};

export const refused = (code: ImagingError['code']) => expect.objectContaining({ name: 'ImagingError', code });
export const pixels = async (png: Uint8Array) => (await sharp(png).ensureAlpha().raw().toBuffer()).toString('base64');

/** A picture made here, so that nothing but its own bytes decides. */
export const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#126779' } });
