import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { recordEvent } from '../audit/index.ts';
import { putCrosswalks } from './crosswalks.store.ts';
import { findFrameworkByUri, insertFramework } from './frameworks.store.ts';
import type { FrameworkFacts, SkillFacts } from './skills.schema.ts';
import * as store from './skills.store.ts';

/** A skill or a family of a framework that comes with the product. Its code is how it is found again. */
export type GivenSkill = Omit<SkillFacts, 'code' | 'uri'> & {
  code: string;
  /** Code of what it stands under; given before it. */
  parent: string | null;
  /** Among those that stand under the same, the first being 0. */
  position: number;
  /** What is closely related to it elsewhere, without being the same. */
  related: { uri: string; name: string }[];
};

interface Given {
  organisationId: string;
  actorId: string;
  now: Date;
  /** What the framework is called outside: there is one of it in an organisation. */
  uri: string;
  facts: FrameworkFacts;
  skills: GivenSkill[];
}

/**
 * Adds a framework that comes with the product, or those of its skills that are not there yet, within the caller's transaction,
 * who asked whether the person may. What is there already, renamed, merged or retired, stays as the organisation has it.
 * @returns the id of each skill by its code
 */
export async function installFramework(tx: Tx, given: Given): Promise<Map<string, string>> {
  const { organisationId, actorId, now, uri, facts } = given;
  const found = await findFrameworkByUri(tx, organisationId, uri);
  const frameworkId = found?.id ?? newId();
  const known = await store.codesOf(tx, organisationId, frameworkId);
  if (found === undefined) {
    const row = { ...facts, organisationId, id: frameworkId, origin: 'library' as const, uri, revision: 1 };
    await insertFramework(tx, { ...row, retiredAt: null, createdBy: actorId, createdAt: now, updatedAt: now });
    const subject = { kind: 'framework', id: frameworkId } as const;
    await recordEvent(tx, { organisationId, actorId, action: 'framework.created', subject, at: now });
  }
  const missing = given.skills.filter(({ code }) => !known.has(code));
  const ids = new Map([...known, ...missing.map(({ code }) => [code, newId()] as const)]);
  const idOf = (code: string): string => ids.get(code) ?? newId();
  const rows = missing.map(({ code, parent, descriptors: _, related: __, ...skill }): store.SkillRow => {
    return {
      ...skill,
      ...{ organisationId, id: idOf(code), frameworkId, code, uri: null },
      parentId: parent === null ? null : idOf(parent),
      ...{ mergedInto: null, retiredAt: null, revision: 1, createdAt: now, updatedAt: now },
    };
  });
  await store.insertSkills(tx, rows);
  await store.putDescriptors(
    tx,
    organisationId,
    missing.flatMap(({ code, descriptors }) =>
      Object.entries(descriptors).map(([levelId, body]) => ({ skillId: idOf(code), levelId, body })),
    ),
  );
  await putCrosswalks(
    tx,
    missing.flatMap(({ code, related }) =>
      related.map(({ uri: toUri, name: toName }) => ({
        ...{ organisationId, id: newId(), fromId: idOf(code), toId: null, toUri, toName },
        ...{ relation: 'related' as const, confidence: 1, createdBy: actorId, createdAt: now },
      })),
    ),
  );
  return ids;
}
