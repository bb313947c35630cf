import { createDrawingProcess } from './drawing-process.ts';
import { isWebP, readImageHeader } from './image-header.ts';
import { type Overlay, type PictureShape, SEEN_PICTURE } from './imaging-contract.ts';
import { refuseForeignDrawing } from './own-drawing.ts';

export interface ImagingOptions {
  /** Milliseconds that one task may take before its process is killed. */
  timeout?: number;
  /** Tasks that may wait, of each kind; the next one is refused with `imaging-busy`. */
  queueLimit?: number;
}

export interface Imaging {
  /** PNG of one of our own drawings, `width` pixels wide (16 to 2400), with one of our own pictures laid on it. */
  renderPng(svg: string, width: number, overlay?: Overlay): Promise<Uint8Array>;
  /** A stranger's PNG, JPEG or SVG, decoded and written anew as PNG: pixels alone, no metadata. */
  reencode(bytes: Uint8Array, shape: PictureShape): Promise<Uint8Array>;
  /** The texts of the QR codes in a stranger's photograph or screenshot (PNG, JPEG or WebP), the largest code first; often none. */
  readCodes(bytes: Uint8Array): Promise<string[]>;
  /** Ends the drawing processes; tasks under way and waiting fail with `imaging-closed`. */
  close(): Promise<void>;
}

/** A 1200 px card takes about 0.1 s here, a 16 Mpx photograph about 1 s: ten times that means something is wrong. */
const DEFAULT_TIMEOUT = 10_000;
const DEFAULT_QUEUE_LIMIT = 200;
/** Anybody may ask for codes to be read: a crowd of them waits, and does not hold up what members upload. */
const CODES_QUEUE_LIMIT = 20;

/** Our own drawings in one process that stays; strangers' pictures one by one, each in a process that is thrown away. */
export function createImaging(options: ImagingOptions = {}): Imaging {
  const { timeout = DEFAULT_TIMEOUT, queueLimit = DEFAULT_QUEUE_LIMIT } = options;
  const own = createDrawingProcess({ timeout, queueLimit });
  const foreign = createDrawingProcess({ timeout, queueLimit, guarded: true });
  const seen = createDrawingProcess({ timeout, queueLimit: CODES_QUEUE_LIMIT, guarded: true });
  return {
    async renderPng(svg, width, overlay) {
      refuseForeignDrawing(svg, width);
      return own.run({ kind: 'render', svg, width, ...(overlay !== undefined && { overlay }) });
    },
    async reencode(bytes, shape) {
      readImageHeader(bytes);
      return foreign.run({ kind: 'reencode', bytes, ...shape });
    },
    async readCodes(bytes) {
      if (!isWebP(bytes) && readImageHeader(bytes, SEEN_PICTURE).type === 'svg') return [];
      return JSON.parse(new TextDecoder().decode(await seen.run({ kind: 'read-codes', bytes })));
    },
    async close() {
      await Promise.all([own.close(), foreign.close(), seen.close()]);
    },
  };
}
