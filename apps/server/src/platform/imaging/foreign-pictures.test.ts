import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { designToSvg } from '@insigne/artwork';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { design, photo, pixels, refused } from './imaging.test-support.ts';
import { createImaging } from './index.ts';

const imaging = createImaging();
afterAll(() => imaging.close());

/** As the logo is taken. */
const reencode = (bytes: Uint8Array) => imaging.reencode(bytes, { side: 512, square: false });
/** As a badge's picture is taken. */
const inSquare = (bytes: Uint8Array | string) => imaging.reencode(Buffer.from(bytes), { side: 800, square: true });
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

describe('a stranger’s picture', () => {
  it('writes a photograph anew as PNG, upright, reduced and without metadata', async () => {
    const jpeg = await photo(1000, 400)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'secret place' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const png = await reencode(jpeg);
    const seen = await sharp(png).metadata();
    expect(seen).toMatchObject({ format: 'png', width: 205, height: 512 });
    expect(seen.exif).toBeUndefined();
    expect(Buffer.from(png).includes('secret place')).toBe(false);
  });

  it('keeps transparency and never enlarges', async () => {
    const logo = await sharp({ create: { width: 40, height: 20, channels: 4, background: '#0C566680' } })
      .png()
      .toBuffer();
    const seen = await sharp(await reencode(logo)).metadata();
    expect(seen).toMatchObject({ width: 40, height: 20, hasAlpha: true });
  });

  it('drops what was hidden behind the end of the image', async () => {
    const png = Buffer.concat([await photo(10, 10).png().toBuffer(), Buffer.from('<script>hidden</script>')]);
    expect(Buffer.from(await reencode(png)).includes('hidden')).toBe(false);
  });

  it('sets a badge’s picture whole into a square, see-through where it does not reach', async () => {
    const wide = await inSquare(await photo(1600, 400).jpeg().toBuffer());
    expect(await sharp(wide).metadata()).toMatchObject({ width: 800, height: 800, hasAlpha: true });
    const { data } = await sharp(wide).raw().toBuffer({ resolveWithObject: true });
    const alpha = (x: number, y: number) => data[(y * 800 + x) * 4 + 3];
    expect([alpha(400, 10), alpha(400, 400), alpha(2, 400), alpha(400, 790)]).toEqual([0, 255, 255, 0]);
    const small = await inSquare(await photo(120, 90).png().toBuffer());
    expect(await sharp(small).metadata()).toMatchObject({ width: 120, height: 120 });
  });

  it('drops the place and the camera of a photograph', async () => {
    const gps = { IFD0: { Make: 'Camera X' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 29/1' } };
    const jpeg = await photo(300, 300).jpeg().withExif(gps).toBuffer();
    const before = await sharp(jpeg).metadata();
    expect(before.exif?.toString('latin1')).toContain('Camera X');
    const after = await inSquare(jpeg);
    expect((await sharp(after).metadata()).exif).toBeUndefined();
    expect(Buffer.from(after).includes('Camera X')).toBe(false);
  });

  it('keeps the one picture of an animated PNG that plain readers show', async () => {
    const still = await photo(20, 20).png().toBuffer();
    const control = Buffer.alloc(8);
    control.writeUInt32BE(2, 0);
    const frame = Buffer.alloc(26);
    frame.writeUInt32BE(20, 4);
    frame.writeUInt32BE(20, 8);
    frame.writeUInt32BE(1, 0);
    const end = still.length - 12;
    const animated = Buffer.concat([
      still.subarray(0, 33),
      chunk('acTL', control),
      still.subarray(33, end),
      chunk('fcTL', frame),
      chunk('fdAT', Buffer.concat([Buffer.from([0, 0, 0, 2]), deflateSync(Buffer.alloc(20 * 61, 255))])),
      still.subarray(end),
    ]);
    const taken = await reencode(animated);
    expect(await pixels(taken)).toBe(await pixels(still));
    for (const name of ['acTL', 'fcTL', 'fdAT']) expect(Buffer.from(taken).includes(name)).toBe(false);
  });

  it.each([
    ['a side of 4097', bomb(4097, 10)],
    ['50,000 by 50,000 pixels', bomb(50_000, 50_000)],
    ['more than 16 million pixels', bomb(4096, 4000)],
    ['the largest size a PNG can claim', bomb(0x7fffffff, 0x7fffffff)],
  ])('refuses %s before decoding', async (_, bytes) => {
    await expect(reencode(bytes)).rejects.toEqual(refused('image-too-many-pixels'));
  });

  it('refuses more than 5 MiB', async () => {
    const six = Buffer.concat([bomb(10, 10), Buffer.alloc(6 * 1000 * 1000)]);
    await expect(reencode(six)).rejects.toEqual(refused('image-too-large'));
  });

  it('refuses a file of no bytes, and a picture on which nothing is seen', async () => {
    await expect(reencode(new Uint8Array(0))).rejects.toEqual(refused('image-empty'));
    const clear = sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 9, g: 9, b: 9, alpha: 0 } } });
    await expect(reencode(await clear.png().toBuffer())).rejects.toEqual(refused('image-blank'));
  });

  it('takes sixteen bits a channel, and the colours of a press, as what a screen shows', async () => {
    const green = sharp({ create: { width: 300, height: 300, channels: 3, background: '#0a0' } });
    for (const bytes of [
      await green.clone().toColourspace('rgb16').png().toBuffer(),
      await green.clone().toColourspace('cmyk').jpeg().toBuffer(),
    ]) {
      const { data, info } = await sharp(await inSquare(bytes))
        .raw()
        .toBuffer({ resolveWithObject: true });
      const [red = 0, shown = 0, blue = 0] = data.subarray((150 * info.width + 150) * info.channels);
      expect(shown).toBeGreaterThan(Math.max(red, blue) + 60);
    }
  });

  it('refuses a GIF, a WebP, a text, a page and a program, whatever they call themselves', async () => {
    const webp = await photo(10, 10).webp().toBuffer();
    const gif = await photo(10, 10).gif().toBuffer();
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(9000, 7)]);
    for (const bytes of [gif, webp, program, Buffer.from('hello'), Buffer.from('<html></html>')])
      await expect(reencode(bytes)).rejects.toEqual(refused('image-type'));
  });

  it('refuses a PNG signature before something else', async () => {
    const webp = await photo(10, 10).webp().toBuffer();
    const disguised = Buffer.concat([bomb(10, 10).subarray(0, 33), webp]);
    await expect(reencode(disguised)).rejects.toEqual(refused('image-unreadable'));
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
    for (const bytes of cases) await expect(reencode(bytes)).rejects.toEqual(refused('image-unreadable'));
    await expect(reencode(bomb(0, 10))).rejects.toEqual(refused('image-unreadable'));
  });

  it('still works after every refusal', async () => {
    expect((await reencode(await photo(30, 30).png().toBuffer())).length).toBeGreaterThan(50);
  });
});

describe('a stranger’s drawing', () => {
  const head =
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 50">';
  const drawing = (inside: string) => `${head}${inside}</svg>`;
  const BLUE = '<rect width="100" height="50" fill="#00f"/>';

  it('is drawn as pixels on the longer side, its style sheet and references within it included', async () => {
    const svg = drawing(
      '<style>.a{fill:url(#g)}</style><defs><linearGradient id="g"><stop stop-color="#f00"/></linearGradient>' +
        '<circle id="c" r="20" class="a"/></defs><use xlink:href="#c" x="50" y="25"/>',
    );
    const png = await inSquare(svg);
    const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 800, height: 800 });
    const middle = (400 * 800 + 400) * 4;
    expect([...data.subarray(middle, middle + 4)]).toEqual([255, 0, 0, 255]);
    expect(data[3]).toBe(0);
  });

  it('loses scripts, events, motion, comments and what editors note, and stays the same picture', async () => {
    const noise =
      '<script>alert(1)</script><title>x</title><metadata><a/></metadata><!-- c --><?php x?>' +
      '<rect width="1" height="1" fill="none" onclick="alert(1)"><animate attributeName="x" to="9"/></rect>' +
      '<k:view xmlns:k="http://inkscape.example/"><k:b/></k:view>';
    const doctype =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    const noisy = `<?xml version="1.0"?>${doctype}${drawing(`${noise}${BLUE}`)}`;
    expect(await pixels(await inSquare(noisy))).toBe(await pixels(await inSquare(drawing(BLUE))));
  });

  it('may be one of our own, as a badge is downloaded here, without its letters', async () => {
    const svg = designToSvg(design).replace(/<text\b.*?<\/text>/g, '');
    expect(await sharp(await inSquare(svg)).metadata()).toMatchObject({ width: 800, height: 800 });
  });

  it.each([
    ['an outside picture', '<image href="http://127.0.0.1:9/a.png" width="9" height="9"/>', 'svg-reference'],
    ['a local file', '<image xlink:href="/etc/passwd" width="9" height="9"/>', 'svg-reference'],
    ['another picture inside', '<image href="data:image/png;base64,AAAA" width="9" height="9"/>', 'svg-reference'],
    ['a filter’s picture', '<filter id="f"><feImage href="file:///etc/passwd"/></filter>', 'svg-reference'],
    ['a use of elsewhere', '<use xlink:href="http://127.0.0.1:9/a.svg#a"/>', 'svg-reference'],
    ['a paint of elsewhere', '<path d="M0 0h9v9z" fill="url(http://127.0.0.1:9/a.svg#a)"/>', 'svg-reference'],
    ['an imported style sheet', '<style>@import "http://127.0.0.1:9/a.css";</style>', 'svg-reference'],
    ['a style that spells url otherwise', '<style>a{fill:\\75rl(http://127.0.0.1:9/)}</style>', 'svg-reference'],
    ['a page inside', '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', 'svg-element'],
    ['letters', '<text x="1" y="9">Badge</text>', 'svg-text'],
  ] as const)('is refused with %s', async (_, inside, code) => {
    await expect(inSquare(drawing(inside))).rejects.toEqual(refused(code));
  });

  it('is refused with entities, before any is expanded', async () => {
    const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const bomb = `<!DOCTYPE svg [<!ENTITY l0 "ha">${laughs}]>${drawing('<path d="&l9;"/>')}`;
    const outside = `<!DOCTYPE svg [<!ENTITY f SYSTEM "file:///etc/passwd">]>${drawing('<path d="&f;"/>')}`;
    for (const svg of [bomb, outside]) await expect(inSquare(svg)).rejects.toEqual(refused('svg-entities'));
    await expect(inSquare(drawing('<path d="&f;"/>'))).rejects.toEqual(refused('svg-entities'));
  });

  it('is refused when it is nested or long beyond any real one, in bounded time', async () => {
    for (const svg of [
      drawing(`${'<g>'.repeat(100_000)}${BLUE}${'</g>'.repeat(100_000)}`),
      drawing('<g/>'.repeat(210_000)),
    ])
      await expect(inSquare(svg)).rejects.toEqual(refused('svg-intricate'));
    expect((await inSquare(drawing(`${'<g>'.repeat(200)}${BLUE}${'</g>'.repeat(200)}`))).length).toBeGreaterThan(100);
  });

  it('is refused in another encoding than UTF-8, and when nothing of it is seen', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(drawing(BLUE), 'utf16le')]);
    const latin = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?><!-- é -->${drawing(BLUE)}`, 'latin1');
    for (const bytes of [utf16, latin]) await expect(inSquare(bytes)).rejects.toEqual(refused('svg-encoding'));
    const unseen = drawing('<script>alert(1)</script><rect width="100" height="50" opacity="0"/>');
    await expect(inSquare(unseen)).rejects.toEqual(refused('image-blank'));
  });

  it('is refused when it is no drawing, has no size, or is a mere line', async () => {
    const root = (more: string) => `<svg xmlns="http://www.w3.org/2000/svg"${more}>${BLUE}</svg>`;
    for (const more of ['', ' width="0" height="9"', ' width="100%" height="100%"', ' width="1e300" height="1e300"'])
      await expect(inSquare(root(more)), more).rejects.toEqual(refused('svg-size'));
    for (const svg of [drawing('<g>'), '<a><svg xmlns="x"/></a>', `${head}\0</svg>`])
      await expect(inSquare(svg), svg).rejects.toEqual(refused('image-unreadable'));
    await expect(inSquare(root(' viewBox="0 0 1 1000000000"'))).rejects.toEqual(refused('image-too-many-pixels'));
    expect(
      await sharp(await inSquare(root(' width="1e9" height="1000000000px" viewBox="0 0 9 9"'))).metadata(),
    ).toMatchObject({
      width: 800,
    });
  });

  it('that never ends or wants all memory costs itself alone', async () => {
    const hasty = createImaging({ timeout: 5000 });
    const nested = Array.from(
      { length: 12 },
      (_, i) => `<g id="n${i + 1}">${`<use href="#n${i}"/>`.repeat(12)}</g>`,
    ).join('');
    const blur = `<filter id="f" x="-9" y="-9" width="99" height="99"><feGaussianBlur stdDeviation="90"/></filter>`;
    const layers = `${'<g filter="url(#f)" opacity=".5">'.repeat(120)}${BLUE}${'</g>'.repeat(120)}`;
    const attempts = [
      drawing(`<defs><rect id="n0" width="1" height="1"/>${nested}</defs><use href="#n12"/>`),
      drawing(`${blur}${layers}`),
    ].map((svg) => hasty.reencode(Buffer.from(svg), { side: 800, square: true }));
    const own = hasty.renderPng(designToSvg(design), 64);
    for (const outcome of await Promise.allSettled(attempts)) {
      // Given up by the renderer itself, by the clock or by the limit of memory; or drawn, if it was quick enough.
      if (outcome.status === 'rejected')
        expect(['image-unreadable', 'imaging-timeout', 'imaging-crashed']).toContain(outcome.reason.code);
    }
    expect((await own).length).toBeGreaterThan(500);
    const next = await hasty.reencode(Buffer.from(drawing(BLUE)), { side: 800, square: true });
    expect(next.length).toBeGreaterThan(100);
    await hasty.close();
  }, 30_000);

  it('is drawn by a renderer that reads no file and asks no address, were one ever named', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const folder = await mkdtemp(join(tmpdir(), 'insigne-svg-'));
    const file = join(folder, 'red.png');
    await sharp({ create: { width: 9, height: 9, channels: 3, background: '#f00' } }).toFile(file);
    for (const href of [file, `file://${file}`, `http://127.0.0.1:${port}/a.png`]) {
      const svg = drawing(`${BLUE}<image width="100" height="50" xlink:href="${href}" href="${href}"/>`);
      expect(await pixels(await sharp(Buffer.from(svg)).png().toBuffer())).toBe(
        await pixels(
          await sharp(Buffer.from(drawing(BLUE)))
            .png()
            .toBuffer(),
        ),
      );
    }
    expect(asked).toEqual([]);
    await rm(folder, { recursive: true });
    await new Promise((resolve) => server.close(resolve));
  });
});
