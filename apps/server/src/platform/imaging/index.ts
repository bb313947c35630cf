// Pictures outside the API process. Owns the child processes that draw; promises that a hostile or endless picture costs
// only its own task; calls no module.
export { badgeFontDataUri } from './badge-font.ts';
export { createImaging, type Imaging, type ImagingOptions } from './imaging.ts';
export { ImagingError, type ImagingErrorCode, MAX_UPLOAD_BYTES, SEEN_PICTURE } from './imaging-contract.ts';
export { takePicture } from './take-picture.ts';
