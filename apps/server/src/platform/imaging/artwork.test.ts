import { designToSvg, lettersOf, libraryDesign, TEMPLATES } from '@insigne/artwork';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../../../e2e/support/chromium.ts';
import { badgeFontDataUri, createImaging } from './index.ts';

const imaging = createImaging();
afterAll(() => imaging.close());

const words = (text: string) => ({ fr: text, en: text });

describe('a layered design', () => {
  it('holds a logo as bytes, and nothing that names a file', async () => {
    const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#FF0000' } })
      .png()
      .toBuffer();
    const design = libraryDesign('cooperation', 2, { name: words('x'), level: words('y') });
    const layer = { kind: 'logo', id: 'logo', x: 0, y: 0, scale: 1, rotation: 0, color: 'ink' } as const;
    const logo = { dataUri: `data:image/png;base64,${png.toString('base64')}` };
    const svg = designToSvg({ ...design, layers: [layer] }, { logo });
    const { data, info } = await sharp(await imaging.renderPng(svg, 256))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const middle = (121 * info.width + 128) * 3;
    expect([...data.subarray(middle, middle + 3)]).toEqual([255, 0, 0]);
    await expect(imaging.renderPng(svg.replace(logo.dataUri, '/etc/passwd'), 256)).rejects.toThrow(
      'not one of our own',
    );
  });
});

/** Mean difference of two pictures of one size, from 0 to 1. */
function meanDifference(one: Uint8Array, other: Uint8Array): number {
  expect(one.length).toBe(other.length);
  return one.reduce((sum, value, i) => sum + Math.abs(value - (other[i] ?? 0)), 0) / (one.length * 255);
}

const WIDTH = 256;

describe('the server and a browser', () => {
  it('draw every template alike: less than a hundredth differs', async () => {
    const fontDataUri = await badgeFontDataUri(TEMPLATES.map(({ design }) => lettersOf(design, 'fr')).join(''));
    const pictures = await Promise.all(
      TEMPLATES.map(async ({ id, design }) => {
        const svg = designToSvg(design, { fontDataUri });
        return { id, svg, png: await imaging.renderPng(svg, WIDTH) };
      }),
    );
    const browser = await openBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: WIDTH, height: WIDTH * pictures.length } });
      const images = pictures.map(
        ({ svg }) => `<img width="${WIDTH}" src="data:image/svg+xml,${encodeURIComponent(svg)}">`,
      );
      await page.setContent(`<style>body { margin: 0 } img { display: block }</style>${images.join('')}`);
      const shown = sharp(await page.screenshot());
      for (const [i, { id, png }] of pictures.entries()) {
        const part = { left: 0, top: i * WIDTH, width: WIDTH, height: WIDTH };
        const there = await shown.clone().extract(part).removeAlpha().raw().toBuffer();
        const here = await sharp(png).flatten({ background: '#FFF' }).removeAlpha().raw().toBuffer();
        expect(meanDifference(here, there), id).toBeLessThan(0.01);
      }
    } finally {
      await browser.close();
    }
  }, 60_000);
});
