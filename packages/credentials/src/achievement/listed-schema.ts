import { asArray, isObject, type JsonObject, type JsonValue } from '../json/value.ts';

/**
 * The schemas of 1EdTech whose rules are those of the model (OB 3.0 section B.7, CLR 2.0): a credential that lists one must
 * pass it. Others that it lists are not run.
 */
const KNOWN_SCHEMAS =
  /^https:\/\/purl\.imsglobal\.org\/spec\/(?:ob\/v3p0\/schema\/json\/ob_v3p0_(?:achievement|endorsement)|clr\/v2p0\/schema\/json\/clr_v2p0_clr)credential_schema\.json$/;

const idsOf = (credential: JsonObject): JsonValue[] =>
  asArray(credential.credentialSchema).flatMap((schema) => (isObject(schema) && schema.id ? [schema.id] : []));

const isKnown = (id: JsonValue): boolean => typeof id === 'string' && KNOWN_SCHEMAS.test(id);

export function listsUnknownSchema(credential: JsonObject): boolean {
  return idsOf(credential).some((id) => !isKnown(id));
}

/** Where the schema is narrower than the model's words: one status, and each image as an object. */
export function listedSchemaProblem(credential: JsonObject): string | undefined {
  if (credential.credentialSchema === undefined || !idsOf(credential).some(isKnown)) return undefined;
  if (Array.isArray(credential.credentialStatus)) return '/credentialStatus';
  return bareImage(credential, '');
}

function bareImage(value: JsonValue | undefined, path: string): string | undefined {
  if (Array.isArray(value)) return firstOf(value.map((entry, at) => () => bareImage(entry, `${path}/${at}`)));
  if (!isObject(value)) return undefined;
  if (typeof value.image === 'string') return `${path}/image`;
  // A credential inside lists its own schemas.
  const own = Object.entries(value).filter(([member]) => !['endorsement', 'verifiableCredential'].includes(member));
  return firstOf(
    own.map(
      ([member, inner]) =>
        () =>
          bareImage(inner, `${path}/${member}`),
    ),
  );
}

function firstOf(looks: (() => string | undefined)[]): string | undefined {
  for (const look of looks) {
    const found = look();
    if (found !== undefined) return found;
  }
  return undefined;
}
