import { endorsements, identifierEntry, identityObject, image, profile } from './profile-model.ts';
import {
  among,
  dateTime,
  day,
  extensible,
  languageTag,
  languageText,
  languageWords,
  number,
  object,
  one,
  type Rule,
  several,
  string,
  uri,
  words,
} from './shape.ts';
import { ACHIEVEMENT_TYPES, RESULT_STATUSES, RESULT_TYPES, TARGET_TYPES } from './vocabularies.ts';

/* Open Badges 3.0 Final, information model: what was achieved; classes in the order in which they hold each other. */

const alignment = object({
  type: ['Alignment'],
  required: { targetName: words, targetUrl: uri },
  optional: {
    targetCode: string,
    targetDescription: string,
    targetFramework: string,
    targetType: extensible(TARGET_TYPES),
  },
});

const rubricCriterionLevel = object({
  type: ['RubricCriterionLevel'],
  required: { id: uri, name: words },
  optional: { level: string, points: string, description: string, alignment: several(alignment) },
});

const resultDescription = object({
  type: ['ResultDescription'],
  required: { id: uri, name: words, resultType: extensible(RESULT_TYPES) },
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

export const achievement = object({
  type: ['Achievement'],
  required: {
    id: uri,
    name: languageWords,
    description: languageWords,
    criteria: object({ anyOf: ['id', 'narrative'], optional: { id: uri, narrative: languageText } }),
  },
  optional: {
    achievementType: extensible(ACHIEVEMENT_TYPES),
    alignment: several(alignment),
    creator: profile,
    creditsAvailable: number,
    fieldOfStudy: string,
    humanCode: string,
    image,
    inLanguage: languageTag,
    otherIdentifier: several(identifierEntry),
    related: several(
      object({ type: ['Related'], required: { id: uri }, optional: { inLanguage: languageTag, version: string } }),
    ),
    resultDescription: several(resultDescription),
    specialization: string,
    tag: several(string),
    version: string,
    ...endorsements,
  },
});

const result = object({
  type: ['Result'],
  optional: {
    resultDescription: uri,
    achievedLevel: uri,
    value: string,
    status: among(RESULT_STATUSES),
    alignment: several(alignment),
  },
});

/** The contexts say a day, the JSON schema an instant: both are read. */
const dayOrTime: Rule = (value) => (day(value) === undefined ? undefined : dateTime(value));

export const achievementSubject = object({
  type: ['AchievementSubject'],
  anyOf: ['id', 'identifier'],
  required: { achievement: one(achievement) },
  optional: {
    id: uri,
    identifier: several(identityObject),
    activityStartDate: dayOrTime,
    activityEndDate: dayOrTime,
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

export const evidence = object({
  type: ['Evidence'],
  optional: { id: uri, name: string, narrative: string, description: string, genre: string, audience: string },
});
