// Owns badge definitions, their versions and pictures, uploaded ones included. Promises: a published version never changes. Calls organisations, audit.
export { designOf, layeredOf } from './badge-design.ts';
export type { BadgeContent } from './badges.schema.ts';
export { addDraft, createBadge, listBadges, saveBadge, versionPictureUrl } from './badges.service.ts';
export { findBadges, findFirstBadges } from './badges.store.ts';
export { type CataloguedVersion, type CatalogueEntry, findCatalogueVersions, listCatalogue } from './catalogue.ts';
export {
  commonValidity,
  criteriaOf,
  criteriaText,
  findRung,
  fixedLevel,
  levelOf,
  levelsOf,
  levelToAward,
  validityOf,
} from './ladder.ts';
export { listNaming, type NamingVersion } from './naming.store.ts';
export { publishBadge } from './publish-badge.ts';
export {
  findArchivedIds,
  findLatestVersions,
  findPicture,
  findPublicVersion,
  findPublished,
  findSuccessor,
  findVersionsById,
  getAwardableVersion,
  listPublicVersions,
  type PublishedVersion,
  pictureUrlOf,
} from './published-badges.ts';
export { isWebAddress, skillPath, skillUrl } from './skill-alignments.ts';
export { badgesRetention } from './uploads.ts';
