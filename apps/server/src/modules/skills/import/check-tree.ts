import { MAX_SKILLS } from '../imports.schema.ts';
import { MAX_CODE, MAX_DESCRIPTION, MAX_KEYWORDS, MAX_LEVELS, MAX_NAME, MAX_URI } from '../skills.schema.ts';
import { MAX_DEPTH } from '../skills.store.ts';
import type { Reading, ReadSkill } from './reading.ts';

/** What must hold of every framework, whatever it was read from: each fault at its line, none of it imported. */
export function checkTree(reading: Reading): void {
  const { skills, facts } = reading;
  if (skills.size === 0 && reading.faults.length === 0) reading.fault('', null, 'nothing-found');
  if (skills.size > MAX_SKILLS) reading.fault('', null, 'too-many', String(MAX_SKILLS));
  if (facts.levels.length > MAX_LEVELS) reading.fault('', null, 'level-unknown', String(facts.levels.length));
  const levels = new Set(facts.levels.map(({ id }) => id));
  const [codes, uris] = [new Map<string, ReadSkill>(), new Map<string, ReadSkill>()];
  for (const skill of skills.values()) {
    const fault = (...[kind, value]: [Parameters<Reading['fault']>[2], string?]) =>
      reading.fault(skill.file, skill.line, kind, value);
    if (skill.name.fr === '' && skill.name.en === '') fault('name-missing', skill.code ?? skill.uri ?? skill.key);
    if (isTooLong(skill)) fault('text-too-long', skill.name.fr || skill.name.en);
    if (skill.code !== null && claim(codes, skill.code.toLowerCase(), skill)) fault('code-twice', skill.code);
    if (skill.uri !== null && claim(uris, skill.uri, skill)) fault('uri-twice', skill.uri);
    if (skill.parentKey !== null && !skills.has(skill.parentKey)) fault('parent-missing', skill.parentKey);
    for (const level of Object.keys(skill.descriptors)) if (!levels.has(level)) fault('level-unknown', level);
    for (const link of skill.links)
      if (link.key !== null ? !skills.has(link.key) : link.uri === null) fault('link-unknown', link.key ?? link.name);
    for (const language of ['fr', 'en'] as const)
      if (skill.keywords[language].length > MAX_KEYWORDS) {
        skill.keywords[language] = skill.keywords[language].slice(0, MAX_KEYWORDS);
        reading.note('keywords-cut', skill.name.fr || skill.name.en);
      }
  }
  findCircles(reading);
}

/** Whether another one has it already. */
function claim(taken: Map<string, ReadSkill>, value: string, skill: ReadSkill): boolean {
  const isTaken = taken.has(value);
  if (!isTaken) taken.set(value, skill);
  return isTaken;
}

const isTooLong = ({ name, description, code, uri, keywords, descriptors }: ReadSkill): boolean =>
  [name.fr, name.en, ...keywords.fr, ...keywords.en].some(({ length }) => length > MAX_NAME) ||
  [description, ...Object.values(descriptors)].some(({ fr, en }) => Math.max(fr.length, en.length) > MAX_DESCRIPTION) ||
  (code ?? '').length > MAX_CODE ||
  (uri ?? '').length > MAX_URI;

/** Each circle is told once, at the first of its skills; what is too deep to find one's way likewise. */
function findCircles(reading: Reading): void {
  const depths = new Map<string, number>();
  for (const start of reading.skills.values()) {
    const line: ReadSkill[] = [];
    const inLine = new Set<string>();
    let at: ReadSkill | undefined = start;
    while (at !== undefined && !depths.has(at.key) && !inLine.has(at.key)) {
      line.push(at);
      inLine.add(at.key);
      at = at.parentKey === null ? undefined : reading.skills.get(at.parentKey);
    }
    if (at !== undefined && inLine.has(at.key))
      reading.fault(at.file, at.line, 'circle', line.map(({ name, key }) => name.fr || name.en || key).join(' → '));
    const above = at === undefined ? -1 : (depths.get(at.key) ?? 0);
    for (const [index, skill] of line.toReversed().entries()) depths.set(skill.key, above + 1 + index);
    if ((depths.get(start.key) ?? 0) >= MAX_DEPTH && !inLine.has(at?.key ?? ''))
      reading.fault(start.file, start.line, 'too-deep', start.name.fr || start.name.en);
  }
}
