import type { Bilingual } from '../../../platform/language.ts';
import type { FaultLine, Format, SkillFault, SkillNote } from '../imports.schema.ts';
import type { FrameworkSource, Keywords, Relation, SkillKind, SkillLevel } from '../skills.schema.ts';

/** A skill as a file tells it. What the file does not say is empty, and then stays as it is. */
export interface ReadSkill {
  file: string;
  line: number | null;
  /** What the file itself calls it; parents and links name it so. */
  key: string;
  parentKey: string | null;
  kind: SkillKind;
  code: string | null;
  uri: string | null;
  name: Bilingual;
  description: Bilingual;
  keywords: Keywords;
  descriptors: Record<string, Bilingual>;
  isRetired: boolean;
  links: ReadLink[];
}
export interface ReadLink {
  /** Of the same files, or an address outside. */
  key: string | null;
  uri: string | null;
  name: string;
  relation: Relation;
  confidence: number;
}
export interface ReadFacts {
  uri: string | null;
  name: Bilingual;
  description: Bilingual;
  version: string;
  source: FrameworkSource;
  levels: SkillLevel[];
}

/** Everything that some files say, and what is wrong with it. */
export class Reading {
  readonly format: Format;
  readonly facts: ReadFacts = {
    uri: null,
    name: { fr: '', en: '' },
    description: { fr: '', en: '' },
    version: '',
    source: { name: '', url: '', licence: '', notice: { fr: '', en: '' } },
    levels: [],
  };
  readonly skills = new Map<string, ReadSkill>();
  readonly faults: FaultLine[] = [];
  readonly notes = new Map<SkillNote, { count: number; example: string }>();

  constructor(format: Format) {
    this.format = format;
  }

  fault(file: string, line: number | null, fault: SkillFault, value = ''): void {
    this.faults.push({ file, line, fault, value: value.slice(0, 200) });
  }

  note(note: SkillNote, example: string): void {
    const known = this.notes.get(note);
    if (known) known.count += 1;
    else this.notes.set(note, { count: 1, example: example.slice(0, 200) });
  }

  /** The skill of that key, made on first sight. */
  skill(key: string, at: { file: string; line: number | null }, kind: SkillKind = 'skill'): ReadSkill {
    const known = this.skills.get(key);
    if (known) return known;
    const made: ReadSkill = {
      file: at.file,
      line: at.line,
      key,
      parentKey: null,
      kind,
      code: null,
      uri: null,
      name: { fr: '', en: '' },
      description: { fr: '', en: '' },
      keywords: { fr: [], en: [] },
      descriptors: {},
      isRetired: false,
      links: [],
    };
    this.skills.set(key, made);
    return made;
  }

  /** A tree has one parent for each: a second one is kept as a crosswalk, and told. */
  under(skill: ReadSkill, parentKey: string): void {
    if (skill.parentKey === null) skill.parentKey = parentKey;
    else if (skill.parentKey !== parentKey) {
      skill.links.push({ key: parentKey, uri: null, name: '', relation: 'broader', confidence: 1 });
      this.note('second-parent', skill.name.fr || skill.name.en || skill.key);
    }
  }
}

/** A name is one line, without what could turn the text around it. */
export const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();

export const prose = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').normalize('NFC').trim();
