import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { recordEvent } from '../audit/index.ts';
import { listMails } from '../notices/index.ts';
import { authorise } from './authorise.ts';

type Deps = Pick<Context, 'db' | 'config' | 'clock' | 'vault'>;

export async function listOrganisationMails(deps: Deps, actor: Actor, handle: string, page: number) {
  const { organisation } = await authorise(deps, actor, handle, 'mail.read');
  return listMails(deps, organisation.id, page);
}

/** Sign-in mails hold codes: only the operator reads them, and each reading is on the audit trail. */
export async function listInstallationMails(deps: Deps, actor: Actor, page: number) {
  if (!actor.isOperator) throw new AppError('not-found');
  await deps.db.within({ system: true }, (tx) =>
    recordEvent(tx, { actorId: actor.id, action: 'installation-mails.read', at: deps.clock.now() }),
  );
  return listMails(deps, null, page);
}
