import type { Context } from '../../platform/context.ts';
import { findLegal } from '../../platform/database/installation.store.ts';
import { inLanguage, type Language } from '../../platform/language.ts';
import type { Translate } from '../../platform/texts/texts.ts';
import {
  commonValidity,
  criteriaText,
  findPublicVersion,
  findPublished,
  findSuccessor,
  levelOf,
  listPublicVersions,
  type PublishedVersion,
  pictureUrlOf,
} from '../badges/index.ts';
import { getPublicAward, type PublicAward, shownAwards, shownLevels } from '../issuing/index.ts';
import { particularsView } from '../issuing/particulars.schema.ts';
import { findOrganisation, listOrganisations } from '../organisations/index.ts';
import { publicProgrammesWith } from '../programmes/index.ts';
import { verifyOwn } from '../verification/index.ts';
import { checkFiles } from './check-files.ts';
import { alignmentViews, definitionView, elsewhereOf } from './definition-view.ts';
import { logoUrl } from './logo-url.ts';
import type {
  BadgeClassView,
  BadgeFace,
  BadgeInChain,
  BadgePageView,
  IssuerFace,
  IssuerView,
  LandingView,
  ShownLevel,
  TrayItem,
  Written,
} from './showcase.views.ts';
import { domainOf, verdictView } from './verdict-view.ts';

type Deps = Pick<Context, 'db' | 'config' | 'clock'>;
type Organisation = Awaited<ReturnType<typeof findOrganisation>>;

export const written = (text: { fr: string; en: string }, language: Language): Written => inLanguage(text, language);

export function shownLevel(
  content: PublishedVersion['content'],
  language: Language,
  levelId: string | null,
): ShownLevel | null {
  const level = levelOf(content, levelId);
  return level && { rank: level.rank, of: level.of, name: written(level.name, language) };
}

/** A small line that says of a badge with several levels how many there are: its picture shows the highest. */
export function withLevels({ ladder }: PublishedVersion['content'], t: Translate): { note?: string } {
  const count = ladder?.rungs.length ?? 0;
  return count < 2 ? {} : { note: t('public:catalogue.levels', { count }) };
}

/** @param levelId of an award; null: of the badge itself */
export function faceOf(
  handle: string,
  version: PublishedVersion,
  language: Language,
  levelId: string | null = null,
): BadgeFace {
  const { content } = version;
  return {
    name: written(content.name, language),
    level: shownLevel(content, language, levelId),
    artworkUrl: `${pictureUrlOf(handle, version, levelId)}?lang=${language}`,
    alt: written(content.alt, language),
  };
}

/** What is asked for, as Markdown: of all, and at one level. */
export const criteriaFor = (version: PublishedVersion, language: Language, levelId: string | null): Written => ({
  ...written(version.content.criteria, language),
  text: criteriaText(version.content, levelId, language),
});

type Known = Pick<Organisation, 'name' | 'handle' | 'did' | 'brandColour'>;
export const issuerFace = ({ name, handle, did, brandColour }: Known): IssuerFace => ({
  name,
  url: `/o/${handle}`,
  domain: domainOf(did),
  colour: brandColour,
});

const successorView = (handle: string, successor: PublishedVersion | undefined, language: Language) =>
  successor === undefined
    ? null
    : { name: written(successor.content.name, language), url: `/o/${handle}/badges/${successor.badgePublicId}` };

const inChain = (handle: string, award: PublicAward['renews']): BadgeInChain | null =>
  award && { path: `/o/${handle}/b/${award.publicId}`, awardedAt: award.awardedAt.toISOString() };

/** Changes with whatever the card shows: other sites keep a card for a week by its address (experience guide, section 4.3). */
const cardVersion = ({ award, version, issuer }: PublicAward): string =>
  [
    version.number,
    award.suspendedAt === null ? award.state : 'suspended',
    ...(award.showName ? ['named'] : []),
    ...(issuer.brandColour === null ? [] : [issuer.brandColour.slice(1)]),
  ].join('-');

/** A public badge and the result of checking it now: the page says nothing that was not just verified. */
export async function badgePageView(
  deps: Deps,
  handle: string,
  publicId: string,
  language: Language,
  linkToken?: string,
): Promise<{ view: BadgePageView; hand: PublicAward }> {
  const hand = await getPublicAward(deps, handle, publicId, linkToken);
  const { award, version, issuer } = hand;
  const verification = await verifyOwn(deps, hand);
  const levels = await shownLevels(deps, hand);
  const path = `/o/${handle}/b/${publicId}`;
  const query = award.visibility === 'link' ? `?k=${award.linkToken}` : '';
  const issuerLine = issuerFace(issuer);
  const worker = checkFiles()?.worker;
  const view: BadgePageView = {
    badge: faceOf(handle, version, language, award.levelId),
    description: written(version.content.description, language),
    criteria: criteriaFor(version, language, award.levelId),
    alignments: alignmentViews(handle, version, language),
    elsewhere: elsewhereOf(version),
    levels: levels.map(({ award: { publicId, awardedAt }, level: { rank, of, name } }) => ({
      level: { rank, of, name: written(name, language) },
      path: `/o/${handle}/b/${publicId}`,
      awardedAt: awardedAt.toISOString(),
    })),
    tags: version.content.tags,
    badgeUrl: `/o/${handle}/badges/${version.badgePublicId}`,
    archived: version.state === 'archived',
    successor: successorView(handle, hand.successor, language),
    suspended: issuer.suspendedAt !== null,
    issuer: { ...issuerLine, website: issuer.website, logoUrl: logoUrl(issuer) },
    earned: award.showParticulars ? particularsView(award.particulars) : null,
    holderName: award.showName && award.recipientName !== '' ? award.recipientName : null,
    awardedAt: award.awardedAt.toISOString(),
    renews: inChain(handle, hand.renews),
    renewedBy: inChain(handle, hand.renewedBy),
    verdict: verdictView(verification, {
      issuer: issuerLine,
      issuerKnown: true,
      timeZone: issuer.timeZone,
      revokedAt: award.revokedAt,
      reason: award.revocationReason,
    }),
    visibility: award.visibility === 'public' ? 'public' : 'link',
    indexable: award.indexable && award.state === 'accepted' && award.suspendedAt === null,
    files: {
      png: `${path}.png${query}`,
      svg: `${path}.svg${query}`,
      json: `${path}.json${query}`,
      bundle: `${path}.offline.json${query}`,
      page: worker === undefined ? undefined : `/${language}${path}.offline.html${query}`,
    },
    cardUrl: `/${language}${path}/card.png?v=${cardVersion(hand)}${query.replace('?', '&')}`,
    linkedInId: issuer.linkedinId,
    publicId,
    inPage: worker === undefined ? undefined : { worker, given: { url: `${path}.json${query}` } },
    manageUrl: null,
  };
  return { view, hand };
}

export async function badgeClassView(
  deps: Pick<Context, 'db'>,
  handle: string,
  badgePublicId: string,
  language: Language,
): Promise<BadgeClassView | undefined> {
  const organisation = await findOrganisation(deps, handle);
  const { version, successor, before } = await deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const found = await findPublicVersion(tx, organisation.id, badgePublicId);
    return {
      version: found,
      successor: found && (await findSuccessor(tx, organisation.id, found)),
      before: await findPublished(tx, organisation.id, found?.content.prerequisites ?? []),
    };
  });
  if (version === undefined) return undefined;
  return {
    badge: faceOf(handle, version, language),
    description: written(version.content.description, language),
    criteria: criteriaFor(version, language, levelOf(version.content, null)?.id ?? null),
    definition: definitionView(handle, version, language, before),
    tags: version.content.tags,
    validityMonths: commonValidity(version.content),
    archived: version.state === 'archived',
    successor: successorView(handle, successor, language),
    programmes: (await publicProgrammesWith(deps, organisation.id, version.badgeId)).map(({ publicId, name }) => ({
      name: inLanguage(name, language),
      url: `/o/${handle}/programmes/${publicId}`,
    })),
    suspended: organisation.suspendedAt !== null,
    issuer: { ...issuerFace(organisation), logoUrl: logoUrl(organisation) },
    cardUrl: null,
  };
}

async function trayOf(
  deps: Pick<Context, 'db'>,
  organisation: Organisation,
  language: Language,
  more: { note?: string; holders?: Map<string, number> } = {},
): Promise<TrayItem[]> {
  const versions = await deps.db.within({ organisationId: organisation.id }, (tx) =>
    listPublicVersions(tx, organisation.id),
  );
  return versions.map((version) => {
    const holders = more.holders?.get(version.badgeId);
    return {
      ...faceOf(organisation.handle, version, language),
      url: `/o/${organisation.handle}/badges/${version.badgePublicId}`,
      ...(more.note !== undefined && { note: more.note }),
      ...(holders !== undefined && { holders }),
    };
  });
}

/** How many listed awards an issuer's page shows. */
const LISTED_AWARDS = 12;

export async function issuerView(
  deps: Pick<Context, 'db' | 'clock'>,
  handle: string,
  language: Language,
): Promise<IssuerView> {
  const organisation = await findOrganisation(deps, handle);
  const { name, website, did, timeZone, storyFr, storyEn } = organisation;
  const story = written({ fr: storyFr, en: storyEn }, language);
  const { holders, latest } = await shownAwards(deps, organisation.id, LISTED_AWARDS);
  return {
    name,
    colour: organisation.brandColour,
    logoUrl: logoUrl(organisation),
    website,
    domain: domainOf(did),
    did,
    since: organisation.createdAt.toISOString(),
    timeZone,
    suspended: organisation.suspendedAt !== null,
    story: story.text === '' ? null : story,
    tray: await trayOf(deps, organisation, language, { holders }),
    awards: latest.map(({ version, publicId, levelId, holderName, awardedAt }) => ({
      badge: faceOf(handle, version, language, levelId),
      url: `/o/${handle}/b/${publicId}`,
      holderName: holderName === '' ? null : holderName,
      awardedAt: awardedAt.toISOString(),
    })),
  };
}

/** What the operator says of who runs the installation. */
export async function saidOnLegalPages({ db, config }: Pick<Deps, 'db' | 'config'>) {
  const { entity, contact } = config.installation;
  return { entity, contact, ...(await findLegal(db)) };
}

/** How many badges the first page shows: two rows of the tray on a desktop. */
const LANDING_BADGES = 10;
/** More than a first page can name; the others are found by their badges. */
const LANDING_ISSUERS = 24;

/** The first page: who issues here, and some of their badges, from each in turn so that none takes the whole tray. */
export async function landingView(deps: Pick<Context, 'db'>, language: Language): Promise<LandingView> {
  const organisations = await listOrganisations(deps);
  const all = await Promise.all(
    organisations.map(async (organisation) => ({
      organisation,
      badges: await trayOf(deps, organisation, language, { note: organisation.name }),
    })),
  );
  const issuing = all.filter(({ badges }) => badges.length > 0).slice(0, LANDING_ISSUERS);
  const turns = Array.from({ length: LANDING_BADGES }, (_, turn) =>
    issuing.flatMap(({ badges }) => badges[turn] ?? []),
  );
  return {
    issuers: issuing.map(({ organisation, badges }) => ({
      name: organisation.name,
      url: `/o/${organisation.handle}`,
      logoUrl: logoUrl(organisation),
      domain: domainOf(organisation.did),
      badges: badges.length,
    })),
    tray: turns.flat().slice(0, LANDING_BADGES),
    example: null,
  };
}
