import type { Language, Library, LibrarySkill, SkillLevel } from './library.ts';

/** What the artwork package draws; it reads it as any stored design, so that a fault here is refused there. */
export interface LevelDesign {
  v: 1;
  style: string;
  palette: string;
  icon: string;
  title: string;
  sub: string;
  level: number;
  alt: string;
}

/** The family is told by the silhouette and the enamel. */
const OF_FAMILY: Record<string, { style: string; palette: string }> = {
  self: { style: 'sceau', palette: 'prune' },
  others: { style: 'cocarde', palette: 'lagon' },
  action: { style: 'chevron', palette: 'brique' },
  knowledge: { style: 'sceau', palette: 'nuit' },
  complexity: { style: 'ecrou', palette: 'ardoise' },
};

/** The skill is told by its emblem. */
const EMBLEMS: Record<string, string> = {
  'self-assessment': 'clipboard-check',
  'self-regulation': 'settings',
  'self-organisation': 'calendar-event',
  'self-mobilisation': 'flame',
  'social-sensitivity': 'ear',
  'relational-adaptation': 'messages',
  cooperation: 'users',
  'logical-reasoning': 'brain',
  planning: 'stairs-up',
  'trade-off': 'scale',
  'information-processing': 'eye',
  synthesis: 'microscope',
  conceptualisation: 'bulb',
  'mental-flexibility': 'recycle',
  projection: 'compass',
  'systemic-approach': 'hierarchy',
};

/** The picture of one skill at one level, lettered in one language. */
export function designOf(library: Library, skill: LibrarySkill, level: SkillLevel, language: Language): LevelDesign {
  const { rank, name } = rankOf(library, level);
  return {
    v: 1,
    ...(OF_FAMILY[skill.family] ?? { style: 'sceau', palette: 'petrole' }),
    icon: EMBLEMS[skill.id] ?? 'award',
    title: skill.name[language],
    sub: name[language],
    level: rank,
    alt: altOf(skill.name[language], rank, name[language], language),
  };
}

const rankOf = (library: Library, { level }: SkillLevel) =>
  library.levels.find(({ id }) => id === level) ?? { rank: 1, name: { fr: level, en: level } };

const altOf = (skill: string, rank: number, word: string, language: Language): string =>
  language === 'fr' ? `Badge ${skill}, niveau ${rank}, ${word}` : `${skill} badge, level ${rank}, ${word}`;
