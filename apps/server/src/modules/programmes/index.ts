// Owns what can be earned: the catalogue of published badges. Promises: what an organisation keeps to its members is in no public
// list. Calls issuing, badges, organisations, notices, accounts, audit.

export { openProgramme } from './announce.ts';
export { PAGE_SIZE, PRINTED, publicCatalogue } from './catalogue.service.ts';
export { programmesPersonalData } from './personal-data.ts';
export { createProgramme, listProgrammes } from './programmes.service.ts';
export { getProgrammePage, type ProgrammePage, publicProgrammesWith } from './public-programme.ts';
