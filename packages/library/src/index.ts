// The ready library as typed data, with what checks it and searches it. Pure: no clock, DOM, network or file. Calls nobody.
// Its texts may be changed by an organisation once installed; here they stand as they are published, under one version.
export { type Change, changesBetween, partAt, samePart, withPart } from './changes.ts';
export { checkLibrary, type Fault, type FaultCode } from './check.ts';
export * from './library.ts';
export { measureLibrary } from './measure.ts';
export { pictureWords } from './picture-words.ts';
export { searchLibrary } from './search.ts';
export { SOCIO_COGNITIVE_SKILLS } from './socio-cognitive-skills.ts';
