/** Where one of our own pictures is laid on a drawing, in pixels of the result. */
export interface Overlay {
  png: Uint8Array;
  x: number;
  y: number;
  side: number;
}

/** How a stranger's picture is written anew: at most `side` pixels, and in a square without cutting anything off. */
export interface PictureShape {
  side: number;
  square: boolean;
}

/** Messages between the server and a process that draws. Advanced serialisation carries the bytes as they are. */
export type ImagingTask =
  | { kind: 'render'; svg: string; width: number; overlay?: Overlay }
  | ({ kind: 'reencode'; bytes: Uint8Array } & PictureShape)
  | { kind: 'read-codes'; bytes: Uint8Array };

export type ImagingRequest = ImagingTask & { id: number };

export type ImagingReply =
  | { id: number; ok: true; bytes: Uint8Array }
  | { id: number; ok: false; code: ImagingErrorCode; message: string };

export type ImagingErrorCode =
  /** A file of no bytes. */
  | 'image-empty'
  /** More than 5 MiB. */
  | 'image-too-large'
  /** More than 4096 px a side or 16 Mpx. */
  | 'image-too-many-pixels'
  /** Neither PNG, JPEG nor SVG, whatever its name or declared type says. */
  | 'image-type'
  /** A picture that does not decode whole, or a drawing that is no sound XML. */
  | 'image-unreadable'
  /** Nothing of it is seen: every pixel is transparent. */
  | 'image-blank'
  /** A drawing without a size of its own. */
  | 'svg-size'
  /** A drawing that is not written in UTF-8. */
  | 'svg-encoding'
  /** Groups in groups, or elements, beyond what any drawing program writes. */
  | 'svg-intricate'
  /** A drawing that names something outside itself, or brings another picture along. */
  | 'svg-reference'
  /** A drawing with entities of its own. */
  | 'svg-entities'
  /** A drawing with letters: the fonts it was made with are not here. */
  | 'svg-text'
  /** A drawing with elements that are not taken. */
  | 'svg-element'
  /** Not one of our own drawings, or a width out of range. */
  | 'drawing-refused'
  | 'imaging-timeout'
  | 'imaging-crashed'
  | 'imaging-busy'
  | 'imaging-closed';

/** A refusal or failure of one imaging task. The process and the other tasks are unharmed. */
export class ImagingError extends Error {
  readonly code: ImagingErrorCode;

  constructor(code: ImagingErrorCode, message: string) {
    super(message);
    this.name = 'ImagingError';
    this.code = code;
  }
}

/** Uploads, P-PRS-03 and P-IMG-03 of the security requirements. */
export const MAX_UPLOAD_BYTES = 5 * 1024 * 1024;
export const MAX_SIDE = 4096;
export const MAX_PIXELS = 16_000_000;

export interface PictureLimits {
  bytes: number;
  side: number;
  pixels: number;
}
/** Pictures that are kept and shown. */
export const KEPT_PICTURE: PictureLimits = { bytes: MAX_UPLOAD_BYTES, side: MAX_SIDE, pixels: MAX_PIXELS };
/** Photographs and screenshots that are only looked at: telephones take 12 to 50 Mpx, and nobody shrinks a photograph first. */
export const SEEN_PICTURE: PictureLimits = { bytes: 12 * 1024 * 1024, side: 12_000, pixels: 64_000_000 };
