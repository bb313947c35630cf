import type { Tx } from '../../platform/database/database.ts';
import * as store from './catalogue.store.ts';

/** A badge that can be earned, as far as choosing among many needs it. */
export type CatalogueEntry = store.CatalogueRow;
export type CataloguedVersion = store.CatalogueVersion;

/**
 * Published badges whose texts hold every word of `q`, accents forgiven. In the scope `catalogue` those that anybody may see; in
 * the scope of one organisation also what it keeps for its members.
 */
export const listCatalogue = (tx: Tx, organisationIds: string[], q: string): Promise<CatalogueEntry[]> =>
  store.listCatalogue(tx, organisationIds, q);

/** The texts of those that one page shows, by their version. */
export async function findCatalogueVersions(tx: Tx, versionIds: string[]): Promise<Map<string, CataloguedVersion>> {
  const rows = await store.findCatalogueVersions(tx, versionIds);
  return new Map(rows.map((row) => [row.versionId, row]));
}
