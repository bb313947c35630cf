import { didWebFromBaseUrl } from '@insigne/credentials';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Config } from '../../platform/config.ts';
import type { Context } from '../../platform/context.ts';
import { type Tx, uniqueViolation } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { isTimeZone } from '../../platform/installation.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { recordEvent } from '../audit/index.ts';
import { authorise } from './authorise.ts';
import { type InvitationDeps, invite } from './invitations.ts';
import * as members from './members.store.ts';
import { RIGHTS_OF } from './organisations.rights.ts';
import {
  type createOrganisationSchema,
  type membershipSchema,
  type OrganisationView,
  USUAL_UNDO_MINUTES,
  type updateOrganisationSchema,
} from './organisations.schema.ts';
import * as store from './organisations.store.ts';
import { createKey, logKeys } from './signing-keys.ts';

/** Words that stand, or may one day stand, where a handle stands in an address. */
const RESERVED = new Set(
  `about account accounts admin administrator api app assets auth badge badges catalog claim contact demo docs fonts health
  healthz help home insigne invitation invitations legal log login logo mail new o open operator organisation organisations
  organization organizations privacy problems public readyz review root security settings sign-in sign-out signin signout
  skills start static status support system terms u user users vc verify well-known www`.split(/\s+/),
);

export function toView(config: Pick<Config, 'baseUrl'>, row: store.OrganisationRow): OrganisationView {
  const { id, handle, name, website, language, timeZone, undoMinutes, did, handleFixed, logoVersion, ...more } = row;
  const { linkedinId, storyFr, storyEn, ...look } = more;
  const hasLogo = logoVersion > 0;
  return {
    id,
    handle,
    name,
    website,
    language,
    timeZone,
    undoMinutes,
    did,
    handleFixed,
    hasLogo,
    logoUrl: hasLogo ? `${config.baseUrl}/o/${handle}/logo.png?v=${logoVersion}` : null,
    linkedInId: linkedinId,
    story: { fr: storyFr, en: storyEn },
    brandColour: look.brandColour,
    senderName: look.senderName,
    replyTo: look.replyTo,
    createdAt: row.createdAt.toISOString(),
  };
}

/** Refuses what the shape alone cannot. */
function checkFacts(input: { handle?: string | undefined; timeZone?: string | undefined }): void {
  const fields = [
    ...(RESERVED.has(input.handle ?? '') ? [{ pointer: '/handle', reason: 'handle-taken' }] : []),
    ...(input.timeZone === undefined || isTimeZone(input.timeZone)
      ? []
      : [{ pointer: '/timeZone', reason: 'time-zone-unknown' }]),
  ];
  if (fields.length > 0) throw new AppError('invalid-request', {}, fields);
}

async function orTaken<T>(handle: string | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (/^organisations_(handle|did)_key$/.test(uniqueViolation(error) ?? '')) {
      throw new AppError('already-exists', { what: handle ?? '' });
    }
    throw error;
  }
}

/**
 * Makes an organisation with its signing key, the key's log entry and its first owner, all or nothing. For operators.
 *
 * @returns `invitationUrl` when no mail server can bring it to the first owner.
 * @throws AppError `not-allowed`, `already-exists`, `invalid-request`
 */
export async function createOrganisation(
  deps: InvitationDeps,
  actor: Actor,
  input: z.output<typeof createOrganisationSchema>,
): Promise<{ organisation: OrganisationView; invitationUrl?: string }> {
  if (!actor.isOperator) throw new AppError('not-allowed', { right: 'organisation.create' });
  checkFacts(input);
  const { ownerEmail, ...facts } = input;
  const at = deps.clock.now();
  const row: store.OrganisationRow = {
    ...facts,
    id: newId(),
    did: didWebFromBaseUrl(deps.config.baseUrl, input.handle),
    undoMinutes: USUAL_UNDO_MINUTES,
    handleFixed: false,
    logoVersion: 0,
    suspendedAt: null,
    linkedinId: null,
    storyFr: '',
    storyEn: '',
    brandColour: null,
    senderName: '',
    replyTo: '',
    createdAt: at,
  };
  const scope = { system: true, organisationId: row.id };
  const invitationUrl = await orTaken(input.handle, () =>
    deps.db.within(scope, async (tx) => {
      await store.insertOrganisation(tx, row);
      await createKey(deps, tx, row);
      await recordEvent(tx, {
        organisationId: row.id,
        actorId: actor.id,
        action: 'organisation.created',
        subject: { kind: 'organisation', id: row.id },
        at,
      });
      if (ownerEmail !== undefined && !actor.emails.includes(ownerEmail)) {
        return (await invite(deps, tx, actor, row, { email: ownerEmail, role: 'owner' })).url;
      }
      await members.insertMember(tx, { organisationId: row.id, personId: actor.id, role: 'owner', createdAt: at });
      return null;
    }),
  );
  return { organisation: toView(deps.config, row), ...(invitationUrl !== null && { invitationUrl }) };
}

export async function getOrganisation(
  deps: Pick<Context, 'db' | 'config'>,
  actor: Actor,
  handle: string,
): Promise<OrganisationView> {
  return toView(deps.config, (await authorise(deps, actor, handle, 'badge.read')).organisation);
}

/**
 * Changes the facts of an organisation. The handle, and with it the DID, only until the first award.
 * @throws AppError `wrong-state` when the handle is fixed, `already-exists`, `invalid-request`
 */
export async function updateOrganisation(
  deps: Pick<Context, 'db' | 'config' | 'clock'>,
  actor: Actor,
  handle: string,
  input: z.output<typeof updateOrganisationSchema>,
): Promise<OrganisationView> {
  const { organisation } = await authorise(deps, actor, handle, 'organisation.edit');
  const { handle: wanted, linkedInId, story, ...facts } = input;
  const moves = wanted !== undefined && wanted !== organisation.handle;
  checkFacts({ timeZone: input.timeZone, handle: moves ? wanted : undefined });
  const change = {
    ...facts,
    ...(linkedInId !== undefined && { linkedinId: linkedInId }),
    ...(story !== undefined && { storyFr: story.fr, storyEn: story.en }),
    ...(moves && { handle: wanted, did: didWebFromBaseUrl(deps.config.baseUrl, wanted) }),
  };
  const row = await orTaken(wanted, () =>
    deps.db.within({ organisationId: organisation.id }, async (tx) => {
      const changed = await store.updateOrganisation(tx, organisation.id, change);
      if (changed === undefined) throw new AppError('wrong-state');
      if (moves) await logKeys(deps, tx, changed);
      await recordEvent(tx, {
        organisationId: organisation.id,
        actorId: actor.id,
        action: 'organisation.changed',
        subject: { kind: 'organisation', id: organisation.id },
        facts: Object.fromEntries(Object.keys(change).map((name) => [name, true])),
        at: deps.clock.now(),
      });
      return changed;
    }),
  );
  return toView(deps.config, row);
}

/** "My organisations", with what the menu needs. */
export async function listMine(
  deps: Pick<Context, 'db' | 'config'>,
  actor: Actor,
): Promise<z.infer<typeof membershipSchema>[]> {
  const rows = await deps.db.within({ personId: actor.id }, (tx) => store.listMemberships(tx, actor.id));
  return rows.map((row) => ({
    organisation: toView(deps.config, row),
    role: row.role,
    rights: [...RIGHTS_OF[row.role]],
  }));
}

/** Public facts of all organisations, by name. */
export const listOrganisations = (deps: Pick<Context, 'db'>): Promise<store.OrganisationRow[]> =>
  deps.db.within({}, (tx) => store.listOrganisations(tx));

/**
 * The handle is part of what the first award signs: from now on it stays. In the transaction of that award, whose scope is
 * the organisation. `did`, when given, must still be the organisation's.
 * @throws AppError `wrong-state` when handle and DID were changed since the caller read them
 */
export async function fixHandle(tx: Tx, organisationId: string, did?: string): Promise<void> {
  const row = (await store.fixHandle(tx, organisationId)) ?? (await store.findById(tx, organisationId));
  if (row === undefined) throw new AppError('not-found');
  if (did !== undefined && row.did !== did) throw new AppError('wrong-state');
}

/** Before the first award the public address may still change: at start, each DID that is not fixed follows it. */
export async function alignDids(deps: Pick<Context, 'db' | 'config' | 'clock'>): Promise<void> {
  for (const { id, handle, did, handleFixed } of await listOrganisations(deps)) {
    const wanted = didWebFromBaseUrl(deps.config.baseUrl, handle);
    if (handleFixed || did === wanted) continue;
    await deps.db.within({ organisationId: id }, async (tx) => {
      const changed = await store.updateOrganisation(tx, id, { handle, did: wanted });
      if (changed !== undefined) await logKeys(deps, tx, changed);
    });
  }
}
