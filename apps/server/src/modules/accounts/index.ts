// Owns people, their addresses, sign-in and sessions. Promises: one answer for known and unknown addresses, codes and links
// used once, cookies signed under the master key. Calls nobody.
export type { Person } from './accounts.schema.ts';
export { createPeople, findPeople, findPeopleByEmail, findPersonByEmail, listOperators } from './accounts.service.ts';
export { type Auth, createAuth } from './auth.ts';
export { reapplyErasures } from './erase-account.ts';
export { requireFresh } from './fresh.ts';
export type { Collected, DataSubject, PersonalDataKeeper } from './personal-data.ts';
export { accountsRetention } from './retention.ts';
export { readSession, requestCode, signOut, submitCode } from './sign-in.ts';
export { createOperatorLink, createPersonLink, describeLink, redeemLink } from './sign-in-links.ts';
