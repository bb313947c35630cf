import {
  boolean,
  day,
  extensible,
  languageText,
  number,
  object,
  type Rule,
  several,
  string,
  uri,
  uriOr,
  words,
} from './shape.ts';
import { IDENTIFIER_TYPES } from './vocabularies.ts';

/* Open Badges 3.0 Final, information model: who somebody is. */

/** The class says that an image "can typically be represented as just the id string"; a listed schema wants the object. */
export const image = uriOr(
  object({ type: ['Image'], required: { id: uri }, optional: { caption: string }, closed: true }),
);

export const identityObject = object({
  type: ['IdentityObject'],
  required: { hashed: boolean, identityHash: words, identityType: extensible(IDENTIFIER_TYPES) },
  optional: { salt: string },
  closed: true,
});

export const identifierEntry = object({
  type: ['IdentifierEntry'],
  required: { identifier: words, identifierType: extensible(IDENTIFIER_TYPES) },
  closed: true,
});

const address = object({
  type: ['Address'],
  optional: {
    addressCountry: string,
    addressCountryCode: string,
    addressRegion: string,
    addressLocality: string,
    streetAddress: string,
    postOfficeBoxNumber: string,
    postalCode: string,
    geo: object({ type: ['GeoCoordinates'], required: { latitude: number, longitude: number } }),
  },
});

/** Endorsements are credentials with rules and reports of their own (P-VER-14): here they only have to be there. */
export const endorsements: Record<string, Rule> = {
  endorsement: several(object({ type: ['EndorsementCredential'] })),
  endorsementJwt: several(words),
};

/** An organisation or a person; by its id alone where the standard names a reference. */
export const profile: Rule = uriOr(
  object({
    type: ['Profile'],
    required: { id: uri },
    optional: {
      name: languageText,
      url: uri,
      phone: string,
      email: string,
      description: languageText,
      image,
      address,
      official: string,
      otherIdentifier: several(identifierEntry),
      // Not yet defined on this line: parents have parents.
      parentOrg: (value) => profile(value),
      familyName: string,
      givenName: string,
      additionalName: string,
      patronymicName: string,
      honorificPrefix: string,
      honorificSuffix: string,
      familyNamePrefix: string,
      dateOfBirth: day,
      ...endorsements,
    },
  }),
);
