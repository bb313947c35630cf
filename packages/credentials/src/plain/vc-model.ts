import { relatedResource } from '../achievement/related-resource.ts';
import {
  anything,
  dateTime,
  languageText,
  object,
  type Rule,
  several,
  string,
  uri,
  uriOr,
} from '../achievement/shape.ts';
import { parseInstant } from '../dates/dates.ts';
import { hasType, isObject, type JsonObject } from '../json/value.ts';

/* VC Data Model 2.0 and 1.1, without any rule of Open Badges. */

const typed = object({ required: { type: several(string) }, optional: { id: uri } });

/** A number in a string, with no sign and no zero in front (Bitstring Status List 1.0 section 2.1). */
const INDEX = /^(?:0|[1-9]\d*)$/;

const bitstringEntry = object({
  required: { statusPurpose: string, statusListCredential: uri },
  optional: { id: uri },
});

const status: Rule = (value) => {
  const problem = typed(value);
  if (problem !== undefined || !isObject(value) || !hasType(value, 'BitstringStatusListEntry')) return problem;
  const { statusListIndex } = value;
  if (typeof statusListIndex !== 'string' || !INDEX.test(statusListIndex)) return '/statusListIndex';
  return bitstringEntry(value);
};

/** Somebody about whom nothing is said is no subject. */
const subject: Rule = (value) => {
  if (!isObject(value) || Object.keys(value).length === 0) return '';
  return object({ optional: { id: uri } })(value);
};

const party = uriOr(object({ required: { id: uri }, optional: { name: several(languageText) } }));

const reserved: Record<string, Rule> = {
  credentialStatus: several(status),
  credentialSchema: several(object({ required: { id: uri, type: several(string) } })),
  refreshService: several(typed),
  termsOfUse: several(typed),
  evidence: several(typed),
  confidenceMethod: several(typed),
  renderMethod: several(typed),
  relatedResource,
};

const credential = object({
  type: ['VerifiableCredential'],
  required: { type: several(string), issuer: party, credentialSubject: several(subject) },
  optional: {
    id: uri,
    name: several(languageText),
    description: several(languageText),
    validFrom: dateTime,
    validUntil: dateTime,
    issuanceDate: dateTime,
    expirationDate: dateTime,
    ...reserved,
  },
});

const presentation = object({
  type: ['VerifiablePresentation'],
  required: { type: several(string) },
  optional: {
    id: uri,
    holder: party,
    termsOfUse: several(typed),
    verifiableCredential: several(object({ required: { type: several(string) } })),
    proof: anything,
  },
});

/** Path of the first member that the W3C's model does not allow, or undefined. */
export function vcProblem(document: JsonObject): string | undefined {
  const problem = credential(document);
  if (problem !== undefined) return problem;
  const [from, until] = [
    parseInstant(document.validFrom ?? document.issuanceDate),
    parseInstant(document.validUntil ?? document.expirationDate),
  ];
  return from && until && until < from ? '/validUntil' : undefined;
}

export const presentationProblem = (document: JsonObject): string | undefined => presentation(document);
