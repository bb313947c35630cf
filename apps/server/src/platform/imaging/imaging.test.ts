import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { type BadgeDesign, designToSvg, openGraphCard, STYLE_NAMES } from '@insigne/artwork';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { fontPath } from './fonts.ts';
import { badgeFontDataUri, createImaging, type ImagingError } from './index.ts';

const imaging = createImaging();
afterAll(() => imaging.close());

const design: BadgeDesign = {
  v: 1,
  style: 'sceau',
  palette: 'petrole',
  icon: 'heart-handshake',
  title: 'Entraide',
  sub: 'Maîtrise',
  level: 3,
  alt: 'Badge Entraide, niveau 3',
};

const refused = (code: ImagingError['code']) => expect.objectContaining({ name: 'ImagingError', code });
const pixels = async (png: Uint8Array) => (await sharp(png).ensureAlpha().raw().toBuffer()).toString('base64');

/** A picture made here, so that nothing but its own bytes decides. */
const photo = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: '#126779' } });

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(data.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
}

/** A well-formed PNG that claims any size and holds almost nothing. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = chunk('IDAT', deflateSync(Buffer.alloc(64)));
  return Buffer.concat([signature, chunk('IHDR', header), data, chunk('IEND', Buffer.alloc(0))]);
}

describe('renderPng', () => {
  it('draws a PNG of the width asked for', async () => {
    const { format, width, height } = await sharp(await imaging.renderPng(designToSvg(design), 400)).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 400, height: 400 });
  });

  it('draws the letters: a picture with text differs from the same one without', async () => {
    const svg = designToSvg(design);
    const mute = svg.replace(/<text\b.*?<\/text>/g, '');
    expect(mute).not.toBe(svg);
    const [spoken, silent] = await Promise.all([imaging.renderPng(svg, 200), imaging.renderPng(mute, 200)]);
    expect(await pixels(spoken)).not.toBe(await pixels(silent));
  });

  it('draws another picture for another title, with the embedded font too', async () => {
    const draw = async (title: string) => {
      const fontDataUri = await badgeFontDataUri(title);
      return pixels(await imaging.renderPng(designToSvg({ ...design, title }, { fontDataUri }), 200));
    };
    expect(await draw('Entraide')).not.toBe(await draw('Entrain'));
  });

  it('sets name and issuer of a card in their own fonts', async () => {
    const card = openGraphCard(design, { name: 'Entraide', issuer: 'Hautes-Rives' });
    for (const family of ['Spectral', 'Atkinson Hyperlegible Next']) {
      expect(card).toContain(`font-family="${family}"`);
      const other = card.replaceAll(`font-family="${family}"`, 'font-family="Barlow Semi Condensed"');
      const [own, plain] = await Promise.all([imaging.renderPng(card, 600), imaging.renderPng(other, 600)]);
      expect(await pixels(own)).not.toBe(await pixels(plain));
    }
  });

  it('leaves the edge of the canvas free in every style, level and cut', async () => {
    const size = 256;
    for (const style of STYLE_NAMES)
      for (const level of [undefined, 1, 2, 3, 4] as const)
        for (const optical of ['full', 'mini'] as const) {
          const svg = designToSvg({ ...design, style, level, sub: 'Une seconde ligne assez longue' }, { optical });
          const raw = await sharp(await imaging.renderPng(svg, size))
            .ensureAlpha()
            .raw()
            .toBuffer();
          const alpha = (x: number, y: number) => raw[(y * size + x) * 4 + 3];
          const edge = Array.from({ length: size }, (_, i) => [
            alpha(i, 0),
            alpha(i, size - 1),
            alpha(0, i),
            alpha(size - 1, i),
          ]);
          expect(new Set(edge.flat()), `${style} ${level} ${optical}`).toEqual(new Set([0]));
        }
  }, 60_000);

  it('gives the same bytes twice', async () => {
    const svg = designToSvg(design);
    const [first, second] = [await imaging.renderPng(svg, 200), await imaging.renderPng(svg, 200)];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it.each([
    ['names a local file', '<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>'],
    [
      'uses an outside address',
      '<svg xmlns="http://www.w3.org/2000/svg"><use href="https://x.example/a.svg#a"/></svg>',
    ],
    [
      'paints from an outside address',
      '<svg xmlns="http://www.w3.org/2000/svg"><path fill="url(https://x.example/#a)"/></svg>',
    ],
    ['declares entities', '<svg xmlns="http://www.w3.org/2000/svg"><!DOCTYPE a [<!ENTITY b "c">]></svg>'],
    ['is no SVG', '<p>text</p>'],
  ])('refuses a drawing that %s', async (_, svg) => {
    await expect(imaging.renderPng(svg, 200)).rejects.toEqual(refused('drawing-refused'));
  });

  it('refuses markup that does not parse, and draws the next one', async () => {
    await expect(imaging.renderPng('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>', 200)).rejects.toEqual(
      refused('drawing-refused'),
    );
    expect((await imaging.renderPng(designToSvg(design), 64)).length).toBeGreaterThan(500);
  });

  it.each([0, 15, 2401, 100.5, Number.NaN])('refuses a width of %d', async (width) => {
    await expect(imaging.renderPng(designToSvg(design), width)).rejects.toEqual(refused('drawing-refused'));
  });
});

describe('reencodeLogo', () => {
  it('writes a photograph anew as PNG, upright, reduced and without metadata', async () => {
    const jpeg = await photo(1000, 400)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'secret place' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const png = await imaging.reencodeLogo(jpeg);
    const seen = await sharp(png).metadata();
    expect(seen).toMatchObject({ format: 'png', width: 205, height: 512 });
    expect(seen.exif).toBeUndefined();
    expect(Buffer.from(png).includes('secret place')).toBe(false);
  });

  it('keeps transparency and never enlarges', async () => {
    const logo = await sharp({ create: { width: 40, height: 20, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const seen = await sharp(await imaging.reencodeLogo(logo)).metadata();
    expect(seen).toMatchObject({ width: 40, height: 20, hasAlpha: true });
  });

  it('drops what was hidden behind the end of the image', async () => {
    const png = Buffer.concat([await photo(10, 10).png().toBuffer(), Buffer.from('<script>hidden</script>')]);
    expect(Buffer.from(await imaging.reencodeLogo(png)).includes('hidden')).toBe(false);
  });

  it.each([
    ['a side of 4097', bomb(4097, 10)],
    ['more than 16 million pixels', bomb(4096, 4000)],
    ['the largest size a PNG can claim', bomb(0x7fffffff, 0x7fffffff)],
    ['more than 5 MiB', Buffer.concat([bomb(10, 10), Buffer.alloc(5 * 1024 * 1024)])],
  ])('refuses %s', async (_, bytes) => {
    await expect(imaging.reencodeLogo(bytes)).rejects.toEqual(refused('image-too-large'));
  });

  it('refuses an SVG, a GIF, a WebP, a text and nothing at all', async () => {
    const webp = await photo(10, 10).webp().toBuffer();
    const gif = await photo(10, 10).gif().toBuffer();
    const svg = Buffer.from(designToSvg(design));
    for (const bytes of [svg, gif, webp, Buffer.from('hello'), new Uint8Array(0)])
      await expect(imaging.reencodeLogo(bytes)).rejects.toEqual(refused('image-type'));
  });

  it('refuses a PNG signature before something else', async () => {
    const webp = await photo(10, 10).webp().toBuffer();
    const disguised = Buffer.concat([bomb(10, 10).subarray(0, 33), webp]);
    await expect(imaging.reencodeLogo(disguised)).rejects.toEqual(refused('image-unreadable'));
  });

  it('refuses truncated and damaged images', async () => {
    const raw = { width: 64, height: 64, channels: 3 as const };
    const noise = Buffer.from(Array.from({ length: 64 * 64 * 3 }, (_, i) => (i * 7919) % 251));
    const png = await sharp(noise, { raw }).png().toBuffer();
    const jpeg = await sharp(noise, { raw }).jpeg().toBuffer();
    const damaged = Buffer.from(png);
    damaged.fill(0, 100, 160);
    const cases = [
      png.subarray(0, png.length >> 1),
      png.subarray(0, 20),
      jpeg.subarray(0, jpeg.length >> 1),
      jpeg.subarray(0, 12),
      damaged,
    ];
    for (const bytes of cases) await expect(imaging.reencodeLogo(bytes)).rejects.toEqual(refused('image-unreadable'));
    await expect(imaging.reencodeLogo(bomb(0, 10))).rejects.toEqual(refused('image-unreadable'));
  });

  it('still works after every refusal', async () => {
    expect((await imaging.reencodeLogo(await photo(30, 30).png().toBuffer())).length).toBeGreaterThan(50);
  });
});

describe('the drawing process', () => {
  /** Children of this process that run the drawing program. */
  const drawingProcesses = (): number[] =>
    execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
      .split('\n')
      .map((entry) => entry.trim().split(/\s+/))
      .filter(([, parent, ...args]) => parent === String(process.pid) && args.join(' ').includes('imaging-child'))
      .map(([pid]) => Number(pid));

  it('costs one task when it dies, and the next task gets a new one', async () => {
    await imaging.close();
    const own = createImaging();
    const lost = own.renderPng(designToSvg(design), 2400);
    const next = own.renderPng(designToSvg(design), 64);
    const [pid] = drawingProcesses();
    if (pid === undefined) throw new Error('no drawing process was started');
    process.kill(pid, 'SIGKILL');
    await expect(lost).rejects.toEqual(refused('imaging-crashed'));
    expect((await next).length).toBeGreaterThan(500);
    expect(drawingProcesses()).not.toContain(pid);
    await own.close();
    expect(drawingProcesses()).toEqual([]);
  });

  it('is killed when a task takes too long', async () => {
    const hasty = createImaging({ timeout: 1 });
    await expect(hasty.renderPng(designToSvg(design), 2400)).rejects.toEqual(refused('imaging-timeout'));
    await hasty.close();
    expect(drawingProcesses()).toEqual([]);
  });

  it('refuses more tasks than may wait', async () => {
    const small = createImaging({ queueLimit: 1 });
    const first = small.renderPng(designToSvg(design), 64);
    const second = small.renderPng(designToSvg(design), 64);
    await expect(small.renderPng(designToSvg(design), 64)).rejects.toEqual(refused('imaging-busy'));
    await Promise.all([first, second]);
    await small.close();
  });

  it('fails what waits when it is closed, and everything after', async () => {
    const own = createImaging();
    const tasks = [own.renderPng(designToSvg(design), 64), own.renderPng(designToSvg(design), 64)];
    const outcomes = Promise.allSettled(tasks);
    await own.close();
    for (const outcome of await outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'imaging-closed' } });
    await expect(own.renderPng(designToSvg(design), 64)).rejects.toEqual(refused('imaging-closed'));
  });
});

describe('badgeFontDataUri', () => {
  it('holds the capitals of the text in a small TTF, once for each set of letters', async () => {
    const uri = await badgeFontDataUri('Maîtrise');
    expect(uri).toMatch(/^data:font\/ttf;base64,AAEAAA/);
    expect(uri.length).toBeLessThan(12_000);
    expect(await badgeFontDataUri('ESIRTÎAM')).toBe(uri);
    expect(await badgeFontDataUri('Autre')).not.toBe(uri);
  });

  it('draws the same letters as the whole font', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'insigne-font-'));
    const file = join(folder, 'subset.ttf');
    const uri = await badgeFontDataUri(`${design.title}${design.sub}`);
    await writeFile(file, Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64'));
    const draw = (fontFiles: string[]) =>
      new Resvg(designToSvg(design), { font: { loadSystemFonts: false, fontFiles } })
        .render()
        .pixels.toString('base64');
    expect(draw([file])).toBe(draw([fontPath('badge')]));
    expect(draw([file])).not.toBe(draw([]));
    await rm(folder, { recursive: true });
  });
});
