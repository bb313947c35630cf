import type { Tx } from '../../platform/database/database.ts';
import { findLogoOf } from '../organisations/index.ts';
import type { BadgeContent } from './badges.schema.ts';
import { pictureOf } from './uploads.ts';

/** What a badge's picture is made of besides its content: the picture that was uploaded, or the logo that its drawing shows. */
export async function pictureSources(
  tx: Tx,
  organisationId: string,
  content: BadgeContent,
): Promise<{ uploaded: Buffer | undefined; logo: Uint8Array | undefined }> {
  const uploaded = await pictureOf(tx, organisationId, content);
  const hasLogo = content.artwork.design?.layers.some(({ kind, hidden }) => kind === 'logo' && !hidden) === true;
  return { uploaded, logo: uploaded === undefined && hasLogo ? await findLogoOf(tx, organisationId) : undefined };
}
