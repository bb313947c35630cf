import { AppError } from '../problem/app-error.ts';
import type { Imaging } from './imaging.ts';
import { ImagingError, type PictureShape } from './imaging-contract.ts';

const BUSY_SECONDS = 5;

/**
 * The one door for pictures that people upload: what comes out is a PNG that we wrote, or a refusal that says why.
 * @throws AppError `image-refused`, `too-many-requests` when too many pictures wait
 */
export async function takePicture(imaging: Imaging, bytes: Uint8Array, shape: PictureShape): Promise<Uint8Array> {
  try {
    return await imaging.reencode(bytes, shape);
  } catch (error) {
    if (!(error instanceof ImagingError) || error.code === 'imaging-closed') throw error;
    if (error.code === 'imaging-busy') throw new AppError('too-many-requests', { seconds: BUSY_SECONDS });
    // A picture that ends or outlasts its process is refused like one that does not decode (P-IMG-06).
    throw new AppError('image-refused', { reason: error.code });
  }
}
