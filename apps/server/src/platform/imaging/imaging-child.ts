// The process that draws: started by drawing-process.ts, killed by it when slow, and never part of the API process, because
// a picture can make a native decoder abort or devour memory. Reads only its own fonts; has no secrets in its
// environment. Our own drawings are drawn by resvg, which sees nothing else: it would open files that a drawing names.
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { allFontPaths } from './fonts.ts';
import { cleanDrawing } from './foreign-drawing.ts';
import { readImageHeader } from './image-header.ts';
import {
  ImagingError,
  type ImagingReply,
  type ImagingRequest,
  type ImagingTask,
  MAX_PIXELS,
  type Overlay,
  type PictureShape,
} from './imaging-contract.ts';

// One task at a time, each other upload: neither threads nor caches would be used again.
sharp.concurrency(1);
sharp.cache(false);

const fontFiles = allFontPaths();

/** 256 colours of a photograph: more effort took ten seconds for a tenth of the weight. */
const LIGHTER = { palette: true, quality: 90, effort: 3 };

async function render(svg: string, width: number, overlay: Overlay | undefined): Promise<Uint8Array> {
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Barlow Semi Condensed' },
  })
    .render()
    .asPng();
  // One enamel and one metal: 256 chosen colours cannot be told from the full picture, at a third of the weight.
  if (overlay === undefined) return sharp(drawn).png({ palette: true, quality: 100, effort: 7 }).toBuffer();
  const { png, x: left, y: top, side } = overlay;
  const input = await sharp(png).resize({ width: side, height: side, fit: 'inside' }).toBuffer();
  return sharp(drawn).composite([{ input, left, top }]).png(LIGHTER).toBuffer();
}

const SEE_THROUGH = { r: 0, g: 0, b: 0, alpha: 0 };
/** Above this weight 256 chosen colours are taken: a page shows twenty such pictures, and a badge travels with its own. */
const HEAVY = 150_000;

async function reencode(bytes: Uint8Array, { side, square }: PictureShape): Promise<Uint8Array> {
  const { type } = readImageHeader(bytes);
  const source = type === 'svg' ? Buffer.from(cleanDrawing(bytes, side)) : bytes;
  try {
    // One picture of an animation: the one that a reader of plain PNG sees.
    const image = sharp(source, { limitInputPixels: MAX_PIXELS, failOn: 'warning', pages: 1 });
    const { format, autoOrient } = await image.metadata();
    if (format !== type) throw new ImagingError('image-unreadable', `decoded as ${format}`);
    const edge = Math.min(side, Math.max(autoOrient.width, autoOrient.height));
    // Without `keep…` calls sharp writes no metadata: neither place, camera, comment nor colour profile survive.
    const upright = image.autoOrient().resize({
      width: edge,
      height: edge,
      fit: square ? 'contain' : 'inside',
      background: SEE_THROUGH,
      withoutEnlargement: !square,
    });
    const whole = await upright.toColourspace('srgb').png({ compressionLevel: 9 }).toBuffer();
    if (await isBlank(whole)) throw new ImagingError('image-blank', 'every pixel is transparent');
    if (whole.length <= HEAVY) return whole;
    const lighter = await sharp(whole).png(LIGHTER).toBuffer();
    return lighter.length < whole.length ? lighter : whole;
  } catch (error) {
    if (error instanceof ImagingError) throw error;
    throw new ImagingError('image-unreadable', error instanceof Error ? error.message : 'not decodable');
  }
}

/** An empty page of a drawing program, or a drawing of which nothing that is taken was left. */
async function isBlank(png: Uint8Array): Promise<boolean> {
  const { channels } = await sharp(png).stats();
  const alpha = channels.length === 2 || channels.length === 4 ? channels.at(-1) : undefined;
  return alpha?.max === 0;
}

async function perform(task: ImagingTask): Promise<Uint8Array> {
  if (task.kind === 'render') return render(task.svg, task.width, task.overlay);
  if (task.kind === 'reencode') return reencode(task.bytes, task);
  const { readCodes } = await import('./read-codes.ts');
  return Buffer.from(JSON.stringify(await readCodes(task.bytes)));
}

async function answer(request: ImagingRequest): Promise<ImagingReply> {
  try {
    return { id: request.id, ok: true, bytes: new Uint8Array(await perform(request)) };
  } catch (error) {
    const code = error instanceof ImagingError ? error.code : 'drawing-refused';
    return { id: request.id, ok: false, code, message: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', (request: ImagingRequest) => {
  answer(request).then((reply) => process.send?.(reply));
});
// The server is gone: nobody would ever stop this process.
process.on('disconnect', () => process.exit(0));
