export type ArtworkErrorCode =
  | 'design-shape'
  | 'design-version'
  | 'unknown-style'
  | 'unknown-shape'
  | 'unknown-palette'
  | 'unknown-metal'
  | 'unknown-icon'
  | 'unknown-emblem'
  | 'bad-level'
  | 'bad-text'
  | 'bad-colour'
  | 'bad-number'
  | 'bad-layer'
  | 'bad-option';

/** The one error of this package. `code` is stable; `message` is for developers and logs. */
export class ArtworkError extends Error {
  readonly code: ArtworkErrorCode;
  /** The member of a design that is at fault, as `layers[2].text.fr`, where it is known. */
  readonly path: string | undefined;

  constructor(code: ArtworkErrorCode, message: string, path?: string) {
    super(message);
    this.path = path;
    this.name = 'ArtworkError';
    this.code = code;
  }
}
