// One rule of the standard's model a test: what it requires is missed, what it types is of another type, what it lists is another word.
import { beforeAll, describe, expect, it } from 'vitest';
import { VC_V1 } from '../contexts/contexts.ts';
import type { JsonObject, JsonValue } from '../json/value.ts';
import * as support from '../testing/issuer.test-support.ts';
import { modelProblem } from './model.ts';

const SCHEMA = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';
const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
const alignment = { type: ['Alignment'], targetName: 'Coopérer', targetUrl: 'https://skills.example/1' };
const identifier = { type: 'IdentifierEntry', identifier: '0123', identifierType: 'sourcedId' };
const image = { id: 'https://acme.example/logo.png', type: 'Image', caption: 'Logo' };
const parent = { id: 'https://parent.example', type: ['Profile'], name: 'Parent' };
const profile: JsonObject = {
  ...{
    id: support.DID,
    type: ['Profile'],
    name: 'Acme',
    url: 'https://acme.example',
    phone: '+33 1',
    email: 'a@b.example',
  },
  ...{ description: 'Nous', image, official: 'Ada', otherIdentifier: [identifier], parentOrg: parent, givenName: 'A' },
  ...{ familyName: 'B', additionalName: 'C', patronymicName: 'D', honorificPrefix: 'E', honorificSuffix: 'F' },
  ...{ familyNamePrefix: 'G', dateOfBirth: '1815-12-10' },
  address: {
    ...{ type: ['Address'], addressCountry: 'France', addressCountryCode: 'FR', addressRegion: 'Bretagne' },
    ...{ addressLocality: 'Brest', streetAddress: '1, quai', postOfficeBoxNumber: '', postalCode: '29200' },
    geo: { type: 'GeoCoordinates', latitude: 48.39, longitude: -4.49 },
  },
};
const subject: JsonObject = {
  ...{ id: 'urn:uuid:1', type: ['AchievementSubject'], activityStartDate: '2026-03-01', creditsEarned: 1.5, image },
  ...{
    activityEndDate: '2026-03-02T00:00:00Z',
    licenseNumber: '1',
    narrative: 'N',
    role: 'R',
    source: parent,
    term: 'T',
  },
  identifier: [{ type: 'IdentityObject', hashed: false, identityHash: 'Ada', identityType: 'name', salt: '' }],
  result: [
    { type: ['Result'], resultDescription: 'urn:uuid:r1', status: 'Completed', alignment: [alignment] },
    { type: ['Result'], resultDescription: 'urn:uuid:r2', achievedLevel: 'urn:uuid:l1', value: '3' },
  ],
  achievement: {
    ...{ id: 'urn:uuid:a', type: ['Achievement'], achievementType: 'Competency', name: 'N', description: 'D' },
    ...{ criteria: { id: 'https://acme.example/c', narrative: 'C' }, creator: parent, creditsAvailable: 3, image },
    ...{ fieldOfStudy: 'F', humanCode: 'H', inLanguage: 'fr-FR', specialization: 'S', tag: ['t'], version: '1' },
    ...{ alignment: [{ ...alignment, targetType: 'CFItem' }], otherIdentifier: [identifier] },
    related: [{ id: 'urn:uuid:b', type: ['Related'], inLanguage: 'en', version: '1' }],
    resultDescription: [
      { id: 'urn:uuid:r1', type: ['ResultDescription'], name: 'S', resultType: 'Status', alignment: [alignment] },
      {
        ...{ id: 'urn:uuid:r2', type: ['ResultDescription'], name: 'L', resultType: 'RubricCriterionLevel' },
        ...{ allowedValue: ['1', '3'], requiredLevel: 'urn:uuid:l1', requiredValue: '3', valueMin: '1', valueMax: '3' },
        rubricCriterionLevel: [
          { id: 'urn:uuid:l1', type: ['RubricCriterionLevel'], name: 'M', level: '3', points: '9', description: '' },
        ],
      },
    ],
  },
};
const complete: JsonObject = {
  '@context': [
    ...['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    EXTENSIONS,
  ],
  ...{ id: 'urn:uuid:0', type: ['VerifiableCredential', 'OpenBadgeCredential'], name: 'N', description: 'D', image },
  ...{ issuer: profile, validFrom: '2026-11-20T10:00:00Z', validUntil: '2028-11-20T10:00:00Z' },
  ...{ awardedDate: '2026-11-20T10:00:00+01:00', credentialSubject: subject },
  evidence: [
    { id: 'https://acme.example/e', type: ['Evidence'], name: '', narrative: 'N', description: 'D', genre: 'G' },
  ],
  credentialSchema: [{ id: SCHEMA, type: '1EdTechJsonSchemaValidator2019' }],
  credentialStatus: { id: 'https://acme.example/r', type: '1EdTechRevocationList' },
  refreshService: { id: 'https://acme.example/f', type: '1EdTechCredentialRefresh' },
};

const stepsOf = (path: string) => path.split('/').slice(1);

/** The badge with another value at a path; undefined takes the member away. */
function changed(path: string, value: JsonValue | undefined, base: JsonObject = complete): JsonObject {
  // Through text, so that what stands at several places is changed at one.
  const copy = JSON.parse(JSON.stringify(base)) as JsonObject;
  const steps = stepsOf(path);
  const last = steps.pop() ?? '';
  let at = copy as unknown as Record<string, Record<string, unknown>>;
  for (const step of steps) at = at[step] as unknown as Record<string, Record<string, unknown>>;
  if (value === undefined) delete at[last];
  else (at as Record<string, unknown>)[last] = value;
  return copy;
}
const problem = (path: string, value: JsonValue | undefined) => modelProblem(changed(path, value));

const A = '/credentialSubject/achievement';
const D = `${A}/resultDescription/1`;
const L = `${D}/rubricCriterionLevel/0`;

it('takes a badge with every member that the standard names', () => {
  expect(modelProblem(complete)).toBeUndefined();
});

describe('a badge is refused without', () => {
  it.each([
    ...['/id', '/issuer', '/validFrom', '/credentialSubject', '/issuer/id', `${A}/id`, `${A}/name`, `${A}/description`],
    ...[`${A}/criteria`, '/credentialSubject/achievement', `${A}/alignment/0/targetName`, `${A}/alignment/0/targetUrl`],
    ...[`${D}/id`, `${D}/name`, `${D}/resultType`, `${L}/id`, `${L}/name`, `${A}/related/0/id`, '/image/id'],
    ...['/credentialSubject/identifier/0/hashed', '/credentialSubject/identifier/0/identityHash'],
    ...['/credentialSubject/identifier/0/identityType', '/issuer/otherIdentifier/0/identifier'],
    ...['/issuer/otherIdentifier/0/identifierType', '/issuer/address/geo/latitude', '/issuer/address/geo/longitude'],
    ...['/credentialSchema/0/id', '/credentialSchema/0/type', '/credentialStatus/type', '/refreshService/id'],
    '/refreshService/type',
  ])('%s', (path) => {
    expect(problem(path, undefined)).toBe(path);
  });

  it.each([
    ...['/issuer', '/image', '/issuer/image', '/issuer/address', '/issuer/address/geo', '/issuer/otherIdentifier/0'],
    ...['/issuer/parentOrg', '/credentialSubject', '/credentialSubject/source', '/credentialSubject/identifier/0'],
    ...['/credentialSubject/result/0', '/credentialSubject/result/0/alignment/0', A, `${A}/creator`, `${A}/image`],
    ...[`${A}/alignment/0`, `${A}/related/0`, `${A}/otherIdentifier/0`, D, L, '/evidence/0'],
  ])('the type of %s, or with that of another class', (path) => {
    expect(problem(`${path}/type`, undefined)).toBe(`${path}/type`);
    expect(problem(`${path}/type`, ['Thing'])).toBe(`${path}/type`);
  });

  it('a subject that is named, and criteria that say something', () => {
    const { id: _id, identifier: _identifier, ...nobody } = subject;
    expect(problem('/credentialSubject', nobody)).toBe('/credentialSubject/id');
    expect(problem('/credentialSubject/id', undefined)).toBeUndefined();
    expect(problem('/credentialSubject/identifier', undefined)).toBeUndefined();
    expect(problem(`${A}/criteria`, {})).toBe(`${A}/criteria/id`);
  });

  it('the status that a result of that kind is about', () => {
    const path = '/credentialSubject/result/0/status';
    expect(problem(path, undefined)).toBe(path);
  });
});

describe('a member of another type is refused:', () => {
  const texts = [
    ...['/name', '/description', '/issuer/name', '/issuer/phone', '/issuer/email', '/issuer/description'],
    ...['/issuer/official', '/issuer/familyName', '/issuer/givenName', '/issuer/additionalName'],
    ...['/issuer/patronymicName', '/issuer/honorificPrefix', '/issuer/honorificSuffix', '/issuer/familyNamePrefix'],
    ...['Country', 'CountryCode', 'Region', 'Locality'].map((part) => `/issuer/address/address${part}`),
    ...['/issuer/address/streetAddress', '/issuer/address/postOfficeBoxNumber', '/issuer/address/postalCode'],
    ...[
      '/image/caption',
      '/credentialSubject/licenseNumber',
      '/credentialSubject/narrative',
      '/credentialSubject/role',
    ],
    ...['/credentialSubject/term', '/credentialSubject/result/1/value', '/credentialSubject/identifier/0/salt'],
    ...['fieldOfStudy', 'humanCode', 'specialization', 'version', 'tag/0', 'related/0/version'].map((m) => `${A}/${m}`),
    ...[`${D}/requiredValue`, `${D}/valueMin`, `${D}/valueMax`, `${D}/allowedValue/0`, `${L}/level`, `${L}/points`],
    ...[
      `${L}/description`,
      '/evidence/0/name',
      '/evidence/0/narrative',
      '/evidence/0/description',
      '/evidence/0/genre',
    ],
  ];
  it.each(texts)('%s is a text, which may be empty', (path) => {
    expect(problem(path, 7)).toBe(path);
    expect(problem(path, '')).toBeUndefined();
  });

  it.each([`${A}/name`, `${A}/description`, `${A}/alignment/0/targetName`, `${D}/name`])(
    '%s is a text that says something',
    (path) => {
      expect(problem(path, 7)).toBe(path);
      expect(problem(path, '')).toBe(path);
    },
  );

  it.each([
    ...['/id', '/issuer/id', '/issuer/url', '/image/id', '/credentialSubject/id', `${A}/id`, `${A}/criteria/id`],
    ...[`${A}/alignment/0/targetUrl`, `${D}/id`, `${D}/requiredLevel`, `${L}/id`, `${A}/related/0/id`],
    ...['/credentialSubject/result/1/achievedLevel', '/credentialSubject/result/1/resultDescription', '/evidence/0/id'],
    ...['/credentialSchema/0/id', '/refreshService/id'],
  ])('%s is an absolute address', (path) => {
    for (const value of ['chez nous', '_:b0', 7]) expect(problem(path, value)).toBe(path);
  });

  it.each([`${A}/creditsAvailable`, '/credentialSubject/creditsEarned', '/issuer/address/geo/latitude'])(
    '%s is a number',
    (path) => {
      expect(problem(path, '3')).toBe(path);
    },
  );

  it.each(['/validFrom', '/validUntil', '/awardedDate'])('%s is an instant with its offset', (path) => {
    for (const value of ['2026-11-20', '2026-11-20T10:00:00', '2026-02-30T10:00:00Z', 7]) {
      expect(problem(path, value)).toBe(path);
    }
  });

  it('days are days, of an activity instants too', () => {
    for (const value of ['1815-02-30', '1815-12-10T00:00:00Z', '10/12/1815', 7]) {
      expect(problem('/issuer/dateOfBirth', value)).toBe('/issuer/dateOfBirth');
    }
    for (const path of ['/credentialSubject/activityStartDate', '/credentialSubject/activityEndDate']) {
      for (const value of ['2026-02-30', '2026', '2026-03-01T10:00:00', 7]) expect(problem(path, value)).toBe(path);
      for (const value of ['2026-03-01', '2026-03-01T10:00:00Z']) expect(problem(path, value)).toBeUndefined();
    }
  });

  it('hashed is true or false, a language a language, an endorsement as a token a text', () => {
    const hashed = '/credentialSubject/identifier/0/hashed';
    expect(problem(hashed, 'false')).toBe(hashed);
    expect(problem(`${A}/inLanguage`, 'en français')).toBe(`${A}/inLanguage`);
    for (const at of ['', '/issuer', A]) {
      expect(problem(`${at}/endorsementJwt`, [''])).toBe(`${at}/endorsementJwt/0`);
      expect(problem(`${at}/endorsement`, [{ type: ['VerifiableCredential'] }])).toBe(`${at}/endorsement/0/type`);
    }
  });

  it('terms of use name their type, and one status alone stands beside the standard’s schema', () => {
    expect(problem('/termsOfUse', [{}])).toBe('/termsOfUse/0/type');
    const two = changed('/credentialStatus', [complete.credentialStatus, complete.credentialStatus] as JsonValue);
    expect(modelProblem(two)).toBe('/credentialStatus');
    expect(modelProblem(changed('/credentialSchema', undefined, two))).toBeUndefined();
  });
});

describe('a list of words', () => {
  it.each([
    ...[`${A}/achievementType`, `${A}/alignment/0/targetType`, `${D}/resultType`],
    ...['/credentialSubject/identifier/0/identityType', '/issuer/otherIdentifier/0/identifierType'],
  ])('%s takes its own words and those that begin with ext:', (path) => {
    expect(problem(path, 'Something')).toBe(path);
    expect(problem(path, 'ext:')).toBe(path);
    expect(problem(path, 'ext:Something.of-ours_1')).toBeUndefined();
  });

  it('the status of a result takes its own alone', () => {
    const path = '/credentialSubject/result/0/status';
    expect(problem(path, 'ext:Done')).toBe(path);
    expect(problem(path, 'OnHold')).toBeUndefined();
  });
});

describe('what stands alone or bare', () => {
  it('there is one subject, one achievement, one refresh service, and no list is empty', () => {
    expect(problem('/credentialSubject', [subject, subject])).toBe('/credentialSubject');
    expect(problem(A, [subject.achievement, subject.achievement] as JsonValue)).toBe(A);
    expect(problem('/refreshService', [complete.refreshService, complete.refreshService] as JsonValue)).toBe(
      '/refreshService',
    );
    for (const path of ['/evidence', `${A}/tag`, `${A}/alignment`, '/credentialSubject/result'])
      expect(problem(path, [])).toBe(path);
    expect(problem(`${A}/tag`, 'one')).toBeUndefined();
  });

  it('an issuer, a creator and an image may be their ids, an image not beside the standard’s schema', () => {
    expect(problem('/issuer', support.DID)).toBeUndefined();
    expect(problem(`${A}/creator`, 'https://parent.example')).toBeUndefined();
    const bare = changed(`${A}/image`, 'https://acme.example/a.png');
    expect(modelProblem(bare)).toBe(`${A}/image`);
    expect(modelProblem(changed('/credentialSchema', undefined, bare))).toBeUndefined();
  });

  it.each(['/image', '/credentialSubject/identifier/0', '/issuer/otherIdentifier/0'])(
    '%s has no other member',
    (path) => {
      expect(problem(`${path}/name`, 'x')).toBe(`${path}/name`);
    },
  );
});

describe('related resources', () => {
  const digestMultibase = 'uEiBZlVztZpfWHgPyslVv6-UwirFoQoRvW1htfx963sknNA';
  /** Of the right length, in the alphabet of addresses, which this form does not take. */
  const inUrlAlphabet = `sha256-${'-'.repeat(43)}=`;
  const other = { id: 'https://acme.example/a.pdf', digestMultibase, mediaType: 'application/pdf' };
  const at = (resources: JsonValue) => problem('/relatedResource', resources);

  it('have an address that stands once, and a digest of a known form', () => {
    expect(at([other])).toBeUndefined();
    expect(at([])).toBe('/relatedResource');
    expect(at(['https://acme.example/a.pdf'])).toBe('/relatedResource/0');
    expect(at([{ digestMultibase }])).toBe('/relatedResource/0/id');
    expect(at([other, other])).toBe('/relatedResource/1/id');
    expect(at([{ id: other.id }])).toBe('/relatedResource/0/digestSRI');
    for (const digestSRI of ['sha256-AAAA', 'md5-AAAA', '', 7, inUrlAlphabet]) {
      expect(at([{ id: other.id, digestSRI }])).toBe('/relatedResource/0/digestSRI');
    }
    for (const written of ['uAAAA', 'zAAAA', 'fAAAA', 7]) {
      expect(at([{ id: other.id, digestMultibase: written }])).toBe('/relatedResource/0/digestMultibase');
    }
    expect(at([{ ...other, mediaType: 7 }])).toBe('/relatedResource/0/mediaType');
  });
});

describe('an endorsement and a record', () => {
  const endorsement: JsonObject = {
    ...{ '@context': complete['@context'], id: 'urn:uuid:e', type: ['VerifiableCredential', 'EndorsementCredential'] },
    ...{ name: 'N', issuer: support.DID, validFrom: '2026-11-20T10:00:00Z' },
    credentialSubject: { id: 'urn:uuid:0', type: ['EndorsementSubject'], endorsementComment: 'C' },
  };
  it('have the members that theirs requires', () => {
    expect(modelProblem(endorsement)).toBeUndefined();
    for (const path of ['/id', '/name', '/issuer', '/validFrom', '/credentialSubject/id', '/credentialSubject/type'])
      expect(modelProblem(changed(path, undefined, endorsement))).toBe(path);
    const comment = '/credentialSubject/endorsementComment';
    expect(modelProblem(changed(comment, 7, endorsement))).toBe(comment);
    const record = { ...endorsement, type: ['VerifiableCredential', 'ClrCredential'] };
    expect(modelProblem(record)).toBe('/credentialSubject/type');
    expect(modelProblem({ ...record, credentialSubject: { type: ['ClrSubject'] } })).toBeUndefined();
  });

  it('of version 1.1 name their dates as it does', () => {
    for (const credential of [complete, endorsement]) {
      const { validFrom, validUntil, ...rest } = credential;
      const old = { ...rest, '@context': [VC_V1, ...(rest['@context'] as string[]).slice(1)] } as JsonObject;
      expect(modelProblem({ ...old, issuanceDate: validFrom })).toBeUndefined();
      expect(modelProblem(old)).toBe('/issuanceDate');
      expect(modelProblem({ ...old, issuanceDate: validFrom, expirationDate: 'soon' })).toBe('/expirationDate');
      expect(validUntil === undefined).toBe(credential === endorsement);
    }
  });
});

describe('the digest of a context', () => {
  let issuer: support.Issuer;
  beforeAll(async () => {
    issuer = await support.makeIssuer();
  });
  const badge = (relatedResource: JsonObject) => ({
    ...support.unsignedBadge(support.publicRecipient, { status: undefined }),
    relatedResource: [{ id: 'https://www.w3.org/ns/credentials/v2', ...relatedResource }],
  });

  it('is that of its publication, or the badge is neither signed nor valid', async () => {
    const sri = `sha256-${Buffer.from('59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734', 'hex').toString('base64')}`;
    await expect(issuer.sign(badge({ digestSRI: sri }))).resolves.toBeDefined();
    const wrong = `sha256-${Buffer.alloc(32).toString('base64')}`;
    await expect(issuer.sign(badge({ digestSRI: wrong }))).rejects.toMatchObject({ code: 'bad-credential' });
    await expect(issuer.sign(badge({ digestSRI: `${wrong} ${sri}` }))).resolves.toBeDefined();
    const digits = (text: string) => `sha256-${Buffer.from(text.slice('sha256-'.length), 'base64').toString('hex')}`;
    await expect(issuer.sign(badge({ digestSRI: digits(sri) }))).resolves.toBeDefined();
    await expect(issuer.sign(badge({ digestSRI: digits(wrong) }))).rejects.toMatchObject({ code: 'bad-credential' });
  });
});
