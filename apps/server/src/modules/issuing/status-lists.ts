import { randomInt } from 'node:crypto';
import {
  buildRevocationList,
  buildStatusListCredential,
  encodeStatusList,
  getStatus,
  newStatusBits,
  setStatus,
  signCredential,
} from '@insigne/credentials';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId, newPublicId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { getSigner } from '../organisations/index.ts';
import { listRevokedIds } from './awards.store.ts';
import type { Issuer } from './issuer.ts';
import * as store from './status-lists.store.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'config' | 'vault'>;

/** The least that the standard allows (Bitstring Status List 1.0, section 6.1), so that one badge hides among many. */
const LIST_SIZE = 131_072;
/** A list takes awards until three quarters are used: above that, drawing a free index at random gets slow. */
const MAX_USED = Math.floor(LIST_SIZE * 0.75);
/** Copies may be kept for a minute: P-STA-06 promises a revocation within 60 s. */
export const STATUS_TTL_MS = 60_000;

export const statusListUrl = (baseUrl: string, handle: string, publicId: string) =>
  `${baseUrl}/o/${handle}/status/${publicId}`;

async function signList(
  deps: Deps,
  tx: Tx,
  issuer: Issuer,
  { publicId, purpose }: Pick<store.StatusListRow, 'publicId' | 'purpose'>,
  { bits, at }: { bits: Uint8Array; at: Date },
): Promise<string> {
  const signer = await getSigner(deps, issuer.id, tx);
  const unsigned = buildStatusListCredential({
    id: statusListUrl(deps.config.baseUrl, issuer.handle, publicId),
    issuer: issuer.did,
    encodedList: await encodeStatusList(bits),
    purpose,
    validFrom: at,
    ttlMs: STATUS_TTL_MS,
  });
  return (await signCredential(unsigned, { ...signer, created: at })).text;
}

async function createList(
  deps: Deps,
  tx: Tx,
  issuer: Issuer,
  purpose: store.StatusPurpose,
): Promise<store.StatusListRow> {
  const now = deps.clock.now();
  const publicId = newPublicId();
  const bits = newStatusBits(LIST_SIZE);
  const row: store.StatusListRow = {
    id: newId(),
    organisationId: issuer.id,
    publicId,
    purpose,
    bits: Buffer.from(bits),
    used: Buffer.from(newStatusBits(LIST_SIZE)),
    usedCount: 0,
    document: await signList(deps, tx, issuer, { publicId, purpose }, { bits, at: now }),
    signedAt: now,
    createdAt: now,
  };
  await store.insertStatusList(tx, row);
  return row;
}

/** Draws `count` indices at random, each for ever: an index tells neither order nor cohort (P-STA-07). */
export async function reserveIndices(
  deps: Deps,
  tx: Tx,
  issuer: Issuer,
  purpose: store.StatusPurpose,
  count: number,
): Promise<{ listId: string; publicId: string; indices: number[] }> {
  const list =
    (await store.lockOpenList(tx, issuer.id, purpose, MAX_USED - count)) ??
    (await createList(deps, tx, issuer, purpose));
  const used = new Uint8Array(list.used);
  const indices: number[] = [];
  while (indices.length < count) {
    const index = randomInt(LIST_SIZE);
    if (getStatus(used, index)) continue;
    setStatus(used, index);
    indices.push(index);
  }
  await store.updateList(tx, list.id, { used: Buffer.from(used), usedCount: list.usedCount + count });
  return { listId: list.id, publicId: list.publicId, indices };
}

/**
 * Sets or clears the bits of these awards in the lists of one purpose, and signs each list anew, once, in the transaction
 * that changes the awards. Bits of revocation are only ever set (P-STA-08).
 */
export async function markStatus(
  deps: Deps,
  tx: Tx,
  issuer: Issuer,
  entries: { listId: string; index: number }[],
  on = true,
): Promise<void> {
  const byList = Map.groupBy(entries, ({ listId }) => listId);
  // In one order everywhere, so that two transactions never wait for each other's lists.
  for (const listId of [...byList.keys()].sort()) {
    const list = await store.lockList(tx, listId);
    const bits = new Uint8Array(list.bits);
    for (const { index } of byList.get(listId) ?? []) setStatus(bits, index, on);
    const now = deps.clock.now();
    await store.updateList(tx, list.id, {
      bits: Buffer.from(bits),
      document: await signList(deps, tx, issuer, list, { bits, at: now }),
      signedAt: now,
    });
  }
}

/** Public ids of the lists that these awards name, by the lists' ids. */
export async function listPublicIds(
  tx: Tx,
  awards: { statusListId: string; suspensionListId: string | null }[],
): Promise<Map<string, string>> {
  const ids = awards.flatMap(({ statusListId, suspensionListId }) =>
    suspensionListId === null ? [statusListId] : [statusListId, suspensionListId],
  );
  const found = await store.findLists(tx, [...new Set(ids)]);
  return new Map(found.map((list) => [list.id, list.publicId]));
}

/** The signed list as served; refuses an unknown id. */
export async function getStatusList(
  deps: Pick<Context, 'db'>,
  organisationId: string,
  publicId: string,
): Promise<string> {
  const list = await deps.db.within({ organisationId }, (tx) => store.findList(tx, organisationId, publicId));
  if (list === undefined) throw new AppError('not-found');
  return list.document;
}

/** The same facts in the form of 1EdTech, for platforms that read only that one (OB 3.0, 1EdTechRevocationList). */
export async function getRevocationList(
  deps: Pick<Context, 'db' | 'config'>,
  issuer: Issuer,
  publicId: string,
): Promise<string> {
  return deps.db.within({ organisationId: issuer.id }, async (tx) => {
    const list = await store.findList(tx, issuer.id, publicId);
    if (list === undefined) throw new AppError('not-found');
    const revoked = await listRevokedIds(tx, list.id);
    const id = `${deps.config.baseUrl}/o/${issuer.handle}/revocations/${publicId}`;
    return JSON.stringify(
      buildRevocationList({
        id,
        issuer: issuer.did,
        revoked: revoked.map(({ credentialId }) => ({ id: credentialId })),
      }),
    );
  });
}
