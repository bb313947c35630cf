// What a camera makes of a picture.
import sharp from 'sharp';
import { readCodes } from '../../src/platform/imaging/read-codes.ts';

/** The text of the QR code in a PNG or SVG; empty when there is none to be read. */
export async function readQr(picture: Buffer, width?: number): Promise<string> {
  const [text = ''] = await readCodes(await sharp(picture).resize(width).png().toBuffer());
  return text;
}
