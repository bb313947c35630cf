import { fileSkillSchema, frameworkFileSchema } from '../framework-file.schema.ts';
import type { Reading } from './reading.ts';
import { type FrameworkFile, lineOfValue } from './recognise.ts';

/** The file that we write ourselves. What of it does not fit its shape is told by line. */
export function readOwnJson(reading: Reading, file: FrameworkFile): void {
  const whole = frameworkFileSchema.safeParse(file.json);
  if (!whole.success) {
    reading.fault(file.name, null, 'malformed', whole.error.issues[0]?.path.join('/') ?? '');
    return;
  }
  Object.assign(reading.facts, whole.data.framework);
  for (const [index, one] of whole.data.skills.entries()) {
    const parsed = fileSkillSchema.safeParse(one);
    const id = typeof one === 'object' && one !== null && 'id' in one ? String(one.id) : `${index + 1}`;
    if (!parsed.success) {
      const where = parsed.error.issues[0]?.path.join('/') ?? '';
      reading.fault(
        file.name,
        lineOfValue(file.text, id),
        where.startsWith('name') ? 'name-missing' : 'malformed',
        `${id} ${where}`,
      );
      continue;
    }
    const { parent, retired, crosswalks, ...facts } = parsed.data;
    if (reading.skills.has(id)) {
      reading.fault(file.name, lineOfValue(file.text, id), 'uri-twice', id);
      continue;
    }
    const skill = reading.skill(id, { file: file.name, line: null }, facts.kind);
    const { id: _id, ...kept } = facts;
    Object.assign(skill, { ...kept, parentKey: parent, isRetired: retired });
    skill.links = crosswalks.map(({ to, ...link }) => ({ ...link, key: to }));
  }
}
