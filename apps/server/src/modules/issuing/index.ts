// Owns awards, their signed editions, status lists, batches and claim links. Promises: no signature without a record, no
// released badge without its log entry. Calls organisations, badges, log (and accounts, audit, notices).

export { listAwards, revokeAward } from './awards.service.ts';
export { makeClaimSheets } from './claim-sheets.ts';
export { giveCredential, setGivenStatus } from './given-credentials.ts';
export { getHandout } from './handouts.service.ts';
export { shownLevels } from './held-levels.ts';
export {
  type AwardInHand,
  decideByLink,
  decideHeld,
  getHeld,
  listHeld,
  openClaim,
  publicUrl,
  renewClaim,
  setHeldVisibility,
  setVisibilityByLink,
  type VisibilityChoice,
} from './holder.service.ts';
export { finaliseAwards, recordIntents, signHolderEditions } from './issue.ts';
export type { IssueDeps } from './issuer.ts';
export { issuingPersonalData } from './personal-data.ts';
export { countAwardsOfBadges, countHolders } from './programme-figures.store.ts';
export { badgeFile, getPublicAward, holderFile, type PublicAward } from './public-award.ts';
export { stopReminders } from './reminders.ts';
export { issuingRetention } from './retention.ts';
export { countEditions, readEditions } from './self-check.ts';
export { shownAwards } from './shown-awards.ts';
export { getRevocationList, getStatusList } from './status-lists.ts';
export { openHandout, takeHandout } from './take-handout.ts';
