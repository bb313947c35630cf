export type ArtworkErrorCode =
  | 'design-shape'
  | 'design-version'
  | 'unknown-style'
  | 'unknown-palette'
  | 'unknown-metal'
  | 'unknown-icon'
  | 'bad-level'
  | 'bad-text'
  | 'bad-option';

/** The one error of this package. `code` is stable; `message` is for developers and logs. */
export class ArtworkError extends Error {
  readonly code: ArtworkErrorCode;

  constructor(code: ArtworkErrorCode, message: string) {
    super(message);
    this.name = 'ArtworkError';
    this.code = code;
  }
}
