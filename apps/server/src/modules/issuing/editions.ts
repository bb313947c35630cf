import { randomBytes, randomUUID } from 'node:crypto';
import {
  type AchievementInput,
  buildAchievementCredential,
  hashRecipient,
  type IssuerProfile,
  type PreparedAchievement,
  prepareAchievement,
  type StatusInput,
  signCredential,
} from '@insigne/credentials';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/identifiers.ts';
import { inLanguage, type Language } from '../../platform/language.ts';
import { criteriaText, findRung, levelsOf, type PublishedVersion, pictureUrlOf, skillUrl } from '../badges/index.ts';
import { commitToEdition, newCommitmentKey } from '../log/index.ts';
import { getSigner } from '../organisations/index.ts';
import type { AwardRow, EditionRow } from './awards.store.ts';
import type { Issuer } from './issuer.ts';
import { activityOf } from './particulars.schema.ts';
import type { StatusPurpose } from './status-lists.store.ts';
import { statusListUrl } from './status-lists.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'config' | 'vault' | 'metrics'>;
const SALT_BYTES = 16;
const SCALE_NAME: Record<Language, string> = { fr: 'Niveau', en: 'Level' };

export const badgePageUrl = (baseUrl: string, handle: string, publicId: string) =>
  `${baseUrl}/o/${handle}/b/${publicId}`;

function profileOf(baseUrl: string, issuer: Issuer): IssuerProfile {
  return {
    id: issuer.did,
    name: issuer.name,
    url: `${baseUrl}/o/${issuer.handle}`,
    ...(issuer.logoVersion > 0 && { image: `${baseUrl}/o/${issuer.handle}/logo.png?v=${issuer.logoVersion}` }),
  };
}

/** One achievement per version and language: texts of two languages are never mixed (OB 3.0, `inLanguage`). */
function achievementOf(
  baseUrl: string,
  issuer: Issuer,
  version: PublishedVersion,
  { language, levelId }: Pick<AwardRow, 'language' | 'levelId'>,
): AchievementInput {
  const { content, badgePublicId, number } = version;
  const page = `${baseUrl}/o/${issuer.handle}/badges/${badgePublicId}`;
  const id = `${page}/v/${number}/${language}`;
  const levels = levelsOf(content);
  return {
    id,
    name: inLanguage(content.name, language).text,
    description: inLanguage(content.description, language).text,
    criteria: criteriaText(content, levelId, language),
    criteriaUrl: page,
    image: {
      id: `${baseUrl}${pictureUrlOf(issuer.handle, version, levelId)}?lang=${language}`,
      caption: inLanguage(content.alt, language).text,
    },
    tags: content.tags,
    language,
    version: String(number),
    achievementType: content.achievementType ?? 'Badge',
    alignment: [
      ...(content.skills ?? []).flatMap((skill) =>
        skill.named === undefined
          ? []
          : [
              {
                targetName: inLanguage(skill.named.name, language).text,
                targetUrl: skillUrl(baseUrl, issuer.handle, skill),
                targetCode: skill.named.code,
                targetFramework: skill.named.framework && inLanguage(skill.named.framework, language).text,
                // A level has no member of its own in an alignment.
                targetDescription:
                  skill.named.level && `${SCALE_NAME[language]} – ${inLanguage(skill.named.level, language).text}`,
                targetType: 'CFItem',
              },
            ],
      ),
      ...(content.alignments ?? []),
    ],
    humanCode: content.humanCode,
    specialization: content.specialization,
    fieldOfStudy: content.fieldOfStudy,
    creditsAvailable: content.creditsAvailable,
    otherIdentifiers: content.otherIdentifiers,
    related: content.related,
    ...(levelId !== null && {
      levels: {
        name: SCALE_NAME[language],
        levels: levels.map(({ id: levelId, name, rank }) => {
          const description = findRung(content, levelId)?.description;
          return {
            id: `${id}#${levelId}`,
            name: inLanguage(name, language).text,
            level: String(rank),
            ...(description && { description: inLanguage(description, language).text }),
          };
        }),
        achieved: `${id}#${levelId}`,
      },
    }),
  };
}

/** What a list of awards shares: by the version at hand, and then by whatever else the achievement is written from. */
const preparedFrom = new WeakMap<PublishedVersion, Map<string, PreparedAchievement>>();

function preparedAchievement(
  baseUrl: string,
  issuer: Issuer,
  version: PublishedVersion,
  award: Pick<AwardRow, 'language' | 'levelId'>,
): PreparedAchievement {
  const name = [baseUrl, issuer.did, issuer.handle, award.language, award.levelId].join(' ');
  const known = preparedFrom.get(version) ?? new Map<string, PreparedAchievement>();
  const prepared = known.get(name) ?? prepareAchievement(achievementOf(baseUrl, issuer, version, award), issuer.did);
  preparedFrom.set(version, known.set(name, prepared));
  return prepared;
}

/**
 * Revocation alone is a single entry, which every reader takes; a badge that may be suspended names two, revocation first,
 * because some readers look at the first one only (standards: profiles `single` and `array`).
 */
function statusOf(baseUrl: string, issuer: Issuer, award: AwardRow, publicIds: Map<string, string>): StatusInput[] {
  const entry = (purpose: StatusPurpose, listId: string, index: number): StatusInput => ({
    type: 'BitstringStatusListEntry',
    list: statusListUrl(baseUrl, issuer.handle, publicIds.get(listId) ?? ''),
    index,
    purpose,
  });
  const { suspensionListId: listId, suspensionIndex: index } = award;
  const revocation = entry('revocation', award.statusListId, award.statusIndex);
  return listId === null || index === null ? [revocation] : [revocation, entry('suspension', listId, index)];
}

/** The holder's edition tells everything; the public one what its holder shows of how the badge was earned. */
function activityMembers(award: AwardRow, kind: 'holder' | 'public') {
  if (kind === 'public' && !award.showParticulars) return {};
  const { narrative, evidence, start, end } = activityOf(award.particulars);
  return {
    activity: { narrative, ...(start !== null && { start }), ...(end !== null && { end }) },
    evidence: evidence.map(({ url, name }) => ({ id: url, name })),
  };
}

/**
 * Whether an award, locked now, is still as it was when its public edition was signed. If not, the organisation and the holder
 * changed it at one moment, and what was signed would undo what the other one chose.
 */
export const isAsSigned = (award: AwardRow, locked: AwardRow | undefined): locked is AwardRow =>
  locked !== undefined &&
  locked.erasedAt === null &&
  (['state', 'visibility', 'showName', 'showParticulars', 'recipientName'] as const).every(
    (fact) => locked[fact] === award[fact],
  );

export interface SignedEdition extends EditionRow {
  /** What the log entry will hold. */
  commitment: Buffer;
}

/**
 * Signs one edition of an award (docs/decisions: two editions). Nothing is released here: the caller stores it together
 * with its log entry. `logEntryId` is filled by the caller.
 */
export async function signEdition(
  deps: Deps,
  issuer: Issuer,
  version: PublishedVersion,
  award: AwardRow,
  /** By the ids of the lists that the award names. */
  listPublicIds: Map<string, string>,
  kind: 'holder' | 'public',
): Promise<SignedEdition> {
  const { baseUrl } = deps.config;
  const now = deps.clock.now();
  const salt = randomBytes(SALT_BYTES).toString('hex');
  const credentialId =
    kind === 'holder' ? `urn:uuid:${randomUUID()}` : badgePageUrl(baseUrl, issuer.handle, award.publicId);
  const unsigned = buildAchievementCredential({
    id: credentialId,
    issuer: profileOf(baseUrl, issuer),
    achievement: preparedAchievement(baseUrl, issuer, version, award),
    recipient:
      kind === 'holder'
        ? { edition: 'holder', emailHash: await hashRecipient(award.recipientEmail, salt), salt }
        : {
            edition: 'public',
            id: `urn:uuid:${randomUUID()}`,
            ...(award.showName && award.recipientName !== '' && { name: award.recipientName }),
          },
    validFrom: award.awardedAt,
    ...(award.validUntil !== null && { validUntil: award.validUntil }),
    ...activityMembers(award, kind),
    status: statusOf(baseUrl, issuer, award, listPublicIds),
  });
  const signer = await getSigner(deps, issuer.id);
  const { text, signedBytes } = await signCredential(unsigned, { ...signer, created: now });
  deps.metrics.editionSigned(kind);
  const commitmentKey = newCommitmentKey();
  return {
    id: newId(),
    organisationId: issuer.id,
    awardId: award.id,
    kind,
    credentialId,
    document: text,
    signedBytes: Buffer.from(signedBytes),
    commitmentKey,
    logEntryId: '',
    signedAt: now,
    withdrawnAt: null,
    commitment: commitToEdition(commitmentKey, signedBytes),
  };
}
