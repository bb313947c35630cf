import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { codePhoto, codePicture } from '../../../tests/support/code-pictures.ts';
import { photo, refused } from './imaging.test-support.ts';
import { createImaging } from './index.ts';

const imaging = createImaging();
afterAll(() => imaging.close());

const URL = 'https://badges.example/fr/o/atelier-du-port/b/4uQeVj5tqViQh7yWWGStvkEG1Zmhx6uasJtWCJziofM';

describe('a QR code in a picture', () => {
  it('is read in a photograph: small, askew, half in the shade, pressed hard', async () => {
    expect(await imaging.readCodes(await codePhoto(URL))).toEqual([URL]);
  });

  it.each([
    [
      'on its head, as the camera was held',
      async () =>
        sharp(await codePicture(URL))
          .jpeg()
          .withMetadata({ orientation: 3 }),
    ],
    ['of the size of a thumbnail', async () => sharp(await codePicture(URL)).resize(120)],
    ['in a screenshot as messengers send it', async () => sharp(await codePicture(URL)).webp({ quality: 40 })],
    ['white on black', async () => sharp(await codePicture(URL)).negate()],
    [
      'seen from the side',
      async () => sharp(await codePicture(URL)).affine([1, 0.25, 0.05, 0.85], { background: '#fff' }),
    ],
  ])('is read %s', async (_how, make) => {
    const picture = await make();
    expect(await imaging.readCodes(await picture.toBuffer())).toEqual([URL]);
  });

  it('comes before a smaller one beside it', async () => {
    const [large, small] = [
      await codePicture(URL),
      await sharp(await codePicture('WIFI:S:net;;'))
        .resize(180)
        .toBuffer(),
    ];
    const both = sharp({ create: { width: 1000, height: 600, channels: 3, background: '#fff' } })
      .composite([
        { input: small, left: 20, top: 20 },
        { input: large, left: 400, top: 20 },
      ])
      .png();
    expect(await imaging.readCodes(await both.toBuffer())).toEqual([URL, 'WIFI:S:net;;']);
  });

  it('is none in a landscape or a drawing, and nothing breaks by what is no picture', async () => {
    expect(await imaging.readCodes(await photo(900, 600).jpeg().toBuffer())).toEqual([]);
    expect(await imaging.readCodes(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toEqual([]);
    await expect(imaging.readCodes(Buffer.from('hello'))).rejects.toEqual(refused('image-type'));
    const jpeg = await codePhoto(URL);
    await expect(imaging.readCodes(jpeg.subarray(0, 400))).rejects.toEqual(refused('image-unreadable'));
  });

  it('is not looked for in more than a telephone takes', async () => {
    const header = Buffer.from((await photo(10, 10).png().toBuffer()).subarray(0, 24));
    header.writeUInt32BE(9_000, 16);
    header.writeUInt32BE(8_000, 20);
    await expect(imaging.readCodes(header)).rejects.toEqual(refused('image-too-many-pixels'));
    await expect(imaging.readCodes(Buffer.alloc(13 * 1024 * 1024))).rejects.toEqual(refused('image-too-large'));
    const wide = await photo(12_000, 6_000).webp({ effort: 0 }).toBuffer();
    await expect(imaging.readCodes(wide)).rejects.toEqual(refused('image-unreadable'));
  });
});
