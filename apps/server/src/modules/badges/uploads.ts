import { createHash } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { takePicture } from '../../platform/imaging/index.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import type { RetentionClass } from '../../platform/retention.ts';
import { recordEvent } from '../audit/index.ts';
import { authorise, listOrganisations } from '../organisations/index.ts';
import type { BadgeContent } from './badges.schema.ts';
import * as store from './uploads.store.ts';

/** As wide as a drawn badge is published, and square like it, so that it stands wherever one does. */
const PICTURE_SHAPE = { side: 800, square: true };
/** Long enough to come back to a draft that was left open; see the edit history of the app, which names such pictures. */
const UNUSED_DAYS = 30;

/** A picture for a badge. It changes none yet: a draft names it when it is saved. */
export async function uploadPicture(
  deps: Pick<Context, 'db' | 'clock' | 'imaging'>,
  actor: Actor,
  handle: string,
  readBytes: () => Promise<Uint8Array>,
): Promise<{ id: string }> {
  const { organisation } = await authorise(deps, actor, handle, 'badge.edit');
  const png = Buffer.from(await takePicture(deps.imaging, await readBytes(), PICTURE_SHAPE));
  const sha256 = createHash('sha256').update(png).digest('hex');
  const now = deps.clock.now();
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const id = await store.keepUpload(tx, { organisationId: organisation.id, id: newId(), sha256, png, now });
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: 'badge.picture-uploaded',
      subject: { kind: 'badge-picture', id },
      at: now,
    });
    return { id };
  });
}

export async function getUpload(deps: Pick<Context, 'db'>, actor: Actor, handle: string, id: string): Promise<Buffer> {
  const { organisation } = await authorise(deps, actor, handle, 'badge.read');
  const png = await deps.db.within({ organisationId: organisation.id }, (tx) =>
    store.findUpload(tx, organisation.id, id),
  );
  if (png === undefined) throw new AppError('not-found');
  return png;
}

/** A draft may only name a picture of its own organisation that is still kept. @throws AppError `invalid-request` */
export async function holdPicture(tx: Tx, organisationId: string, content: BadgeContent, now: Date): Promise<void> {
  const { picture } = content.artwork;
  if (picture === undefined || (await store.touchUpload(tx, organisationId, picture, now))) return;
  throw new AppError('invalid-request', {}, [{ pointer: '/content/artwork/picture', reason: 'picture-gone' }]);
}

/** The uploaded picture that a content names; undefined: it is drawn. */
export async function pictureOf(tx: Tx, organisationId: string, content: BadgeContent): Promise<Buffer | undefined> {
  const { picture } = content.artwork;
  if (picture === undefined) return undefined;
  const png = await store.findUpload(tx, organisationId, picture);
  if (png === undefined) throw new AppError('not-found');
  return png;
}

export const badgesRetention = (deps: Pick<Context, 'db'>): RetentionClass[] => [
  {
    name: 'unused-pictures',
    days: UNUSED_DAYS,
    purge: async (before) => {
      let count = 0;
      for (const { id: organisationId } of await listOrganisations(deps))
        count += await deps.db.within({ organisationId }, (tx) =>
          store.deleteUnusedUploads(tx, organisationId, before),
        );
      return count;
    },
  },
];
