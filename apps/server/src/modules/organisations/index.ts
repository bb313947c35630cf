// Owns organisations, members and roles, invitations and signing keys. Promises: to who is no member an organisation does
// not exist, an organisation never lacks an owner, private keys stay behind `sign`. Calls accounts, audit, log, notices.
export { authorise, findOrganisation, getIssuer, type Organisation } from './authorise.ts';
export { listPeople } from './directory.ts';
export { createEntry } from './directory-editing.ts';
export { readFirstFacts } from './first-facts.store.ts';
export { acceptInvitation, inviteMember } from './invitations.ts';
export { findLogoOf, putLogo } from './logo.ts';
export { recordLook } from './looks.ts';
export { changeLedUnits } from './members.ts';
export { mayDo } from './organisations.rights.ts';
export type { Role } from './organisations.schema.ts';
export { alignDids, createOrganisation, fixHandle, listOrganisations } from './organisations.service.ts';
export { organisationsPersonalData } from './personal-data.ts';
export { findRecipientsByNumber, findUnitName, listUnitRecipients, type Recipient } from './recipients.ts';
export { organisationAbout, submitReport } from './reports.ts';
export { organisationsRetention } from './retention.ts';
export { addressesInSight } from './sight.ts';
export { findIssuer, getDidDocument, getSigner } from './signing-keys.ts';
export { createUnit, listUnits } from './units.ts';
