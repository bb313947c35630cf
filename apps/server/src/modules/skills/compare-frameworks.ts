import type { Bilingual } from '../../platform/language.ts';
import type { DocumentLink, DocumentSkill, FrameworkDocument } from './framework-document.schema.ts';
import { SKILL_CHANGES, type SkillChange, type SkillChangeKind, type TextChange } from './framework-versions.schema.ts';
import { stayedInOrder } from './stayed-in-order.ts';

const LANGUAGES = ['fr', 'en'] as const;
const NOTHING: Bilingual = { fr: '', en: '' };

export interface Compared {
  framework: TextChange[];
  counts: Record<SkillChangeKind, number>;
  /** In the order of the later tree, then what is gone. */
  changes: SkillChange[];
}

/** What became of a framework between two states. What was out of use in both is left out. */
export function compareFrameworks(before: FrameworkDocument, after: FrameworkDocument): Compared {
  const [old, now] = [sideOf(before), sideOf(after)];
  const moved = movedBetween(old, now);
  const changes: SkillChange[] = [];
  for (const skill of now.live.values()) {
    const was = old.live.get(skill.id);
    if (was === undefined) changes.push(line(skill, now, 'added', cameBy(skill.id, old)));
    else {
      const change = changeOf({ was, skill, old, now, isMoved: moved.has(skill.id) });
      if (change.changes.length > 0) changes.push(change);
    }
  }
  for (const skill of old.live.values())
    if (!now.live.has(skill.id)) {
      const alias = now.aliases.get(skill.id);
      const mergedInto = alias === undefined ? null : (now.all.get(alias.into)?.name ?? null);
      changes.push({ ...line(skill, old, 'removed', alias === undefined ? 'retired' : 'merged'), mergedInto });
    }
  const counts = Object.fromEntries(
    SKILL_CHANGES.map((kind) => [kind, changes.filter((one) => one.changes.includes(kind)).length]),
  ) as Record<SkillChangeKind, number>;
  return { framework: frameworkTexts(before, after), counts, changes };
}

interface Side {
  document: FrameworkDocument;
  all: ReadonlyMap<string, DocumentSkill>;
  /** Without what is out of use. */
  live: ReadonlyMap<string, DocumentSkill>;
  aliases: ReadonlyMap<string, FrameworkDocument['aliases'][number]>;
  levels: ReadonlyMap<string, Bilingual>;
  /** Ids of those in use below each, in their order. */
  children: ReadonlyMap<string | null, string[]>;
}

function sideOf(document: FrameworkDocument): Side {
  const live = document.skills.filter(({ retired }) => !retired);
  const children = new Map<string | null, string[]>();
  for (const { parent, id } of live) {
    const known = children.get(parent);
    if (known === undefined) children.set(parent, [id]);
    else known.push(id);
  }
  return {
    document,
    all: new Map(document.skills.map((skill) => [skill.id, skill])),
    live: new Map(live.map((skill) => [skill.id, skill])),
    aliases: new Map(document.aliases.map((alias) => [alias.id, alias])),
    levels: new Map(document.framework.levels.map(({ id, name }) => [id, name])),
    children,
  };
}

const cameBy = (id: string, old: Side) => (old.aliases.has(id) ? 'unmerged' : old.all.has(id) ? 'restored' : 'new');

/** Under another one, or to another place among those that are there in both states. */
function movedBetween(old: Side, now: Side): ReadonlySet<string> {
  const moved = new Set<string>();
  for (const [parent, ids] of now.children) {
    const stayed = ids.filter((id) => old.live.get(id)?.parent === parent);
    for (const id of ids) if (old.live.has(id) && old.live.get(id)?.parent !== parent) moved.add(id);
    const places = new Map((old.children.get(parent) ?? []).map((id, place) => [id, place]));
    const inOrder = stayedInOrder(stayed.map((id) => places.get(id) ?? 0));
    for (const [at, id] of stayed.entries()) if (!inOrder.has(at)) moved.add(id);
  }
  return moved;
}

function pathOf(skill: DocumentSkill, { all }: Side): Bilingual[] {
  const path: Bilingual[] = [];
  for (let parent = skill.parent; parent !== null; ) {
    const above = all.get(parent);
    if (above === undefined) break;
    path.unshift(above.name);
    parent = above.parent;
  }
  return path;
}

function placeOf(skill: DocumentSkill, side: Side) {
  const siblings = side.children.get(skill.parent) ?? [];
  const before = siblings[siblings.indexOf(skill.id) - 1];
  return { path: pathOf(skill, side), after: before === undefined ? null : (side.all.get(before)?.name ?? null) };
}

const line = (skill: DocumentSkill, side: Side, change: SkillChangeKind, how: SkillChange['how']): SkillChange => ({
  ...{ id: skill.id, changes: [change], kind: skill.kind, code: skill.code, name: skill.name },
  path: pathOf(skill, side),
  ...{ how, mergedInto: null, place: null, texts: [], links: [] },
});

function changeOf(input: { was: DocumentSkill; skill: DocumentSkill; old: Side; now: Side; isMoved: boolean }) {
  const { was, skill, old, now, isMoved } = input;
  const renamed = both('name', was.name, skill.name);
  const reworded = [
    ...both('description', was.description, skill.description),
    ...descriptorTexts(was, skill, { old, now }),
    ...both('keywords', joined(was.keywords), joined(skill.keywords)),
  ];
  const details = [
    ...one('code', was.code ?? '', skill.code ?? ''),
    ...one('uri', was.uri ?? '', skill.uri ?? ''),
    ...one('kind', was.kind, skill.kind),
  ];
  const links = linkChanges(was, skill, { old, now });
  const changes: SkillChangeKind[] = [
    ...(isMoved ? (['moved'] as const) : []),
    ...(renamed.length > 0 ? (['renamed'] as const) : []),
    ...(reworded.length > 0 ? (['reworded'] as const) : []),
    ...(details.length + links.length > 0 ? (['details'] as const) : []),
  ];
  return {
    ...{ id: skill.id, changes, kind: skill.kind, code: skill.code, name: skill.name, path: pathOf(skill, now) },
    ...{ how: null, mergedInto: null },
    place: isMoved ? { before: placeOf(was, old), after: placeOf(skill, now) } : null,
    texts: [...renamed, ...reworded, ...details],
    links,
  };
}

function one(field: TextChange['field'], before: string, after: string): TextChange[] {
  return before === after ? [] : [{ field, level: null, language: null, before, after }];
}

function both(
  field: TextChange['field'],
  before: Bilingual,
  after: Bilingual,
  level: Bilingual | null = null,
): TextChange[] {
  return LANGUAGES.flatMap((language) =>
    before[language] === after[language]
      ? []
      : [{ field, level, language, before: before[language], after: after[language] }],
  );
}

const joined = ({ fr, en }: DocumentSkill['keywords']): Bilingual => ({ fr: fr.join(' · '), en: en.join(' · ') });

/** By level, in the order of the later scale; a level that is in neither scale any more is read by nobody. */
function descriptorTexts(was: DocumentSkill, skill: DocumentSkill, { old, now }: { old: Side; now: Side }) {
  return [...new Set([...now.levels.keys(), ...old.levels.keys()])].flatMap((id) =>
    both(
      'descriptor',
      (old.levels.has(id) && was.descriptors[id]) || NOTHING,
      (now.levels.has(id) && skill.descriptors[id]) || NOTHING,
      now.levels.get(id) ?? old.levels.get(id) ?? null,
    ),
  );
}

function linkChanges(was: DocumentSkill, skill: DocumentSkill, { old, now }: { old: Side; now: Side }) {
  const byTarget = (links: DocumentLink[]) => new Map(links.map((link) => [link.to ?? link.uri ?? '', link]));
  const [before, after] = [byTarget(was.crosswalks), byTarget(skill.crosswalks)];
  const said = (link: DocumentLink | undefined) =>
    link === undefined ? null : { relation: link.relation, confidence: link.confidence };
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((target) => {
    const [a, b] = [before.get(target), after.get(target)];
    if (a?.relation === b?.relation && a?.confidence === b?.confidence) return [];
    const link = b ?? a;
    const outside = link?.name || link?.uri || '';
    const inside = now.all.get(target)?.name ?? old.all.get(target)?.name ?? now.aliases.get(target)?.name;
    return [{ name: inside ?? link?.called ?? { fr: outside, en: outside }, before: said(a), after: said(b) }];
  });
}

/** The scale as one reads it, a level a line. */
const scaleOf = ({ framework }: FrameworkDocument): Bilingual => ({
  fr: framework.levels.map(({ rank, name }) => `${rank}. ${name.fr}`).join('\n'),
  en: framework.levels.map(({ rank, name }) => `${rank}. ${name.en}`).join('\n'),
});

function frameworkTexts(before: FrameworkDocument, after: FrameworkDocument): TextChange[] {
  const [a, b] = [before.framework, after.framework];
  const levels = [...new Map([...a.levels, ...b.levels].map((level) => [level.id, level])).values()];
  const definitionIn = (side: FrameworkDocument['framework'], id: string) =>
    side.levels.find((level) => level.id === id)?.definition ?? NOTHING;
  return [
    ...both('name', a.name, b.name),
    ...both('description', a.description, b.description),
    ...one('version', a.version, b.version),
    ...both('scale', scaleOf(before), scaleOf(after)),
    ...levels.flatMap(({ id, name }) => both('definition', definitionIn(a, id), definitionIn(b, id), name)),
    ...one('sourceName', a.source.name, b.source.name),
    ...one('sourceUrl', a.source.url, b.source.url),
    ...one('licence', a.source.licence, b.source.licence),
    ...both('notice', a.source.notice, b.source.notice),
  ];
}
