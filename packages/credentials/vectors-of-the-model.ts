/** Badges whose signature is right, by what the standard's model says of their members. */
import { createHash } from 'node:crypto';
import { PINNED_CONTEXTS } from './src/contexts/contexts.gen.ts';
import { OB_EXTENSIONS } from './src/contexts/contexts.ts';
import type { JsonObject, Verdict } from './src/index.ts';
import { at, OB_303, proofOf, SITE, unsigned } from './vector-school.ts';
import { add } from './vector-writer.ts';

const SCHEMA = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';
const digest = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

const base = unsigned();
const subject = base.credentialSubject as JsonObject;
const achievement = subject.achievement as JsonObject;
const ofSubject = (more: JsonObject): JsonObject => ({ credentialSubject: { ...subject, ...more } });
const ofAchievement = (more: JsonObject) => ofSubject({ achievement: { ...achievement, ...more } });
const ofIssuer = (more: JsonObject): JsonObject => ({ issuer: { ...(base.issuer as JsonObject), ...more } });
const context = (sri: string): JsonObject => ({ relatedResource: [{ id: OB_303, digestSRI: sri }] });
const listed = (more: JsonObject): JsonObject => ({
  ...more,
  '@context': [...(base['@context'] as string[]), OB_EXTENSIONS],
  credentialSchema: [{ id: SCHEMA, type: '1EdTechJsonSchemaValidator2019' }],
});
const code = { type: 'IdentifierEntry', identifier: '0290123A', identifierType: 'sourcedId' };

const CASES: [Verdict, string, JsonObject][] = [
  [
    'valid',
    'model-issuer-in-full.json',
    ofIssuer({
      ...{ phone: '+33 2 00 00 00 00', official: 'Ada Lovelace', otherIdentifier: [code] },
      image: { id: `${SITE}/logo.png`, type: 'Image', caption: 'Logo' },
      address: { type: ['Address'], addressLocality: 'Brest', postalCode: '29200', addressCountryCode: 'FR' },
      parentOrg: { id: 'https://academy.example', type: ['Profile'], name: 'Académie' },
    }),
  ],
  ['valid', 'model-own-words.json', ofAchievement({ achievementType: 'ext:Brevet' })],
  [
    'valid',
    'model-activity-in-days.json',
    ofSubject({ activityStartDate: '2026-03-01', activityEndDate: '2026-03-27' }),
  ],
  ['valid', 'model-schema-listed.json', listed(ofIssuer({ image: { id: `${SITE}/logo.png`, type: 'Image' } }))],
  ['valid', 'model-digest-of-a-context.json', context(digest(PINNED_CONTEXTS.get(OB_303)?.text ?? ''))],
  ['invalid', 'model-digest-of-another-context.json', context(digest('another'))],
  ['invalid', 'model-unknown-word.json', ofAchievement({ achievementType: 'Brevet' })],
  ['invalid', 'model-empty-name.json', ofAchievement({ name: '' })],
  ['invalid', 'model-no-such-day.json', ofSubject({ activityEndDate: '2026-02-30' })],
  ['invalid', 'model-number-as-text.json', ofSubject({ creditsEarned: '3' })],
  ['invalid', 'model-image-without-type.json', ofIssuer({ image: { id: `${SITE}/logo.png` } })],
  ['invalid', 'model-code-with-another-member.json', ofIssuer({ otherIdentifier: [{ ...code, name: 'UAI' }] })],
  ['invalid', 'model-parent-without-type.json', ofIssuer({ parentOrg: { id: 'https://academy.example' } })],
  ['invalid', 'model-schema-listed-and-not-met.json', listed(ofIssuer({ image: `${SITE}/logo.png` }))],
];

export async function addBadgesOfTheModel(): Promise<void> {
  for (const [expected, name, more] of CASES) {
    const document = { ...base, ...more };
    add(expected, name, JSON.stringify({ ...document, proof: await proofOf(document, {}) }), at);
  }
}
