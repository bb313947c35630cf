import { VC_V1 } from '../contexts/contexts.ts';
import { asArray, hasType, type JsonObject } from '../json/value.ts';
import {
  anything,
  boolean,
  dateTime,
  either,
  languageText,
  number,
  object,
  one,
  type Rule,
  several,
  string,
  uri,
} from './shape.ts';

/* Open Badges 3.0 Final, information model; classes in the order in which they hold each other. */

const image = either(uri, object({ required: { id: uri }, optional: { caption: string } }));

const profile = either(
  uri,
  object({
    type: ['Profile'],
    required: { id: uri },
    optional: { name: languageText, url: uri, description: languageText, email: string, phone: string, image },
  }),
);

const alignment = object({
  type: ['Alignment'],
  required: { targetName: string, targetUrl: uri },
  optional: { targetCode: string, targetDescription: string, targetFramework: string, targetType: string },
});

const rubricCriterionLevel = object({
  type: ['RubricCriterionLevel'],
  required: { id: uri, name: string },
  optional: { level: string, points: string, description: string, alignment: several(alignment) },
});

const resultDescription = object({
  type: ['ResultDescription'],
  required: { id: uri, name: string, resultType: string },
  optional: {
    allowedValue: several(string),
    requiredLevel: uri,
    requiredValue: string,
    valueMin: string,
    valueMax: string,
    rubricCriterionLevel: several(rubricCriterionLevel),
    alignment: several(alignment),
  },
});

const achievement = object({
  type: ['Achievement'],
  required: {
    id: uri,
    name: languageText,
    description: languageText,
    criteria: object({ anyOf: ['id', 'narrative'], optional: { id: uri, narrative: languageText } }),
  },
  optional: {
    achievementType: string,
    alignment: several(alignment),
    creator: profile,
    creditsAvailable: number,
    fieldOfStudy: string,
    humanCode: string,
    image,
    inLanguage: string,
    otherIdentifier: several(object({})),
    related: several(object({ required: { id: uri } })),
    resultDescription: several(resultDescription),
    specialization: string,
    tag: several(string),
    version: string,
  },
});

const identityObject = object({
  type: ['IdentityObject'],
  required: { hashed: boolean, identityHash: string, identityType: string },
  optional: { salt: string },
});

const result = object({
  type: ['Result'],
  optional: {
    resultDescription: uri,
    achievedLevel: uri,
    value: string,
    status: string,
    alignment: several(alignment),
  },
});

const achievementSubject = object({
  type: ['AchievementSubject'],
  anyOf: ['id', 'identifier'],
  required: { achievement: one(achievement) },
  optional: {
    id: uri,
    identifier: several(identityObject),
    activityStartDate: string,
    activityEndDate: string,
    creditsEarned: number,
    image,
    licenseNumber: string,
    narrative: string,
    result: several(result),
    role: string,
    source: profile,
    term: string,
  },
});

const evidence = object({
  type: ['Evidence'],
  optional: { id: uri, name: string, narrative: string, description: string, genre: string, audience: string },
});

const typed = object({ required: { type: several(string) } });

const sharedMembers: Record<string, Rule> = {
  name: languageText,
  description: languageText,
  image,
  awardedDate: dateTime,
  evidence: several(evidence),
  endorsement: several(object({ type: ['EndorsementCredential'] })),
  credentialSchema: several(object({ required: { id: uri, type: several(string) } })),
  credentialStatus: several(typed),
  refreshService: one(typed),
  termsOfUse: several(anything),
};

const BADGE_TYPES = ['OpenBadgeCredential', 'AchievementCredential'] as const;

const badge20 = object({
  type: BADGE_TYPES,
  required: { id: uri, issuer: profile, validFrom: dateTime, credentialSubject: one(achievementSubject) },
  optional: { ...sharedMembers, validUntil: dateTime },
});

const badge11 = object({
  type: BADGE_TYPES,
  required: { id: uri, issuer: profile, issuanceDate: dateTime, credentialSubject: one(achievementSubject) },
  optional: { ...sharedMembers, expirationDate: dateTime },
});

const credential20 = object({
  type: ['VerifiableCredential'],
  required: { issuer: either(uri, object({ required: { id: uri } })), credentialSubject: anything },
  optional: { id: uri, validFrom: dateTime, validUntil: dateTime },
});

const endorsement20 = object({
  type: ['EndorsementCredential'],
  required: {
    id: uri,
    issuer: profile,
    name: languageText,
    validFrom: dateTime,
    credentialSubject: one(
      object({ type: ['EndorsementSubject'], required: { id: uri }, optional: { endorsementComment: languageText } }),
    ),
  },
  optional: { ...sharedMembers, validUntil: dateTime, awardedDate: dateTime },
});

/** A record that holds badges and achievements (CLR Standard 2.0). */
export const CLR_TYPE = 'ClrCredential';

const clr20 = object({
  type: [CLR_TYPE],
  required: {
    id: uri,
    issuer: profile,
    validFrom: dateTime,
    credentialSubject: one(
      object({
        type: ['ClrSubject'],
        optional: { id: uri, verifiableCredential: several(anything), achievement: several(achievement) },
      }),
    ),
  },
  optional: { ...sharedMembers, validUntil: dateTime },
});

/** Path of the first member that the standard's model does not allow, or undefined (standards: OB 3.0 sections B.1 and C.1, CLR 2.0). */
export function modelProblem(credential: JsonObject): string | undefined {
  const generic = credential20(credential);
  if (generic !== undefined) return generic;
  if (hasType(credential, CLR_TYPE)) return clr20(credential);
  if (hasType(credential, 'EndorsementCredential')) return endorsement20(credential);
  if (!hasType(credential, ...BADGE_TYPES)) return undefined;
  const rule = asArray(credential['@context'])[0] === VC_V1 ? badge11 : badge20;
  return rule(credential);
}

export function isBadgeType(type: string): boolean {
  return BADGE_TYPES.some((name) => name === type);
}
