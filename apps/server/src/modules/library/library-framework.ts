import { SOCIO_COGNITIVE_SKILLS as LIBRARY, type LibrarySkill } from '@insigne/library';
import type { GivenSkill } from '../skills/index.ts';
import type { FrameworkFacts } from '../skills/skills.schema.ts';

/** The same in every organisation and in every version. */
export const FRAMEWORK_URI = `urn:insigne:library:${LIBRARY.id}`;

/** Where a framework is published whose entries the library names by their codes. */
const RELATED: Record<string, string> = {
  LifeComp: 'https://publications.jrc.ec.europa.eu/repository/handle/JRC120911',
};

/** The library as a framework of skills: its scale, and whose its names and texts are. */
export const frameworkFacts = (): FrameworkFacts => ({
  name: LIBRARY.name,
  description: LIBRARY.description,
  version: LIBRARY.version,
  source: { name: 'Insigne', url: '', licence: 'Apache-2.0', notice: LIBRARY.notice },
  levels: LIBRARY.levels,
});

/** Families before the skills that stand under them; of the skills, those that are installed. */
export function frameworkSkills(skills: readonly LibrarySkill[]): GivenSkill[] {
  const none = { keywords: { fr: [], en: [] }, related: [] };
  const families = LIBRARY.families
    .map(({ id, name, description }, position) => ({
      ...{ kind: 'family' as const, code: id, parent: null, position, name, description, descriptors: {}, ...none },
    }))
    .filter(({ code }) => skills.some(({ family }) => family === code));
  return [
    ...families,
    ...skills.map(({ id, family, name, definition, levels, crosswalk }) => ({
      ...{ kind: 'skill' as const, code: id, parent: family, name, description: definition, ...none },
      position: LIBRARY.families.find((one) => one.id === family)?.skills.indexOf(id) ?? 0,
      descriptors: Object.fromEntries(levels.map(({ level, description }) => [level, description])),
      related: crosswalk.flatMap(({ framework, code }) => {
        const base = RELATED[framework];
        return base === undefined ? [] : [{ uri: `${base}#${code}`, name: `${framework} ${code}` }];
      }),
    })),
  ];
}
