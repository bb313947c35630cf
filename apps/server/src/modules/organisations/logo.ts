import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { takePicture } from '../../platform/imaging/index.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { recordEvent } from '../audit/index.ts';
import { authorise } from './authorise.ts';
import type { OrganisationView } from './organisations.schema.ts';
import { toView } from './organisations.service.ts';
import * as store from './organisations.store.ts';

type Deps = Pick<Context, 'db' | 'config' | 'clock'>;
/** Twice the largest size at which a page shows a logo; its form is its own. */
const LOGO_SHAPE = { side: 512, square: false };

/** @throws AppError `image-refused`, `too-many-requests` when too many pictures wait */
export async function putLogo(
  deps: Deps & Pick<Context, 'imaging'>,
  actor: Actor,
  handle: string,
  readBytes: () => Promise<Uint8Array>,
): Promise<OrganisationView> {
  const { organisation } = await authorise(deps, actor, handle, 'organisation.edit');
  return keepLogo(deps, actor, organisation.id, await takePicture(deps.imaging, await readBytes(), LOGO_SHAPE));
}

export async function removeLogo(deps: Deps, actor: Actor, handle: string): Promise<OrganisationView> {
  const { organisation } = await authorise(deps, actor, handle, 'organisation.edit');
  return keepLogo(deps, actor, organisation.id, null);
}

async function keepLogo(
  deps: Deps,
  actor: Actor,
  organisationId: string,
  logo: Uint8Array | null,
): Promise<OrganisationView> {
  const row = await deps.db.within({ organisationId }, async (tx) => {
    await recordEvent(tx, {
      organisationId,
      actorId: actor.id,
      action: logo === null ? 'organisation.logo-removed' : 'organisation.logo-changed',
      subject: { kind: 'organisation', id: organisationId },
      at: deps.clock.now(),
    });
    return store.setLogo(tx, organisationId, logo);
  });
  if (row === undefined) throw new AppError('not-found');
  return toView(deps.config, row);
}

/** The logo as PNG, for anybody. @throws AppError `not-found` */
export async function getLogo(
  deps: Pick<Context, 'db'>,
  handle: string,
): Promise<{ png: Uint8Array<ArrayBuffer>; version: number }> {
  const found = await deps.db.within({}, (tx) => store.findLogo(tx, handle));
  if (found === undefined) throw new AppError('not-found');
  return { png: new Uint8Array(found.logo), version: found.logoVersion };
}

/** The logo as PNG, for the pictures that the organisation draws; undefined: it has none. */
export const findLogoOf = (tx: Tx, organisationId: string): Promise<Uint8Array | undefined> =>
  store.findLogoOf(tx, organisationId);
