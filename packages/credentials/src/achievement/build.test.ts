import { beforeAll, describe, expect, it } from 'vitest';
import { verifyBadge } from '../index.ts';
import type { JsonObject } from '../json/value.ts';
import * as support from '../testing/issuer.test-support.ts';
import { buildAchievementCredential, prepareAchievement } from './build.ts';
import { hashRecipient } from './recipient.ts';

let issuer: support.Issuer;
beforeAll(async () => {
  issuer = await support.makeIssuer();
});

const input = { id: 'urn:uuid:1', issuer: { id: support.DID, name: 'Acme' }, validFrom: support.NOW };
const plain = { id: 'urn:uuid:2', name: 'A', description: 'B', criteria: 'C' };

describe('the two editions', () => {
  it('the public one holds no address, hash or salt, and the name only when shown', () => {
    const { name, ...nameless } = support.publicRecipient as { name: string; edition: 'public'; id: string };
    for (const recipient of [support.publicRecipient, nameless]) {
      const text = JSON.stringify(support.unsignedBadge(recipient));
      expect(text).not.toMatch(/sha256|salt|emailAddress|@person\.example/);
      expect(text.includes(name)).toBe(recipient !== nameless);
    }
  });

  it('the holder one names the address by its salted hash alone', async () => {
    const subject = support.unsignedBadge(await support.holderRecipient()).credentialSubject as JsonObject;
    expect(subject.id).toBeUndefined();
    expect(subject.identifier).toEqual([
      {
        type: 'IdentityObject',
        hashed: true,
        identityHash: await hashRecipient(support.EMAIL, support.SALT),
        identityType: 'emailAddress',
        salt: support.SALT,
      },
    ]);
    expect(JSON.stringify(subject)).not.toContain('@person');
  });
});

describe('a credential', () => {
  it('has no null, no empty array, arrays where several are allowed, and dates in whole seconds', () => {
    const recipient = support.publicRecipient;
    const achievement = { ...plain, tags: [], alignment: [], language: '' };
    const built = buildAchievementCredential({
      ...input,
      recipient,
      achievement,
      validFrom: new Date('2026-01-02T03:04:05.678Z'),
      evidence: [],
    });
    const text = JSON.stringify(built);
    expect(text).not.toMatch(/null|\[\]|""/);
    expect(built.validFrom).toBe('2026-01-02T03:04:05Z');
    expect(built.type).toEqual(['VerifiableCredential', 'OpenBadgeCredential']);
    expect(Object.keys(built)).not.toContain('evidence');
  });

  it('with every member that the builder knows is signed and valid', async () => {
    const unsigned = support.unsignedBadge(support.publicRecipient, {
      issuer: {
        id: support.DID,
        name: 'Acme',
        url: 'https://acme.example',
        description: 'Nous',
        email: 'contact@acme.example',
        image: 'https://acme.example/logo.png',
      },
      achievement: {
        ...plain,
        criteriaUrl: 'https://acme.example/criteria',
        alignment: [
          {
            targetName: 'Coopérer',
            targetUrl: 'https://skills.example/1',
            targetCode: 'C1',
            targetFramework: 'Compétences',
            targetType: 'CFItem',
          },
          { targetName: 'Écouter', targetUrl: 'urn:uuid:0190b3c4-0000-7000-8000-000000000001' },
        ],
        humanCode: 'COOP-2',
        specialization: 'Atelier',
        fieldOfStudy: 'Management',
        creditsAvailable: 2.5,
        otherIdentifiers: [{ identifier: 'C-17', identifierType: 'identifier' }],
        related: ['https://acme.example/older'],
      },
      evidence: [
        { id: 'https://acme.example/e', name: 'Preuve', description: 'D', narrative: 'N', genre: 'Photo' },
        { narrative: 'Sans adresse' },
      ],
      awardedDate: support.NOW,
      status: { type: '1EdTechRevocationList', list: 'https://badges.example/o/acme/revoked.json' },
    });
    const { text } = await issuer.sign(unsigned);
    const documents = {
      ...(await support.documentsOf(issuer)),
      'https://badges.example/o/acme/revoked.json': '{"revokedCredential":[]}',
    };
    expect((await verifyBadge(text, { now: support.NOW, fetch: support.fetchFrom(documents) })).verdict).toBe('valid');
  });

  it('is the same with an achievement that was prepared, which no award can change', () => {
    const levels = { name: 'Niveau', levels: [{ id: 'urn:uuid:3', name: 'Un', level: '1' }], achieved: 'urn:uuid:3' };
    const achievement = { ...plain, tags: ['secours'], levels };
    const prepared = prepareAchievement(achievement, input.issuer.id);
    const award = { ...input, recipient: support.publicRecipient };
    const built = buildAchievementCredential({ ...award, achievement: prepared });
    expect(built).toEqual(buildAchievementCredential({ ...award, achievement }));
    achievement.tags.push('later');
    expect(buildAchievementCredential({ ...award, achievement: prepared })).toEqual(built);
    const subject = built.credentialSubject as { achievement: { tag: string[] } };
    expect(() => subject.achievement.tag.push('more')).toThrow(TypeError);
    const others = { ...award, issuer: { ...award.issuer, id: 'did:web:other.example' }, achievement: prepared };
    expect(() => buildAchievementCredential(others)).toThrow(expect.objectContaining({ code: 'bad-input' }));
  });

  it('is refused when the input cannot make a sound one', () => {
    const build = (changes: object) => () =>
      buildAchievementCredential({ ...input, achievement: plain, recipient: support.publicRecipient, ...changes });
    const levels = { name: 'Niveau', levels: [{ id: 'urn:uuid:3', name: 'Un', level: '1' }], achieved: 'urn:uuid:4' };
    expect(build({ validFrom: new Date(Number.NaN) })).toThrow(expect.objectContaining({ code: 'bad-date' }));
    expect(build({ recipient: { edition: 'holder', emailHash: 'ada@person.example', salt: 's' } })).toThrow(
      expect.objectContaining({ code: 'bad-input' }),
    );
    expect(build({ recipient: { edition: 'holder', emailHash: `sha256$${'0'.repeat(64)}`, salt: '' } })).toThrow(
      expect.objectContaining({ code: 'bad-input' }),
    );
    expect(build({ achievement: { ...plain, levels } })).toThrow(expect.objectContaining({ code: 'bad-input' }));
    expect(build({ status: { type: 'BitstringStatusListEntry', list: support.LIST, index: 1.5 } })).toThrow(
      expect.objectContaining({ code: 'bad-input' }),
    );
  });
});

describe('the recipient', () => {
  const asked = async (identifier: JsonObject | undefined, recipient: string, id?: string) => {
    const built = support.unsignedBadge(support.publicRecipient, { status: undefined });
    const { id: _id, identifier: _identifier, ...subject } = built.credentialSubject as JsonObject;
    const named = {
      ...subject,
      ...(id && { id }),
      ...(identifier && { identifier: [{ type: 'IdentityObject', ...identifier }] }),
    };
    const { text } = await issuer.sign({ ...built, credentialSubject: named });
    const fetch = support.fetchFrom(await support.documentsOf(issuer));
    const report = await verifyBadge(text, { now: support.NOW, fetch, recipient });
    return [report.verdict, report.checks.find(({ check }) => check === 'recipient')?.code];
  };
  const hashed = (identityHash: string, salt?: string) => ({
    hashed: true,
    identityHash,
    identityType: 'emailAddress',
    ...(salt && { salt }),
  });

  it('is known by its hash, whatever the case and spaces of the address', async () => {
    const hash = await hashRecipient('Ada@Person.example ', 's');
    for (const typed of ['ada@person.example', ' ADA@person.EXAMPLE '])
      expect(await asked(hashed(hash, 's'), typed)).toEqual(['valid', undefined]);
    expect(await asked(hashed(hash.toUpperCase().replace('SHA256', 'sha256'), 's'), 'ada@person.example')).toEqual([
      'valid',
      undefined,
    ]);
    expect(await asked(hashed(hash, 't'), 'ada@person.example')).toEqual(['invalid', 'recipient-mismatch']);
    expect(await asked(hashed(hash, 's'), 'bob@person.example')).toEqual(['invalid', 'recipient-mismatch']);
  });

  it('is known by a plain address or a mailto id', async () => {
    const open = { hashed: false, identityHash: 'ada@person.example', identityType: 'emailAddress' };
    expect(await asked(open, 'Ada@person.example')).toEqual(['valid', undefined]);
    expect(await asked(undefined, 'ada@person.example', 'mailto:Ada@person.example')).toEqual(['valid', undefined]);
    expect(await asked(undefined, 'bob@person.example', 'mailto:Ada@person.example')).toEqual([
      'invalid',
      'recipient-mismatch',
    ]);
  });

  it('is never matched by md5, nor by a name', async () => {
    const md5 = 'md5$e4d3a3a3c3f3c1f1b1a1e1d1c1b1a191';
    expect(await asked(hashed(md5), 'ada@person.example')).toEqual(['invalid', 'recipient-mismatch']);
    const name = { hashed: false, identityHash: 'ada@person.example', identityType: 'name' };
    expect(await asked(name, 'ada@person.example')).toEqual(['unverified', 'recipient-not-stated']);
  });
});
