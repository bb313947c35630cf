import { asArray, idOf, isObject, type JsonObject, type JsonValue, oneObject, text } from '../json/value.ts';
import type { BadgeLevel, BadgeSummary } from '../report.ts';

/** What may be shown of a badge whose signature is right and whose model was checked. */
export function summarise(credential: JsonObject, revocationReason: string | undefined): BadgeSummary {
  const subject = oneObject(credential.credentialSubject) ?? {};
  const achievement = oneObject(subject.achievement) ?? {};
  const criteria = isObject(achievement.criteria) ? achievement.criteria : {};
  return defined({
    credentialId: text(credential.id) ?? '',
    id: text(achievement.id) ?? '',
    name: plain(achievement.name) ?? '',
    description: plain(achievement.description) ?? '',
    criteria: plain(criteria.narrative),
    criteriaUrl: text(criteria.id),
    imageId: idOf(achievement.image),
    imageCaption: isObject(achievement.image) ? text(achievement.image.caption) : undefined,
    tags: asArray(achievement.tag).filter((tag) => typeof tag === 'string'),
    language: text(achievement.inLanguage),
    version: text(achievement.version),
    level: levelOf(subject, achievement),
    issuer: issuerOf(credential),
    recipientName: recipientName(subject),
    validFrom: text(credential.validFrom) ?? text(credential.issuanceDate) ?? '',
    validUntil: text(credential.validUntil) ?? text(credential.expirationDate),
    status: statusOf(credential),
    revocationReason,
  });
}

export function issuerOf(credential: JsonObject): BadgeSummary['issuer'] {
  const issuer = isObject(credential.issuer) ? credential.issuer : {};
  return defined({ id: idOf(credential.issuer) ?? '', name: plain(issuer.name), url: text(issuer.url) });
}

/** The same object without the members that have no value. */
type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};
function defined<T extends object>(value: T): Defined<T> {
  const kept: Record<string, unknown> = {};
  for (const name in value) if (value[name] !== undefined) kept[name] = value[name];
  return kept as Defined<T>;
}

/** The level that a result achieves, described by the achievement's own result description. */
function levelOf(subject: JsonObject, achievement: JsonObject): BadgeLevel | undefined {
  if (subject.result === undefined) return undefined;
  const achieved = asArray(subject.result).flatMap((result) => (isObject(result) ? [text(result.achievedLevel)] : []));
  const levels = asArray(achievement.resultDescription)
    .filter(isObject)
    .flatMap((description) => asArray(description.rubricCriterionLevel).filter(isObject));
  const found = levels.find((level) => achieved.includes(text(level.id)));
  return found && defined({ id: text(found.id) ?? '', name: text(found.name) ?? '', level: text(found.level) });
}

/** Only a name that is written plainly: a hash is nobody's name. */
function recipientName(subject: JsonObject): string | undefined {
  for (const identifier of asArray(subject.identifier))
    if (isObject(identifier) && identifier.identityType === 'name' && identifier.hashed === false)
      return text(identifier.identityHash);
  return undefined;
}

function statusOf(credential: JsonObject): BadgeSummary['status'] {
  const entry = asArray(credential.credentialStatus).find(isObject);
  const url = text(entry?.statusListCredential) ?? text(entry?.id);
  if (!entry || !url) return undefined;
  const type = text(asArray(entry.type)[0]) ?? '';
  const index = text(entry.statusListIndex);
  return index === undefined ? { type, url } : { type, url, index: Number(index) };
}

function plain(value: JsonValue | undefined): string | undefined {
  return isObject(value) ? text(value['@value']) : text(value);
}
