// Owns frameworks of skills: families, skills, levels, crosswalks, aliases, their imports. Promises: an id that was ever given
// answers for ever (retired and merged rows stay), nothing is half imported. Calls organisations, audit.
export { findFramework } from './frameworks.store.ts';
export { type GivenSkill, installFramework } from './install-framework.ts';
export { type FoundSkill, findSkills, searchSkills } from './search-skills.ts';
