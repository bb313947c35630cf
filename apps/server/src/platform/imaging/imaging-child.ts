// The process that draws: started by imaging.ts, killed by it when slow, and never part of the API process, because
// a picture can make a native decoder abort or devour memory. Reads only its own fonts; has no secrets in its
// environment.
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { allFontPaths } from './fonts.ts';
import { readImageHeader } from './image-header.ts';
import {
  ImagingError,
  type ImagingReply,
  type ImagingRequest,
  type ImagingTask,
  MAX_PIXELS,
} from './imaging-contract.ts';

// One task at a time, each other upload: neither threads nor caches would be used again.
sharp.concurrency(1);
sharp.cache(false);

const fontFiles = allFontPaths();

async function render(svg: string, width: number): Promise<Uint8Array> {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Barlow Semi Condensed' },
  });
  // One enamel and one metal: 256 chosen colours cannot be told from the full picture, at a third of the weight.
  return sharp(picture.render().asPng()).png({ palette: true, quality: 100, effort: 7 }).toBuffer();
}

async function reencode(bytes: Uint8Array, maxWidth: number): Promise<Uint8Array> {
  const { type } = readImageHeader(bytes);
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'warning', pages: 1 });
    const { format } = await image.metadata();
    if (format !== type) throw new ImagingError('image-unreadable', `decoded as ${format}`);
    // Without `keep…` calls sharp writes no metadata: neither place, camera, comment nor colour profile survive.
    return await image
      .autoOrient()
      .resize({ width: maxWidth, height: maxWidth, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ compressionLevel: 9 })
      .toBuffer();
  } catch (error) {
    if (error instanceof ImagingError) throw error;
    throw new ImagingError('image-unreadable', error instanceof Error ? error.message : 'not decodable');
  }
}

async function perform(task: ImagingTask): Promise<Uint8Array> {
  return task.kind === 'render' ? render(task.svg, task.width) : reencode(task.bytes, task.maxWidth);
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
