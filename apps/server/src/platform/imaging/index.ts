// Pictures outside the API process. Owns one child process; promises that a hostile or endless picture costs only its
// own task; calls no module.
export { badgeFontDataUri } from './badge-font.ts';
export { createImaging, type Imaging, type ImagingOptions } from './imaging.ts';
export { ImagingError, type ImagingErrorCode } from './imaging-contract.ts';
