import { OB_303, OB_EXTENSIONS, VC_V2 } from '../contexts/contexts.ts';
import { parseDay, writeInstant } from '../dates/dates.ts';
import { CredentialError } from '../error.ts';
import { share } from '../json/frozen-values.ts';
import type { JsonObject, JsonValue } from '../json/value.ts';

export interface IssuerProfile {
  /** The DID of the organisation. */
  id: string;
  name: string;
  url?: string;
  description?: string;
  email?: string;
  /** Address of a PNG or SVG. */
  image?: string;
}

export interface LevelScale {
  /** Name of the scale, such as "Level". */
  name: string;
  /** Lowest first; ids are absolute addresses. */
  levels: readonly { id: string; name: string; level: string; description?: string }[];
  /** Id of the level that this badge attests. */
  achieved: string;
}

export interface AchievementInput {
  /** The same for every award of one badge version. */
  id: string;
  name: string;
  description: string;
  /** Markdown. */
  criteria: string;
  criteriaUrl?: string;
  image?: { id: string; caption?: string };
  tags?: readonly string[];
  /** BCP 47, such as `fr`. */
  language?: string;
  version?: string;
  /** A type of the standard's list, or `ext:…`. */
  achievementType?: string;
  levels?: LevelScale;
  alignment?: readonly {
    targetName: string;
    targetUrl: string;
    targetCode?: string | undefined;
    targetDescription?: string | undefined;
    targetFramework?: string | undefined;
    /** Of the standard's list, such as `CFItem` for an item of a framework, or `ext:…`. */
    targetType?: string | undefined;
  }[];
  humanCode?: string | undefined;
  specialization?: string | undefined;
  fieldOfStudy?: string | undefined;
  creditsAvailable?: number | undefined;
  otherIdentifiers?: readonly { identifier: string; identifierType: string }[] | undefined;
  /** Addresses of related achievements. */
  related?: readonly string[] | undefined;
}

/**
 * Who the badge is about. The holder's edition names the address by a salted hash (`hashRecipient`); the public one has a random
 * subject id, and the name if its holder shows it: never an address, hash or salt.
 */
export type RecipientInput =
  | { edition: 'holder'; emailHash: string; salt: string }
  | { edition: 'public'; id: string; name?: string };

export type StatusInput =
  | { type: 'BitstringStatusListEntry'; list: string; index: number; purpose?: 'revocation' | 'suspension' }
  | { type: '1EdTechRevocationList'; list: string };

export interface AchievementCredentialInput {
  /** `urn:uuid:…` for the holder's edition, the page's https address for the public one. */
  id: string;
  issuer: IssuerProfile;
  /** Prepared (`prepareAchievement`), where many are awarded. */
  achievement: AchievementInput | PreparedAchievement;
  recipient: RecipientInput;
  validFrom: Date;
  validUntil?: Date;
  awardedDate?: Date;
  /** What was done, in Markdown, and from which day to which (`2026-03-01`). */
  activity?: { narrative?: string; start?: string; end?: string };
  evidence?: readonly { id?: string; name?: string; description?: string; narrative?: string; genre?: string }[];
  /** One entry is written as an object, more as an array in this order: readers that take one entry look at the first. */
  status?: StatusInput | readonly StatusInput[];
}

/**
 * An Open Badges 3.0 AchievementCredential (OB 3.0 Final, information model), unsigned: give it to `signCredential`.
 * Multi-valued members are arrays, dates are UTC in whole seconds, nothing is null or empty.
 * @throws CredentialError `bad-input`, `bad-date`
 */
export function buildAchievementCredential(input: AchievementCredentialInput): JsonObject {
  const { issuer, recipient } = input;
  const { name, members, results, creator } =
    'members' in input.achievement ? input.achievement : describe(input.achievement, input.issuer.id);
  if (creator !== issuer.id) throw new CredentialError('bad-input', 'Prepared for another issuer');
  const statuses = Array.isArray(input.status) ? input.status : input.status ? [input.status] : [];
  const extensions = statuses.some(({ type }) => type === '1EdTechRevocationList') ? [OB_EXTENSIONS] : [];
  const entries = statuses.map(buildStatusEntry);
  const subject: JsonObject = { ...recipientMembers(recipient), type: ['AchievementSubject'], achievement: members };
  if (input.activity) {
    const { narrative, start, end } = input.activity;
    const days = { activityStartDate: midnight(start), activityEndDate: midnight(end) };
    Object.assign(subject, present({ narrative, ...days }));
  }
  if (results) subject.result = results;
  const credential: JsonObject = {
    '@context': [VC_V2, OB_303, ...extensions],
    id: input.id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name,
    issuer: present({ ...issuer, type: ['Profile'], image: issuer.image && { id: issuer.image, type: 'Image' } }),
    validFrom: writeInstant(input.validFrom),
  };
  if (input.validUntil) credential.validUntil = writeInstant(input.validUntil);
  if (input.awardedDate) credential.awardedDate = writeInstant(input.awardedDate);
  credential.credentialSubject = subject;
  const evidence = list(input.evidence, (one) => present({ ...one, type: ['Evidence'] }));
  if (evidence) credential.evidence = evidence;
  if (entries.length > 0) credential.credentialStatus = entries.length > 1 ? entries : (entries[0] as JsonObject);
  return credential;
}

/** An achievement as it stands in each award: written once, and the same frozen object in all of them. */
export interface PreparedAchievement {
  /** Id of the issuer that it is by. */
  readonly creator: string;
  readonly name: string;
  readonly members: JsonObject;
  readonly results?: JsonValue[];
}

/**
 * For an achievement that is awarded many times: what each award would write anew is written here.
 * @param creator id of the issuer
 * @throws CredentialError `bad-input`
 */
export function prepareAchievement(achievement: AchievementInput, creator: string): PreparedAchievement {
  const { name, members, results } = describe(achievement, creator);
  return Object.freeze({ creator, name, members: share(members), ...(results && { results: share(results) }) });
}

function describe(achievement: AchievementInput, creator: string): PreparedAchievement {
  const { id, name, levels } = achievement;
  const members = achievementOf(achievement, creator);
  return { creator, name, members, ...(levels && { results: [resultOf(id, levels)] }) };
}

/** The standard's JSON schema wants an instant where its contexts say a day: the midnight that begins it. */
function midnight(day: string | undefined): string | undefined {
  const begin = day === undefined ? undefined : parseDay(day);
  return begin === undefined ? day : writeInstant(begin);
}

function achievementOf(achievement: AchievementInput, creator: string): JsonObject {
  const { criteria, criteriaUrl, image, levels } = achievement;
  return present({
    id: achievement.id,
    type: ['Achievement'],
    achievementType: achievement.achievementType,
    name: achievement.name,
    description: achievement.description,
    criteria: present({ id: criteriaUrl, narrative: criteria }),
    creator: { id: creator, type: ['Profile'] },
    image: image && present({ id: image.id, type: 'Image', caption: image.caption }),
    inLanguage: achievement.language,
    version: achievement.version,
    tag: list(achievement.tags, (tag) => tag),
    alignment: list(achievement.alignment, (alignment) => present({ ...alignment, type: ['Alignment'] })),
    humanCode: achievement.humanCode,
    specialization: achievement.specialization,
    fieldOfStudy: achievement.fieldOfStudy,
    creditsAvailable: achievement.creditsAvailable,
    otherIdentifier: list(achievement.otherIdentifiers, (one) => ({ ...one, type: 'IdentifierEntry' })),
    related: list(achievement.related, (id) => ({ id, type: ['Related'] })),
    resultDescription: levels && [scaleOf(achievement.id, levels)],
  });
}

/** The whole scale, so that a reader sees what lies above and below. */
function scaleOf(achievementId: string, scale: LevelScale): JsonObject {
  return {
    id: scaleId(achievementId),
    type: ['ResultDescription'],
    name: scale.name,
    resultType: 'RubricCriterionLevel',
    rubricCriterionLevel: scale.levels.map((level) => present({ ...level, type: ['RubricCriterionLevel'] })),
  };
}

function resultOf(achievementId: string, scale: LevelScale): JsonObject {
  if (!scale.levels.some(({ id }) => id === scale.achieved)) {
    throw new CredentialError('bad-input', 'The level achieved is not one of the scale');
  }
  return { type: ['Result'], resultDescription: scaleId(achievementId), achievedLevel: scale.achieved };
}

function scaleId(achievementId: string): string {
  return `${achievementId}#level`;
}

function recipientMembers(recipient: RecipientInput): JsonObject {
  const identity = (identityType: string, identityHash: string, salt?: string) =>
    present({ type: 'IdentityObject', hashed: salt !== undefined, identityHash, identityType, salt });
  if (recipient.edition === 'holder') {
    if (!/^sha256\$[0-9a-f]{64}$/.test(recipient.emailHash) || !recipient.salt) {
      throw new CredentialError('bad-input', 'A holder is named by hashRecipient and its salt');
    }
    return { identifier: [identity('emailAddress', recipient.emailHash, recipient.salt)] };
  }
  return present({ id: recipient.id, identifier: recipient.name ? [identity('name', recipient.name)] : undefined });
}

/**
 * The entry of `credentialStatus` that leads to a place in a list.
 * @throws CredentialError `bad-input` for an index that is no whole number from 0 on
 */
export function buildStatusEntry(status: StatusInput): JsonObject {
  if (status.type === '1EdTechRevocationList') return { id: status.list, type: status.type };
  if (!Number.isSafeInteger(status.index) || status.index < 0) throw new CredentialError('bad-input', 'Status index');
  return {
    id: `${status.list}#${status.index}`,
    type: status.type,
    statusPurpose: status.purpose ?? 'revocation',
    statusListIndex: String(status.index),
    statusListCredential: status.list,
  };
}

function list<T>(values: readonly T[] | undefined, write: (value: T) => JsonValue): JsonValue[] | undefined {
  return values && values.length > 0 ? values.map(write) : undefined;
}

/** Without the members that have no value or an empty text. */
function present(members: Record<string, JsonValue | undefined>): JsonObject {
  const kept: JsonObject = {};
  for (const name in members) {
    const value = members[name];
    if (value !== undefined && value !== '') kept[name] = value;
  }
  return kept;
}
