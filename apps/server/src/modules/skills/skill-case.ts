import { toCase } from './export-case.ts';
import type { DocumentSkill } from './framework-document.schema.ts';
import type { WholeSkill } from './whole-skill.store.ts';

/**
 * One skill as a CFItem of CASE, with its associations and what it means at each level: the parts that the export of its whole framework
 * would hold of it.
 *
 * @param uriOf where a skill that has no address of its own is found
 */
export function caseOfSkill(whole: WholeSkill, uriOf: (id: string) => string) {
  const { id, framework, crosswalks, descriptors, path, updatedAt } = whole;
  const changedAt = updatedAt.toISOString();
  const parent = path.at(-1);
  const skill = (facts: Pick<DocumentSkill, 'id' | 'name'> & Partial<DocumentSkill>): DocumentSkill => ({
    ...{ parent: null, kind: 'skill', code: null, uri: null, description: { fr: '', en: '' } },
    ...{ keywords: { fr: [], en: [] }, descriptors: {}, retired: false, crosswalks: [], retiredAt: null, changedAt },
    ...facts,
  });
  const { kind, code, name, description, keywords, retiredAt } = whole;
  const own = skill({
    ...{ id, kind, code, name, description, keywords, descriptors, parent: parent?.id ?? null },
    ...{ uri: whole.uri ?? uriOf(id), retired: retiredAt !== null, retiredAt: retiredAt?.toISOString() ?? null },
    crosswalks: crosswalks.map(({ skill: other, title, uri, createdAt, ...one }) => ({
      ...one,
      ...{ to: other?.id ?? null, called: null, uri, name: title, createdAt: new Date(createdAt).toISOString() },
    })),
  });
  const others = crosswalks.flatMap(({ skill: one }) =>
    one === null ? [] : skill({ id: one.id, name: one.name, uri: one.uri ?? uriOf(one.id) }),
  );
  const above = parent === undefined ? [] : [skill({ ...parent, kind: 'family' })];
  const exported = toCase(
    {
      insigneFramework: 1,
      framework: { ...framework, uri: framework.uri ?? `urn:uuid:${framework.id}` },
      skills: [own, ...above, ...others],
      ...{ aliases: [], retired: framework.isRetired, changedAt },
    },
    { id: framework.id, now: updatedAt },
  );
  const rubrics = (Object.keys(descriptors).length > 0 && exported.CFRubrics) || [];
  return {
    CFItem: exported.CFItems[0],
    CFAssociations: exported.CFAssociations.filter(({ originNodeURI }) => originNodeURI.identifier === id).map(
      // Among its siblings, who are not told here.
      (one) => ('sequenceNumber' in one ? { ...one, sequenceNumber: undefined } : one),
    ),
    ...(rubrics.length > 0 && {
      CFRubrics: rubrics.map((one) => ({ ...one, CFRubricCriteria: one.CFRubricCriteria.slice(0, 1) })),
    }),
  };
}
