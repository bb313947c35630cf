import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp, { type OutputInfo } from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { ImagingError, SEEN_PICTURE } from './imaging-contract.ts';

/** A code of the size of a thumbnail on a sheet of A4 still has four pixels a module so. */
const LOOKED_AT = 2_400;
/** A sheet of cards holds more codes than anybody means; the largest are read. */
const MAX_CODES = 4;

/**
 * What a camera reads in a picture: the texts of its QR codes, the largest first. Runs in the process for strangers' pictures.
 * @throws ImagingError `image-unreadable`
 */
export async function readCodes(bytes: Uint8Array): Promise<string[]> {
  // Without the bytes at hand it would fetch its program from the network.
  const wasmBinary = await readFile(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(wasmBinary).buffer } });
  const { data, info } = await pixelsOf(bytes);
  const picture = {
    data: new Uint8ClampedArray(data),
    width: info.width,
    height: info.height,
    colorSpace: 'srgb' as const,
  };
  const found = await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: MAX_CODES });
  const read = found.filter(({ isValid, text }) => isValid && text !== '');
  return read.sort((one, other) => areaOf(other.position) - areaOf(one.position)).map(({ text }) => text);
}

async function pixelsOf(bytes: Uint8Array): Promise<{ data: Buffer; info: OutputInfo }> {
  try {
    return await sharp(bytes, { limitInputPixels: SEEN_PICTURE.pixels, failOn: 'error', pages: 1 })
      .autoOrient()
      .resize({ width: LOOKED_AT, height: LOOKED_AT, fit: 'inside', withoutEnlargement: true })
      // A code on nothing is read as it would be printed.
      .flatten({ background: '#ffffff' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
  } catch (error) {
    throw new ImagingError('image-unreadable', error instanceof Error ? error.message : 'not decodable');
  }
}

type Corner = { x: number; y: number };
const areaOf = ({ topLeft, bottomRight }: { topLeft: Corner; bottomRight: Corner }): number =>
  Math.abs((bottomRight.x - topLeft.x) * (bottomRight.y - topLeft.y));
