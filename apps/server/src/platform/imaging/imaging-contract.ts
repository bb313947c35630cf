/** Messages between the server and the process that draws. Advanced serialisation carries the bytes as they are. */
export type ImagingTask =
  | { kind: 'render'; svg: string; width: number }
  | { kind: 'reencode'; bytes: Uint8Array; maxWidth: number };

export type ImagingRequest = ImagingTask & { id: number };

export type ImagingReply =
  | { id: number; ok: true; bytes: Uint8Array }
  | { id: number; ok: false; code: ImagingErrorCode; message: string };

export type ImagingErrorCode =
  /** More than 5 MiB, 4096 px a side or 16 Mpx. */
  | 'image-too-large'
  /** Neither PNG nor JPEG, whatever its name or declared type says. */
  | 'image-type'
  /** A PNG or JPEG that does not decode whole. */
  | 'image-unreadable'
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
