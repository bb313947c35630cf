import { inLanguage } from '../../platform/language.ts';
import type { DocumentSkill, FrameworkDocument } from './framework-document.schema.ts';
import type { Relation } from './skills.schema.ts';

interface Identity {
  /** Of the framework. */
  id: string;
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
export function toCase(whole: FrameworkDocument, { id, now }: Identity) {
  const { framework, skills } = whole;
  const documentUri = framework.uri;
  const title = inLanguage(framework.name, 'fr');
  const notice = inLanguage(framework.source.notice, 'fr').text;
  const document = { title: title.text, identifier: id, uri: documentUri };
  const uriOf = (skill: DocumentSkill) => skill.uri ?? urn(skill.id);
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  const link = (skill: DocumentSkill) => ({
    title: inLanguage(skill.name, 'fr').text,
    identifier: skill.id,
    uri: uriOf(skill),
  });
  const places = new Map<string | null, number>();
  return {
    CFDocument: {
      identifier: id,
      uri: documentUri,
      creator: framework.source.name || title.text,
      title: title.text,
      lastChangeDateTime: whole.changedAt,
      caseVersion: '1.1',
      ...(framework.source.name !== '' && { publisher: framework.source.name }),
      ...(framework.source.url !== '' && { officialSourceURL: framework.source.url }),
      ...(framework.source.licence !== '' && {
        licenseURI: {
          title: framework.source.licence,
          identifier: id,
          uri: framework.source.url || documentUri,
        },
      }),
      ...(notice !== '' && { notes: notice }),
      ...(framework.version !== '' && { version: framework.version }),
      description: inLanguage(framework.description, 'fr').text,
      language: title.language,
      adoptionStatus: whole.retired ? 'Deprecated' : 'Adopted',
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
      ...(skill.retiredAt !== null && { statusEndDate: skill.retiredAt.slice(0, 10) }),
      lastChangeDateTime: skill.changedAt,
      CFDocumentURI: document,
      ...own({ name: skill.name, description: skill.description, keywords: skill.keywords }),
    })),
    CFAssociations: [
      ...skills.map((skill) => {
        const parent = skill.parent === null ? undefined : byId.get(skill.parent);
        const place = (places.get(skill.parent) ?? 0) + 1;
        places.set(skill.parent, place);
        return {
          identifier: derived(skill.id, 1),
          uri: urn(derived(skill.id, 1)),
          associationType: 'isChildOf',
          sequenceNumber: place,
          originNodeURI: link(skill),
          destinationNodeURI: parent === undefined ? document : link(parent),
          lastChangeDateTime: skill.changedAt,
        };
      }),
      ...skills.flatMap((skill) =>
        skill.crosswalks.flatMap((crosswalk) => {
          const target = crosswalk.to === null ? undefined : byId.get(crosswalk.to);
          if (crosswalk.to !== null && target === undefined) return [];
          return [
            {
              identifier: crosswalk.id,
              uri: urn(crosswalk.id),
              associationType: TYPES[crosswalk.relation],
              originNodeURI: link(skill),
              destinationNodeURI:
                target === undefined
                  ? { title: crosswalk.name, identifier: crosswalk.uri ?? '', uri: crosswalk.uri ?? '' }
                  : link(target),
              lastChangeDateTime: crosswalk.createdAt,
              ...own({ relation: crosswalk.relation, confidence: crosswalk.confidence }),
            },
          ];
        }),
      ),
    ],
    ...(framework.levels.length > 0 && { CFRubrics: [rubricOf(whole, { id, now }, link)] }),
  };
}

/** The scale and what each skill means at it: one criterion for each skill, all levels in each, so that the scale is whole. */
function rubricOf(
  { framework, skills }: FrameworkDocument,
  { id: frameworkId, now }: Identity,
  link: (skill: DocumentSkill) => object,
) {
  return {
    identifier: derived(frameworkId, 2),
    uri: urn(derived(frameworkId, 2)),
    title: inLanguage(framework.name, 'fr').text,
    lastChangeDateTime: now.toISOString(),
    CFRubricCriteria: skills
      .filter(({ descriptors }, index) => index === 0 || Object.keys(descriptors).length > 0)
      .map((skill, index) => ({
        identifier: derived(skill.id, 3),
        uri: urn(derived(skill.id, 3)),
        position: index + 1,
        CFItemURI: link(skill),
        lastChangeDateTime: now.toISOString(),
        CFRubricCriterionLevels: framework.levels.map((level) => {
          const body = skill.descriptors[level.id] ?? { fr: '', en: '' };
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
