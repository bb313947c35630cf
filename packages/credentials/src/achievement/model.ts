import { VC_V1 } from '../contexts/contexts.ts';
import { asArray, hasType, isObject, type JsonObject, oneObject } from '../json/value.ts';
import { achievement, achievementSubject, evidence } from './achievement-model.ts';
import { listedSchemaProblem } from './listed-schema.ts';
import { endorsements, image, profile } from './profile-model.ts';
import { relatedResource } from './related-resource.ts';
import {
  anything,
  dateTime,
  languageText,
  languageWords,
  object,
  one,
  type Rule,
  several,
  uri,
  uriOr,
  words,
} from './shape.ts';

/* Open Badges 3.0 Final and CLR Standard 2.0: the credentials; what they hold is in achievement-model.ts and profile-model.ts. */

const typed = object({ required: { type: several(words) } });
const typedWithId = object({ required: { id: uri, type: several(words) } });

const sharedMembers: Record<string, Rule> = {
  name: languageText,
  description: languageText,
  image,
  awardedDate: dateTime,
  evidence: several(evidence),
  credentialSchema: several(typedWithId),
  // The model has one; readers of Bitstring status lists take several, and so do we (listed-schema.ts).
  credentialStatus: several(typed),
  refreshService: one(typedWithId),
  termsOfUse: several(typed),
  relatedResource,
  ...endorsements,
};

/** A credential of either version of the VC data model, which name their dates differently; its kind is known by `kindOf`. */
function credentialOf(subject: Rule, more: Record<string, Rule> = {}): { version1: Rule; version2: Rule } {
  const type = ['VerifiableCredential'];
  const required = { id: uri, issuer: profile, credentialSubject: one(subject), ...more };
  const optional = { ...sharedMembers, validFrom: dateTime, validUntil: dateTime };
  return {
    version2: object({ type, required: { ...required, validFrom: dateTime }, optional }),
    version1: object({
      type,
      required: { ...required, issuanceDate: dateTime },
      optional: { ...optional, expirationDate: dateTime },
    }),
  };
}

const BADGE_TYPES = ['OpenBadgeCredential', 'AchievementCredential'] as const;

const badge = credentialOf(achievementSubject);

const ENDORSEMENT_TYPE = 'EndorsementCredential';

const endorsement = credentialOf(
  object({ type: ['EndorsementSubject'], required: { id: uri }, optional: { endorsementComment: languageText } }),
  { name: languageWords },
);

/** A record that holds badges and achievements (CLR Standard 2.0). */
export const CLR_TYPE = 'ClrCredential';

const record = credentialOf(
  object({
    type: ['ClrSubject'],
    optional: { id: uri, verifiableCredential: several(anything), achievement: several(achievement) },
  }),
);

/** Any other credential (VC Data Model 2.0 section 4). */
const generic = object({
  type: ['VerifiableCredential'],
  required: { issuer: uriOr(object({ required: { id: uri } })), credentialSubject: anything },
  optional: { id: uri, validFrom: dateTime, validUntil: dateTime, relatedResource },
});

/** Path of the first member that the standard's model does not allow, or undefined (standards: OB 3.0 sections B.1 and C.1, CLR 2.0). */
export function modelProblem(credential: JsonObject): string | undefined {
  const kind = kindOf(credential);
  if (kind === undefined) return generic(credential);
  const rule = asArray(credential['@context'])[0] === VC_V1 ? kind.version1 : kind.version2;
  return rule(credential) ?? resultProblem(credential) ?? listedSchemaProblem(credential);
}

function kindOf(credential: JsonObject): typeof badge | undefined {
  if (hasType(credential, CLR_TYPE)) return record;
  if (hasType(credential, ENDORSEMENT_TYPE)) return endorsement;
  return hasType(credential, ...BADGE_TYPES) ? badge : undefined;
}

/** A result whose description is about a status says which one. */
function resultProblem(credential: JsonObject): string | undefined {
  const subject = oneObject(credential.credentialSubject);
  if (subject?.result === undefined) return undefined;
  const described = asArray(oneObject(subject.achievement)?.resultDescription).filter(isObject);
  if (!described.some(({ resultType }) => resultType === 'Status')) return undefined;
  const ofStatus = described.filter(({ resultType }) => resultType === 'Status').map(({ id }) => id);
  const silent = asArray(subject.result).findIndex(
    (result) => isObject(result) && ofStatus.includes(result.resultDescription) && result.status === undefined,
  );
  return silent < 0 ? undefined : `/credentialSubject/result/${silent}/status`;
}

export function isBadgeType(type: string): boolean {
  return BADGE_TYPES.some((name) => name === type);
}
