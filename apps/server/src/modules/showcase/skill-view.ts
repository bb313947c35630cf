import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { type Bilingual, inLanguage, type Language } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { formatList } from '../../platform/texts/format.ts';
import { texts } from '../../platform/texts/texts.ts';
import { findVersionsById, isWebAddress, listNaming, type NamingVersion, skillPath } from '../badges/index.ts';
import { findOrganisation, type Organisation } from '../organisations/index.ts';
import { findWholeSkill, type WholeSkill } from '../skills/index.ts';
import { faceOf, issuerFace, withLevels } from './showcase.service.ts';
import type { TrayItem, Written } from './showcase.views.ts';
import type { CrosswalkItem, SkillPageView } from './skill.views.ts';

/** Rows of the tray end evenly in twos, threes and fours; the catalogue shows the others. */
const MAX_BADGES = 24;
/** More names than this are for a search, not for reading. */
const MAX_NAMES = 24;

export interface PublicSkill {
  organisation: Organisation;
  /** Whatever may be told of it: a skill that only a badge outside the public catalogue names is told as that badge says it. */
  whole: WholeSkill;
  isOpen: boolean;
  /** Of the badges that stand for it and anybody finds, their last versions. */
  naming: NamingVersion[];
}

/**
 * A skill that a badge names, with what anybody may read of it. An id that was merged leads to the skill that it is another name of.
 *
 * @throws AppError `not-found`: no published badge names it, it is of another organisation, or there is none
 */
export async function getPublicSkill(deps: Pick<Context, 'db'>, handle: string, id: string): Promise<PublicSkill> {
  const organisation = await findOrganisation(deps, handle);
  return deps.db.within({ organisationId: organisation.id }, (tx) => readSkill(tx, organisation, id));
}

async function readSkill(tx: Tx, organisation: Organisation, id: string): Promise<PublicSkill> {
  const whole = await findWholeSkill(tx, organisation.id, id);
  if (whole === undefined) throw new AppError('not-found');
  const own = new Set([whole.id, ...whole.aliases.map((alias) => alias.id)]);
  const others = whole.crosswalks.flatMap(({ skill }) => skill?.id ?? []);
  const all = await listNaming(tx, organisation.id, [...own, ...others]);
  const naming = all.filter(({ skillId }) => own.has(skillId));
  const [newest] = naming;
  if (newest === undefined) throw new AppError('not-found');
  if (!naming.some(({ isOpen }) => isOpen))
    return { organisation, whole: asNamed(whole, newest), isOpen: false, naming: [] };
  const open = new Set(all.flatMap(({ skillId, isOpen }) => (isOpen ? [skillId] : [])));
  // Another framework of the house is nobody's business until a badge shows it.
  const crosswalks = whole.crosswalks.filter(
    ({ skill }) => skill === null || (open.has(skill.id) && !own.has(skill.id)),
  );
  return {
    organisation,
    whole: { ...whole, crosswalks },
    isOpen: true,
    naming: naming.filter(({ isOpen, isLast, state }) => isOpen && isLast && state === 'published'),
  };
}

const NOTHING: Bilingual = { fr: '', en: '' };

/** What the badge says of it already, as it was called on the day of publication, and nothing else. */
const asNamed = (whole: WholeSkill, { named, publishedAt }: NamingVersion): WholeSkill => ({
  ...{ id: whole.id, kind: whole.kind, retiredAt: whole.retiredAt, name: named.name, updatedAt: publishedAt },
  ...{ code: named.code ?? null, uri: named.uri ?? null, description: NOTHING, keywords: { fr: [], en: [] } },
  ...{ path: [], descriptors: {}, aliases: [], crosswalks: [] },
  framework: {
    ...{ id: whole.framework.id, uri: null, isRetired: false, name: named.framework ?? NOTHING },
    ...{ description: NOTHING, version: '', levels: [], source: { name: '', url: '', licence: '', notice: NOTHING } },
  },
});

const orNull = (text: Bilingual | undefined, language: Language): Written | null =>
  text === undefined || text.fr + text.en === '' ? null : inLanguage(text, language);

/** Imported files may hold any other. */
const webAddress = (uri: string | null): string | null => (isWebAddress(uri ?? undefined) ? uri : null);

export async function skillPageView(
  deps: Pick<Context, 'db'>,
  skill: PublicSkill,
  language: Language,
): Promise<SkillPageView> {
  const { organisation, whole, isOpen, naming } = skill;
  const { framework } = whole;
  const { handle } = organisation;
  const badges = await badgesOf(deps, skill, language);
  const ranked = framework.levels.toSorted((one, other) => one.rank - other.rank);
  const levels = ranked.map(({ id, name, definition }, at) => ({
    level: { rank: at + 1, of: ranked.length, name: inLanguage(name, language) },
    text: orNull(whole.descriptors[id] ?? definition, language),
  }));
  return {
    name: inLanguage(whole.name, language),
    description: orNull(whole.description, language),
    isOpen,
    isRetired: whole.retiredAt !== null,
    issuer: issuerFace(organisation),
    suspended: organisation.suspendedAt !== null,
    code: whole.code,
    address: webAddress(whole.uri),
    path: whole.path.map(({ name }) => inLanguage(name, language)),
    otherNames: otherNames(whole, language),
    framework: {
      name: inLanguage(framework.name, language),
      version: framework.version,
      isRetired: framework.isRetired,
      source: framework.source.name,
      sourceUrl: webAddress(framework.source.url),
      licence: framework.source.licence,
      notice: orNull(framework.source.notice, language),
    },
    levels: levels.some(({ text }) => text !== null) ? levels : [],
    badges: badges.shown,
    allBadgesUrl:
      badges.total <= MAX_BADGES
        ? null
        : `/o/${handle}/catalog?skill=${encodeURIComponent(naming[0]?.named.uri ?? whole.id)}`,
    crosswalks: whole.crosswalks.map((one) => crosswalkItem(handle, one, language)),
    jsonUrl: `${skillPath(handle, whole.id)}.json`,
  };
}

/** The first of them by name, in the language of the page. */
async function badgesOf(
  deps: Pick<Context, 'db'>,
  { organisation, naming }: PublicSkill,
  language: Language,
): Promise<{ shown: TrayItem[]; total: number }> {
  const t = texts(language);
  const byVersion = Map.groupBy(naming, ({ versionId }) => versionId);
  const all = [...byVersion].map(([id, [first, ...others]]) => ({
    id,
    name: first === undefined ? '' : inLanguage(first.name, language).text,
    levels: [first, ...others].flatMap((one) =>
      one?.named.level === undefined ? [] : [inLanguage(one.named.level, language).text],
    ),
  }));
  const sorted = all.toSorted((one, other) => one.name.localeCompare(other.name, language)).slice(0, MAX_BADGES);
  const versions = await deps.db.within({ organisationId: organisation.id }, (tx) =>
    findVersionsById(
      tx,
      organisation.id,
      sorted.map(({ id }) => id),
    ),
  );
  const shown = sorted.flatMap(({ id, levels }): TrayItem[] => {
    const version = versions.get(id);
    if (version === undefined) return [];
    return [
      {
        ...faceOf(organisation.handle, version, language),
        url: `/o/${organisation.handle}/badges/${version.badgePublicId}`,
        ...withLevels(version.content, t),
        ...(levels.length > 0 && {
          note: t('public:skill.atLevel', { count: levels.length, levels: formatList(levels, language) }),
        }),
      },
    ];
  });
  return { shown, total: all.length };
}

/** Of its aliases, and the words by which it is found in the language of the page. */
function otherNames({ name, aliases, keywords }: WholeSkill, language: Language): Written[] {
  const plain = (text: string) => text.toLocaleLowerCase(language);
  const known = new Set([plain(inLanguage(name, language).text)]);
  const all = [
    ...aliases.map((alias) => inLanguage(alias.name, language)),
    ...keywords[language].map((text) => ({ text, language })),
  ];
  return all
    .filter(({ text }) => {
      const isNew = !known.has(plain(text));
      known.add(plain(text));
      return isNew;
    })
    .slice(0, MAX_NAMES);
}

const crosswalkItem = (
  handle: string,
  { relation, confidence, skill, uri, title }: WholeSkill['crosswalks'][number],
  language: Language,
): CrosswalkItem => ({
  relation,
  percent: Math.round(confidence * 100),
  ...(skill === null
    ? { name: { text: title || (uri ?? ''), language }, url: webAddress(uri), framework: null }
    : {
        name: inLanguage(skill.name, language),
        url: skillPath(handle, skill.id),
        framework: inLanguage(skill.framework, language),
      }),
});
