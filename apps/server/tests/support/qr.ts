// What a camera makes of a picture.
import jsQr from 'jsqr';
import sharp from 'sharp';

/** The text of the QR code in a PNG or SVG; empty when there is none to be read. */
export async function readQr(picture: Buffer, width?: number): Promise<string> {
  const { data, info } = await sharp(picture).resize(width).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQr.default(new Uint8ClampedArray(data), info.width, info.height)?.data ?? '';
}
