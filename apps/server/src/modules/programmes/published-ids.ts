import type { Tx } from '../../platform/database/database.ts';
import { findLatestVersions } from '../badges/index.ts';

/** Those of these badges that are awarded now. */
export const publishedIds = async (tx: Tx, organisationId: string, badgeIds: string[]): Promise<Set<string>> =>
  new Set(
    (await findLatestVersions(tx, organisationId, badgeIds))
      .filter(({ state }) => state === 'published')
      .map(({ badgeId }) => badgeId),
  );
