// What people photograph: a QR code on paper or on a screen.
import sharp from 'sharp';
import { encode } from 'uqr';

const MODULE = 8;

/** A QR code as a PNG, 8 pixels a module, with its quiet zone. */
export async function codePicture(text: string): Promise<Buffer> {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const pixels = Buffer.from(data.flatMap((row) => row.map((dark) => (dark ? 0 : 255))));
  const raw = { width: size, height: size, channels: 1 as const };
  return sharp(pixels, { raw })
    .resize(size * MODULE, size * MODULE, { kernel: 'nearest' })
    .png()
    .toBuffer();
}

/** A photograph of 12 Mpx in which the code is small, askew, in the shade, and pressed hard. */
export async function codePhoto(text: string, { side = 420, turned = 11 } = {}): Promise<Buffer> {
  const code = await sharp(await codePicture(text))
    .resize(side)
    .rotate(turned, { background: '#ffffff' })
    .blur(1.2)
    .toBuffer();
  const shade =
    '<svg width="4000" height="3000"><defs><linearGradient id="s"><stop stop-opacity="0"/><stop offset="1" stop-opacity=".7"/></linearGradient></defs><rect width="4000" height="3000" fill="url(#s)"/></svg>';
  return sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#cdb99a' } })
    .composite([{ input: code, left: 1900, top: 1300 }, { input: Buffer.from(shade) }])
    .jpeg({ quality: 55 })
    .toBuffer();
}
