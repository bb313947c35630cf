import { inLanguage } from '../../platform/language.ts';
import type { CrosswalkRow } from './crosswalks.store.ts';
import type { FrameworkRow } from './frameworks.store.ts';
import type { Relation } from './skills.schema.ts';
import type { DescriptorRow, SkillRow } from './skills.store.ts';

export interface Exported {
  framework: FrameworkRow;
  /** As the tree shows them, parents first. */
  skills: SkillRow[];
  said: ReadonlyMap<string, DescriptorRow[]>;
  crosswalks: ReadonlyMap<string, CrosswalkRow[]>;
  now: Date;
}

const TYPES: Record<Relation, string> = {
  exact: 'exactMatchOf',
  close: 'isRelatedTo',
  related: 'isRelatedTo',
  broader: 'isPartOf',
  narrower: 'isRelatedTo',
};
const own = (facts: object) => ({ extensions: { insigne: facts } });
const urn = (id: string) => `urn:uuid:${id}`;
/** An id for what has none of its own, the same at each export: the skill's, with a word for what it is. */
const derived = (id: string, what: number) =>
  `${id.slice(0, 24)}${(Number.parseInt(id.slice(24), 16) ^ what).toString(16).padStart(12, '0')}`;

/**
 * CASE 1.1 (1EdTech Competencies and Academic Standards Exchange). A CFItem has one language: French where there is any, and the other
 * one stands in `extensions`, which CASE leaves to each publisher.
 */
export function toCase({ framework, skills, said, crosswalks, now }: Exported) {
  const changed = (at: Date) => at.toISOString();
  const documentUri = framework.uri ?? urn(framework.id);
  const title = inLanguage(framework.name, 'fr');
  const notice = inLanguage(framework.source.notice, 'fr').text;
  const document = { title: title.text, identifier: framework.id, uri: documentUri };
  const uriOf = (skill: SkillRow) => skill.uri ?? urn(skill.id);
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  const link = (skill: SkillRow) => ({
    title: inLanguage(skill.name, 'fr').text,
    identifier: skill.id,
    uri: uriOf(skill),
  });
  const places = new Map<string | null, number>();
  return {
    CFDocument: {
      identifier: framework.id,
      uri: documentUri,
      creator: framework.source.name || title.text,
      title: title.text,
      lastChangeDateTime: changed(framework.updatedAt),
      caseVersion: '1.1',
      ...(framework.source.name !== '' && { publisher: framework.source.name }),
      ...(framework.source.url !== '' && { officialSourceURL: framework.source.url }),
      ...(framework.source.licence !== '' && {
        licenseURI: {
          title: framework.source.licence,
          identifier: framework.id,
          uri: framework.source.url || documentUri,
        },
      }),
      ...(notice !== '' && { notes: notice }),
      ...(framework.version !== '' && { version: framework.version }),
      description: inLanguage(framework.description, 'fr').text,
      language: title.language,
      adoptionStatus: framework.retiredAt === null ? 'Adopted' : 'Deprecated',
      ...own({ name: framework.name, description: framework.description, notice: framework.source.notice }),
    },
    CFItems: skills.map((skill) => ({
      identifier: skill.id,
      uri: uriOf(skill),
      fullStatement: inLanguage(skill.name, 'fr').text,
      CFItemType: skill.kind === 'family' ? 'Family' : 'Skill',
      ...(skill.code !== null && { humanCodingScheme: skill.code }),
      ...(skill.description.fr + skill.description.en !== '' && { notes: inLanguage(skill.description, 'fr').text }),
      language: inLanguage(skill.name, 'fr').language,
      ...(skill.keywords.fr.length > 0 && { conceptKeywords: skill.keywords.fr }),
      ...(skill.retiredAt !== null && { statusEndDate: changed(skill.retiredAt).slice(0, 10) }),
      lastChangeDateTime: changed(skill.updatedAt),
      CFDocumentURI: document,
      ...own({ name: skill.name, description: skill.description, keywords: skill.keywords }),
    })),
    CFAssociations: [
      ...skills.map((skill) => {
        const parent = skill.parentId === null ? undefined : byId.get(skill.parentId);
        const place = (places.get(skill.parentId) ?? 0) + 1;
        places.set(skill.parentId, place);
        return {
          identifier: derived(skill.id, 1),
          uri: urn(derived(skill.id, 1)),
          associationType: 'isChildOf',
          sequenceNumber: place,
          originNodeURI: link(skill),
          destinationNodeURI: parent === undefined ? document : link(parent),
          lastChangeDateTime: changed(skill.updatedAt),
        };
      }),
      ...skills.flatMap((skill) =>
        (crosswalks.get(skill.id) ?? []).flatMap((crosswalk) => {
          const target = crosswalk.toId === null ? undefined : byId.get(crosswalk.toId);
          if (crosswalk.toId !== null && target === undefined) return [];
          return [
            {
              identifier: crosswalk.id,
              uri: urn(crosswalk.id),
              associationType: TYPES[crosswalk.relation],
              originNodeURI: link(skill),
              destinationNodeURI:
                target === undefined
                  ? { title: crosswalk.toName, identifier: crosswalk.toUri ?? '', uri: crosswalk.toUri ?? '' }
                  : link(target),
              lastChangeDateTime: changed(crosswalk.createdAt),
              ...own({ relation: crosswalk.relation, confidence: Math.round(crosswalk.confidence * 100) / 100 }),
            },
          ];
        }),
      ),
    ],
    ...(framework.levels.length > 0 && { CFRubrics: [rubricOf({ framework, skills, said, crosswalks, now }, link)] }),
  };
}

/** The scale and what each skill means at it: one criterion for each skill, all levels in each, so that the scale is whole. */
function rubricOf({ framework, skills, said, now }: Exported, link: (skill: SkillRow) => object) {
  return {
    identifier: derived(framework.id, 2),
    uri: urn(derived(framework.id, 2)),
    title: inLanguage(framework.name, 'fr').text,
    lastChangeDateTime: now.toISOString(),
    CFRubricCriteria: skills
      .filter(({ id }, index) => index === 0 || said.has(id))
      .map((skill, index) => ({
        identifier: derived(skill.id, 3),
        uri: urn(derived(skill.id, 3)),
        position: index + 1,
        CFItemURI: link(skill),
        lastChangeDateTime: now.toISOString(),
        CFRubricCriterionLevels: framework.levels.map((level) => {
          const body = said.get(skill.id)?.find(({ levelId }) => levelId === level.id)?.body ?? { fr: '', en: '' };
          return {
            identifier: derived(skill.id, 16 + level.rank),
            uri: urn(derived(skill.id, 16 + level.rank)),
            quality: inLanguage(level.name, 'fr').text,
            description: inLanguage(body, 'fr').text,
            score: level.rank,
            position: level.rank,
            lastChangeDateTime: now.toISOString(),
            ...own({ id: level.id, name: level.name, definition: level.definition, description: body }),
          };
        }),
      })),
  };
}
