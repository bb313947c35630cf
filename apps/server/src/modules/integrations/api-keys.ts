// Owns API keys. Promises: of a key nothing but its hash is kept, and it opens one organisation alone. Nobody below calls it.
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { newId, newToken } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { hashToken } from '../../platform/tokens.ts';
import { findPeople, requireFresh } from '../accounts/index.ts';
import { recordEvent } from '../audit/index.ts';
import { authorise, findOrganisation, type Organisation } from '../organisations/index.ts';
import { type ApiKeyView, type KeyScope, MAX_LIVE_KEYS, type NewApiKey } from './api-keys.schema.ts';
import * as store from './api-keys.store.ts';

type Deps = Pick<Context, 'db' | 'clock'>;

/** So that whoever finds one, a person or a scanner of code, sees at once what it is. */
const PREFIX = 'insigne_';
const HINT_SIGNS = 4;
const DAY_MS = 24 * 60 * 60_000;
/** Keys that ended stay in the list as long as it is short; all of them stay on the audit trail. */
const MAX_LISTED = 100;
/** Last use is noted to the minute: a program that calls a hundred times a second writes once. */
const USE_NOTED_MS = 60_000;

const stateOf = ({ revokedAt, expiresAt }: store.ApiKeyRow, now: Date): ApiKeyView['state'] =>
  revokedAt !== null ? 'revoked' : expiresAt <= now ? 'expired' : 'live';

async function toViews(deps: Deps, rows: store.ApiKeyRow[]): Promise<ApiKeyView[]> {
  const ids = [...new Set(rows.map(({ createdBy }) => createdBy))];
  const people = await deps.db.within({ system: true }, (tx) => findPeople(tx, ids));
  const names = new Map(people.map(({ id, name, email }) => [id, name || email]));
  const now = deps.clock.now();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    hint: row.hint,
    scopes: row.scopes,
    state: stateOf(row, now),
    createdBy: names.get(row.createdBy) ?? '',
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  }));
}

export async function listApiKeys(deps: Deps, actor: Actor, handle: string): Promise<ApiKeyView[]> {
  const { organisation } = await authorise(deps, actor, handle, 'api-key.manage');
  const { id: organisationId } = organisation;
  const rows = await deps.db.within({ organisationId }, (tx) =>
    store.listKeys(tx, organisationId, deps.clock.now(), MAX_LISTED),
  );
  return toViews(deps, rows);
}

/** Makes a key. Its token is answered this once: what is kept of it is a hash. @throws AppError `too-many-keys` */
export async function makeApiKey(
  deps: Deps,
  actor: Actor,
  handle: string,
  { name, scopes, days }: NewApiKey,
): Promise<{ key: ApiKeyView; token: string }> {
  const { organisation } = await authorise(deps, actor, handle, 'api-key.manage');
  requireFresh(deps, actor);
  const { id: organisationId } = organisation;
  const token = `${PREFIX}${newToken()}`;
  const now = deps.clock.now();
  const row: store.ApiKeyRow = {
    organisationId,
    id: newId(),
    name,
    tokenHash: hashToken(token),
    hint: token.slice(-HINT_SIGNS),
    scopes,
    createdBy: actor.id,
    createdAt: now,
    expiresAt: new Date(now.getTime() + days * DAY_MS),
    lastUsedAt: null,
    revokedAt: null,
  };
  await deps.db.within({ organisationId }, async (tx) => {
    await store.lockKeys(tx, organisationId);
    if ((await store.countLive(tx, organisationId, now)) >= MAX_LIVE_KEYS)
      throw new AppError('too-many-keys', { max: MAX_LIVE_KEYS });
    await store.insertKey(tx, row);
    await recordEvent(tx, {
      organisationId,
      actorId: actor.id,
      action: 'api-key.made',
      subject: { kind: 'api-key', id: row.id },
      facts: { scopes: scopes.join(' '), days },
      at: now,
    });
  });
  const [key] = await toViews(deps, [row]);
  return { key: key as ApiKeyView, token };
}

/** From now on the key opens nothing. Asked for again, it stays as it is. */
export async function revokeApiKey(deps: Deps, actor: Actor, handle: string, id: string): Promise<ApiKeyView> {
  const { organisation } = await authorise(deps, actor, handle, 'api-key.manage');
  const { id: organisationId } = organisation;
  const now = deps.clock.now();
  const row = await deps.db.within({ organisationId }, async (tx) => {
    const revoked = await store.revokeKey(tx, organisationId, id, now);
    if (revoked === undefined) throw new AppError('not-found');
    if (revoked.revokedAt?.getTime() === now.getTime())
      await recordEvent(tx, {
        organisationId,
        actorId: actor.id,
        action: 'api-key.revoked',
        subject: { kind: 'api-key', id },
        at: now,
      });
    return revoked;
  });
  const [key] = await toViews(deps, [row]);
  return key as ApiKeyView;
}

/** A program at the door of an organisation, with what its key lets it do. */
interface Program {
  keyId: string;
  organisation: Organisation;
}

/**
 * The first line of every use case of a program. A key that is unknown, ended, or of another organisation says no more than that.
 * @param header `Authorization` as it was sent
 * @throws AppError `api-key-needed`, `api-key-lacks`
 */
export async function authoriseKey(
  deps: Deps,
  header: string | undefined,
  handle: string,
  scope: KeyScope,
): Promise<Program> {
  const [, token = ''] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? [];
  if (!token.startsWith(PREFIX)) throw new AppError('api-key-needed');
  const tokenHash = hashToken(token);
  const now = deps.clock.now();
  const row = await deps.db.within({ tokenHash }, (tx) => store.findByToken(tx, tokenHash));
  if (row === undefined || stateOf(row, now) !== 'live') throw new AppError('api-key-needed');
  const organisation = await findOrganisation(deps, handle);
  if (organisation.id !== row.organisationId) throw new AppError('api-key-needed');
  if (!row.scopes.includes(scope)) throw new AppError('api-key-lacks', { scope });
  if (row.lastUsedAt === null || now.getTime() - row.lastUsedAt.getTime() >= USE_NOTED_MS)
    await deps.db.within({ organisationId: organisation.id }, (tx) => store.noteUse(tx, organisation.id, row.id, now));
  return { keyId: row.id, organisation };
}
