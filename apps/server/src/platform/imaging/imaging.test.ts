import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { designToSvg, openGraphCard, STYLE_NAMES } from '@insigne/artwork';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { fontPath } from './fonts.ts';
import { design, photo, pixels, refused } from './imaging.test-support.ts';
import { badgeFontDataUri, createImaging } from './index.ts';

const imaging = createImaging();
afterAll(() => imaging.close());

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

  it.runIf(process.platform === 'linux')('of a stranger’s picture is held by the system’s own limits', async () => {
    const own = createImaging();
    const task = own.reencode(await photo(4000, 3999).png({ progressive: true }).toBuffer(), {
      side: 800,
      square: true,
    });
    const [pid] = drawingProcesses();
    const limits = () => readFile(`/proc/${pid}/limits`, 'utf8');
    await expect.poll(limits).toMatch(/Max data size\s+1073741824\s+1073741824/);
    expect(await limits()).toMatch(/Max cpu time\s+20\s+20/);
    expect(await readFile(`/proc/${pid}/environ`, 'utf8')).not.toMatch(/SECRET|DATABASE|SMTP|HOME/);
    // The largest picture that is taken needs less than that.
    expect((await task).length).toBeGreaterThan(100);
    await own.close();
  });

  it('of a stranger’s picture serves that one alone', async () => {
    const own = createImaging();
    const pids = new Set<number>();
    const png = await photo(30, 30).png().toBuffer();
    const tasks = Array.from({ length: 10 }, async () => {
      const taken = await own.reencode(png, { side: 800, square: true });
      return taken.length;
    });
    const watch = setInterval(() => {
      for (const pid of drawingProcesses()) pids.add(pid);
    }, 20);
    expect(new Set(await Promise.all(tasks)).size).toBe(1);
    clearInterval(watch);
    expect(pids.size).toBeGreaterThan(5);
    await own.close();
    expect(drawingProcesses()).toEqual([]);
  }, 30_000);

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
