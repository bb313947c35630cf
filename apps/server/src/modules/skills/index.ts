// Owns frameworks of skills: families, skills, levels, crosswalks, aliases, their imports and kept versions. Promises: an id that was ever given
// answers for ever (retired and merged rows stay), nothing is half imported. Calls organisations, audit.
export { compareStates } from './framework-versions.service.ts';
export { findFramework } from './frameworks.store.ts';
export { type GivenSkill, installFramework } from './install-framework.ts';
export { type FoundSkill, findSkills, searchSkills } from './search-skills.ts';
export { caseOfSkill } from './skill-case.ts';
export { findWholeSkill, type WholeSkill } from './whole-skill.store.ts';
