// Owns which skills of the ready library an organisation has made its badges, and in which version. Promises: what was adapted is
// never overwritten. Calls skills, badges, organisations.
export { installSkills } from './install-library.ts';
