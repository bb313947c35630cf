import type { Bilingual } from '../../../platform/language.ts';
import { fold } from '../labels.schema.ts';
import type { Relation } from '../skills.schema.ts';
import type { DescriptorRow, SkillRow } from '../skills.store.ts';
import type { Reading, ReadSkill } from './reading.ts';

export interface Plan {
  /** Parents before what stands under them. */
  inserts: SkillRow[];
  updates: SkillRow[];
  gone: SkillRow[];
  unchanged: number;
  descriptors: Omit<DescriptorRow, 'organisationId'>[];
  links: {
    fromId: string;
    toId: string | null;
    toUri: string | null;
    toName: string;
    relation: Relation;
    confidence: number;
  }[];
}
export interface Standing {
  organisationId: string;
  frameworkId: string;
  rows: readonly SkillRow[];
  descriptors: readonly DescriptorRow[];
}

const uuidOf = (text: string | null): string => (text?.startsWith('urn:uuid:') ? text.slice(9) : (text ?? ''));

/** The row that a read skill was before: by address, by code, by its own id in a file of ours, else by its name at the same place. */
function finder(rows: readonly SkillRow[]) {
  const byUri = new Map(rows.flatMap((row) => (row.uri === null ? [] : [[row.uri, row] as const])));
  const byCode = new Map(rows.flatMap((row) => (row.code === null ? [] : [[row.code.toLowerCase(), row] as const])));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const place = (parentId: string | null, name: string) => `${parentId ?? ''}/${fold(name)}`;
  const byName = new Map(
    rows.flatMap((row) =>
      [row.name.fr, row.name.en].filter(Boolean).map((name) => [place(row.parentId, name), row] as const),
    ),
  );
  return (skill: ReadSkill, parentId: string | null): SkillRow | undefined =>
    (skill.uri === null ? undefined : (byUri.get(skill.uri) ?? byId.get(uuidOf(skill.uri)))) ??
    (skill.code === null ? undefined : byCode.get(skill.code.toLowerCase())) ??
    byId.get(skill.key) ??
    [skill.name.fr, skill.name.en]
      .filter(Boolean)
      .map((name) => byName.get(place(parentId, name)))
      .find((row) => row !== undefined && (skill.code === null || row.code === null));
}

/** A language that the file does not have stays as it was. */
const over = (told: Bilingual, was: Bilingual | undefined): Bilingual => ({
  fr: told.fr || (was?.fr ?? ''),
  en: told.en || (was?.en ?? ''),
});
const wordsOver = (told: string[], was: string[] | undefined): string[] => (told.length > 0 ? told : (was ?? []));

/** What reading would change in a framework as it stands. `reading` is without faults. */
export function planFramework(
  reading: Reading,
  standing: Standing,
  { isComplete, newId, now }: { isComplete: boolean; newId: () => string; now: Date },
): Plan {
  const find = finder(standing.rows);
  const before = new Map(standing.descriptors.map(({ skillId, levelId, body }) => [`${skillId}/${levelId}`, body]));
  const plan: Plan = { inserts: [], updates: [], gone: [], unchanged: 0, descriptors: [], links: [] };
  const idOf = new Map<string, string>();
  const met = new Set<string>();
  const places = new Map<string | null, number>();
  for (const skill of parentsFirst(reading.skills)) {
    const parentId = skill.parentKey === null ? null : (idOf.get(skill.parentKey) ?? null);
    const found = find(skill, parentId);
    const row = found !== undefined && !met.has(found.id) ? found : undefined;
    const id = row?.id ?? newId();
    idOf.set(skill.key, id);
    met.add(id);
    const position = places.get(parentId) ?? 0;
    places.set(parentId, position + 1);
    const wanted: SkillRow = {
      organisationId: standing.organisationId,
      id,
      frameworkId: standing.frameworkId,
      parentId,
      kind: skill.kind,
      code: skill.code ?? row?.code ?? null,
      uri: skill.uri ?? row?.uri ?? null,
      name: over(skill.name, row?.name),
      description: over(skill.description, row?.description),
      keywords: {
        fr: wordsOver(skill.keywords.fr, row?.keywords.fr),
        en: wordsOver(skill.keywords.en, row?.keywords.en),
      },
      // Where somebody has put it by hand it stays, as long as its parent is the same.
      position: row !== undefined && row.parentId === parentId ? row.position : position,
      mergedInto: row?.mergedInto ?? null,
      retiredAt: skill.isRetired ? (row?.retiredAt ?? now) : null,
      revision: (row?.revision ?? 0) + 1,
      createdAt: row?.createdAt ?? now,
      updatedAt: now,
    };
    const said = descriptorsOf(skill, id, before);
    if (row === undefined) plan.inserts.push(wanted);
    else if (differs(row, wanted) || said.length > 0) plan.updates.push(wanted);
    else plan.unchanged += 1;
    plan.descriptors.push(...said);
  }
  if (isComplete)
    plan.gone = standing.rows
      .filter((row) => !met.has(row.id) && row.retiredAt === null && row.mergedInto === null)
      .map((row) => ({ ...row, retiredAt: now, revision: row.revision + 1, updatedAt: now }));
  for (const skill of reading.skills.values())
    for (const { key, uri, name, relation, confidence } of skill.links) {
      const [fromId, toId] = [idOf.get(skill.key) ?? '', key === null ? null : (idOf.get(key) ?? null)];
      if (fromId !== toId)
        plan.links.push({ fromId, toId, toUri: toId === null ? uri : null, toName: name, relation, confidence });
    }
  return plan;
}

/** Those that say something else than what stands. */
function descriptorsOf(skill: ReadSkill, skillId: string, before: ReadonlyMap<string, Bilingual>): Plan['descriptors'] {
  return Object.entries(skill.descriptors).flatMap(([levelId, told]) => {
    const was = before.get(`${skillId}/${levelId}`);
    const body = over(told, was);
    return was?.fr === body.fr && was.en === body.en ? [] : [{ skillId, levelId, body }];
  });
}

const COMPARED = ['parentId', 'kind', 'code', 'uri', 'name', 'description', 'keywords', 'retiredAt'] as const;
const differs = (row: SkillRow, wanted: SkillRow): boolean =>
  COMPARED.some((fact) => canonical(row[fact]) !== canonical(wanted[fact]));

/** jsonb gives members back in an order of its own. */
function canonical(value: unknown): string {
  if (value instanceof Date) return 'date';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const { fr, en } = value as { fr?: unknown; en?: unknown };
  return JSON.stringify([fr, en]);
}

function* parentsFirst(skills: ReadonlyMap<string, ReadSkill>): Generator<ReadSkill> {
  const done = new Set<string>();
  for (const start of skills.values()) {
    const line: ReadSkill[] = [];
    for (
      let at: ReadSkill | undefined = start;
      at !== undefined && !done.has(at.key);
      at = at.parentKey === null ? undefined : skills.get(at.parentKey)
    ) {
      line.push(at);
      done.add(at.key);
    }
    yield* line.reverse();
  }
}
