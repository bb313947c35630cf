import { ImagingError, KEPT_PICTURE, type PictureLimits } from './imaging-contract.ts';

/** A drawing has no pixels to measure: it is read, with limits, where it is drawn. */
export type ImageHeader = { type: 'png' | 'jpeg'; width: number; height: number } | { type: 'svg' };

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Signature, then the IHDR chunk: length, name, width, height. */
const PNG_HEADER_LENGTH = 24;
const IHDR = 0x49484452;

/**
 * Reads type and size out of the first bytes, before anything is decoded: a few kilobytes can claim billions of pixels.
 * @throws {ImagingError} `image-empty`, `image-too-large`, `image-too-many-pixels`, `image-type` or `image-unreadable`.
 */
export function readImageHeader(bytes: Uint8Array, limits: PictureLimits = KEPT_PICTURE): ImageHeader {
  if (bytes.byteLength > limits.bytes) throw new ImagingError('image-too-large', `more than ${limits.bytes} bytes`);
  if (bytes.byteLength === 0) throw new ImagingError('image-empty', 'no bytes');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = startsWith(bytes, PNG_SIGNATURE)
    ? readPng(view)
    : startsWith(bytes, [0xff, 0xd8, 0xff])
      ? readJpeg(view)
      : undefined;
  if (!header && isMarkup(bytes)) return { type: 'svg' };
  if (!header) throw new ImagingError('image-type', 'neither PNG, JPEG nor SVG');
  const { width, height } = header;
  if (width === 0 || height === 0) throw new ImagingError('image-unreadable', 'an image without area');
  if (width > limits.side || height > limits.side || width * height > limits.pixels)
    throw new ImagingError('image-too-many-pixels', `${width} × ${height} pixels`);
  return header;
}

const startsWith = (bytes: Uint8Array, magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

/** Messengers send screenshots so. Its pixels are counted where it is decoded, before they are. */
export const isWebP = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]);

/** As far into a text as XML declarations, comments and document types reach before the drawing begins. */
const MARKUP_HEAD = 16_384;

/** A text that begins with a tag and soon opens a drawing, in whatever encoding: more is only found out by reading it. */
function isMarkup(bytes: Uint8Array): boolean {
  const encoding = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8';
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, MARKUP_HEAD));
  return /^\s*</.test(head) && /<(?:[\w.-]+:)?svg[\s>/]/.test(head);
}

type Measured = Exclude<ImageHeader, { type: 'svg' }>;

function readPng(view: DataView): Measured {
  if (view.byteLength < PNG_HEADER_LENGTH || view.getUint32(12) !== IHDR)
    throw new ImagingError('image-unreadable', 'PNG without its header chunk');
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks the marker segments to the frame header (SOF0 to SOF15 without DHT, JPG and DAC), ITU T.81 annex B. */
function readJpeg(view: DataView): Measured {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) break;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { type: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const length = view.getUint16(at + 2);
    if (length < 2) break;
    at += 2 + length;
  }
  throw new ImagingError('image-unreadable', 'JPEG without a frame header');
}
