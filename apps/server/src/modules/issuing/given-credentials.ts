import { randomUUID } from 'node:crypto';
import {
  buildStatusEntry,
  type ContextRule,
  CredentialError,
  type JsonObject,
  type SignedCredential,
  signCredential,
} from '@insigne/credentials';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { recordEvent } from '../audit/index.ts';
import { appendEntries, commitToEdition, commitToStatus, commitToSuspension, newCommitmentKey } from '../log/index.ts';
import { fixHandle, getSigner } from '../organisations/index.ts';
import { fixSetting } from './awards.store.ts';
import * as store from './given-credentials.store.ts';
import type { IssueDeps, Issuer } from './issuer.ts';
import type { StatusPurpose } from './status-lists.store.ts';
import { markStatus, reserveIndices, statusListUrl } from './status-lists.ts';

interface GivenOptions {
  /** The key of the program that asks. */
  apiKeyId: string;
  /** Entries in the organisation's own status lists that the credential is to have. */
  purposes: readonly StatusPurpose[];
  /** `open` for the public test suites alone. */
  contexts?: ContextRule;
}

/**
 * Signs what a program hands over, as a badge's edition is signed: with a status of its own, an entry in the public log and a line on
 * the trail, in one transaction. It is no award: nobody is told, no figure counts it, and what it says is not kept.
 *
 * @throws AppError `organisation-suspended`, `already-exists` (the id was given before), `wrong-state` (another public address)
 * @throws CredentialError for what this installation would not verify
 */
export async function giveCredential(
  deps: IssueDeps,
  issuer: Issuer & { suspendedAt: Date | null },
  unsigned: JsonObject,
  { apiKeyId, purposes, contexts = 'pinned' }: GivenOptions,
): Promise<SignedCredential> {
  if (issuer.suspendedAt !== null) throw new AppError('organisation-suspended');
  const { id: organisationId } = issuer;
  return deps.db.within({ organisationId }, async (tx) => {
    const fixedAddress = await fixSetting(tx, 'base-url', deps.config.baseUrl);
    if (fixedAddress !== deps.config.baseUrl) throw new AppError('wrong-state');
    await fixHandle(tx, organisationId, issuer.did);
    const credentialId = idFor(unsigned);
    if (purposes.length > 0 && unsigned.credentialStatus !== undefined)
      throw new CredentialError('bad-credential', 'It brings a status, and asks for another one');
    const places = await reservePlaces(deps, tx, issuer, purposes);
    const entries = places.map(({ entry }) => entry);
    const now = deps.clock.now();
    const signer = await getSigner(deps, organisationId, tx);
    const { credential, signedBytes } = await signCredential(
      {
        ...unsigned,
        id: credentialId,
        issuer: unsigned.issuer === undefined ? issuer.did : unsigned.issuer,
        ...(entries.length > 0 && { credentialStatus: entries.length === 1 ? entries[0] : entries }),
      },
      { ...signer, created: now, contexts },
    );
    const commitmentKey = newCommitmentKey();
    const [logEntryId = ''] = await appendEntries(tx, [
      {
        organisationId,
        kind: 'edition-signed',
        issuer: issuer.did,
        time: now,
        commitment: commitToEdition(commitmentKey, signedBytes),
      },
    ]);
    const placeOf = (purpose: StatusPurpose) => places.find((place) => place.purpose === purpose);
    const id = newId();
    const isNew = await store.insertGiven(tx, {
      organisationId,
      id,
      credentialId,
      apiKeyId,
      revocationListId: placeOf('revocation')?.listId ?? null,
      revocationIndex: placeOf('revocation')?.index ?? null,
      suspensionListId: placeOf('suspension')?.listId ?? null,
      suspensionIndex: placeOf('suspension')?.index ?? null,
      signedBytes: Buffer.from(signedBytes),
      commitmentKey,
      logEntryId,
      issuedAt: now,
      revokedAt: null,
      suspendedAt: null,
    });
    // Thrown, so that nothing of it stays: no index, no log entry, no signature that left.
    if (!isNew) throw new AppError('already-exists');
    await recordEvent(tx, {
      organisationId,
      action: 'credential.given',
      subject: { kind: 'credential', id },
      facts: { key: apiKeyId },
      at: now,
    });
    return credential;
  });
}

/** What has no id gets one, so that its status can be asked for by it. */
function idFor({ id }: JsonObject): string {
  if (id !== undefined && typeof id !== 'string') throw new CredentialError('bad-credential', 'The id is no text');
  return id ?? `urn:uuid:${randomUUID()}`;
}

async function reservePlaces(deps: IssueDeps, tx: Tx, issuer: Issuer, purposes: readonly StatusPurpose[]) {
  const places: { purpose: StatusPurpose; listId: string; index: number; entry: JsonObject }[] = [];
  // Revocation first: some readers look at one entry alone.
  for (const purpose of [...purposes].sort()) {
    const { listId, publicId, indices } = await reserveIndices(deps, tx, issuer, purpose, 1);
    const [index = 0] = indices;
    const list = statusListUrl(deps.config.baseUrl, issuer.handle, publicId);
    places.push({
      purpose,
      listId,
      index,
      entry: buildStatusEntry({ type: 'BitstringStatusListEntry', list, index, purpose }),
    });
  }
  return places;
}

/**
 * Revokes, suspends or reinstates what was given to a program. Asked for again, it stays as it is.
 * @throws AppError `not-found`, `wrong-state` (no status of that purpose, or revoked: that is for good)
 */
export async function setGivenStatus(
  deps: IssueDeps,
  issuer: Issuer,
  credentialId: string,
  { purpose, on, apiKeyId }: { purpose: StatusPurpose; on: boolean; apiKeyId: string },
): Promise<void> {
  const { id: organisationId } = issuer;
  await deps.db.within({ organisationId }, async (tx) => {
    const given = await store.lockGiven(tx, organisationId, credentialId);
    if (given === undefined) throw new AppError('not-found');
    const isRevocation = purpose === 'revocation';
    const listId = isRevocation ? given.revocationListId : given.suspensionListId;
    const index = isRevocation ? given.revocationIndex : given.suspensionIndex;
    const isOn = (isRevocation ? given.revokedAt : given.suspendedAt) !== null;
    if (listId === null || index === null || (isRevocation && isOn && !on)) throw new AppError('wrong-state');
    if (isOn === on) return;
    const now = deps.clock.now();
    await markStatus(deps, tx, issuer, [{ listId, index }], on);
    const at = on ? now : null;
    await store.setStanding(tx, given, isRevocation ? { revokedAt: at } : { suspendedAt: at });
    const { commitmentKey, signedBytes } = given;
    await appendEntries(tx, [
      {
        organisationId,
        kind: isRevocation ? 'award-revoked' : on ? 'award-suspended' : 'award-reinstated',
        issuer: issuer.did,
        time: now,
        commitment: isRevocation
          ? commitToStatus(commitmentKey, 'revoked', signedBytes)
          : commitToSuspension(commitmentKey, on ? 'suspended' : 'reinstated', now, signedBytes),
      },
    ]);
    await recordEvent(tx, {
      organisationId,
      action: isRevocation ? 'credential.revoked' : on ? 'credential.suspended' : 'credential.reinstated',
      subject: { kind: 'credential', id: given.id },
      facts: { key: apiKeyId },
      at: now,
    });
  });
}
