import { createPublicKey, verify } from 'node:crypto';
import { didWebToUrl, publicKeyFromMultikey } from '@insigne/credentials';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../platform/database/database.ts';
import { createImaging } from '../../platform/imaging/index.ts';
import { createVault } from '../../platform/vault.ts';
import { authorise } from './authorise.ts';
import { listForOperator } from './installation.ts';
import { getLogo, putLogo, removeLogo } from './logo.ts';
import { didRoutes } from './organisations.routes.ts';
import { createOrganisationSchema, updateOrganisationSchema } from './organisations.schema.ts';
import {
  alignDids,
  createOrganisation,
  fixHandle,
  getOrganisation,
  listMine,
  updateOrganisation,
} from './organisations.service.ts';
import { openScene, type Scene } from './organisations.test-support.ts';
import { getDidDocument, getSigner } from './signing-keys.ts';

const ALL = { q: '', page: 1 };
let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const input = (facts: Record<string, unknown>) => createOrganisationSchema.parse({ name: 'Ville de Bar', ...facts });
const change = (facts: Record<string, unknown>) => updateOrganisationSchema.parse(facts);
const logEntries = async (organisationId: string) => {
  const { rows } = await scene.deps.db.pool.query(
    'select entry from log_entries where organisation_id = $1 order by id',
    [organisationId],
  );
  return rows.map(({ entry }) => JSON.parse(entry.toString()));
};

describe('a new organisation', () => {
  it('is made by operators alone', async () => {
    const { owner } = await scene.makeOrganisation('made-by-operator');
    await expect(createOrganisation(scene.deps, owner, input({ handle: 'by-owner' }))).rejects.toMatchObject({
      type: 'not-allowed',
    });
    await expect(listForOperator(scene.deps, owner, ALL)).rejects.toMatchObject({ type: 'not-allowed' });
    expect(
      (await listForOperator(scene.deps, scene.operator, ALL)).organisations.map(({ handle }) => handle),
    ).toContain('made-by-operator');
  });

  it('belongs to its operator when no owner is named, and to the named owner alone otherwise', async () => {
    const own = await createOrganisation(scene.deps, scene.operator, input({ handle: 'own' }));
    expect(own.invitationUrl).toBeUndefined();
    const mine = await listMine(scene.deps, scene.operator);
    expect(mine).toMatchObject([{ organisation: { handle: 'own' }, role: 'owner' }]);
    expect(mine[0]?.rights).toContain('member.invite');
    const { invitationUrl } = await scene.makeOrganisation('not-own');
    expect(invitationUrl).toMatch(/^http:\/\/localhost:3000\/app\/invitation\/\w{44}$/);
    await expect(getOrganisation(scene.deps, scene.operator, 'not-own')).rejects.toMatchObject({ type: 'not-found' });
  });

  it('refuses a taken handle, a reserved one and an unknown time zone, and leaves nothing behind', async () => {
    await scene.makeOrganisation('taken');
    const count = async () => (await scene.deps.db.pool.query('select count(*) as n from log_entries')).rows[0].n;
    const before = await count();
    for (const [facts, refusal] of [
      [{ handle: 'taken' }, { type: 'already-exists', facts: { what: 'taken' } }],
      [{ handle: 'api' }, { type: 'invalid-request', fields: [{ pointer: '/handle', reason: 'handle-taken' }] }],
      [
        { handle: 'somewhere', timeZone: 'Europe/Atlantis' },
        { type: 'invalid-request', fields: [{ pointer: '/timeZone', reason: 'time-zone-unknown' }] },
      ],
    ] as const) {
      await expect(createOrganisation(scene.deps, scene.operator, input(facts))).rejects.toMatchObject(refusal);
    }
    expect(await count()).toBe(before);
  });

  it('takes one of two simultaneous organisations with one handle', async () => {
    const make = () => createOrganisation(scene.deps, scene.operator, input({ handle: 'twice' }));
    const results = await Promise.allSettled([make(), make()]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = results.find((result) => result.status === 'rejected');
    expect(lost?.reason).toMatchObject({ type: 'already-exists' });
  });
});

describe('a signing key', () => {
  it('signs what its DID document lets anybody check, and is in the log', async () => {
    const { organisation } = await scene.makeOrganisation('signs');
    const signer = await getSigner(scene.deps, organisation.id);
    expect(signer).toEqual({
      did: 'did:web:localhost%3A3000:o:signs',
      verificationMethod: 'did:web:localhost%3A3000:o:signs#key-1',
      publicKeyMultibase: expect.stringMatching(/^z6Mk/),
      sign: expect.any(Function),
    });
    const document = await getDidDocument(scene.deps, 'signs');
    expect(document).toMatchObject({
      id: signer.did,
      verificationMethod: [{ id: signer.verificationMethod, publicKeyMultibase: signer.publicKeyMultibase }],
      assertionMethod: [signer.verificationMethod],
    });
    const message = Buffer.from('a badge');
    const key = createPublicKey({
      key: {
        kty: 'OKP',
        crv: 'Ed25519',
        x: Buffer.from(publicKeyFromMultikey(signer.publicKeyMultibase)).toString('base64url'),
      },
      format: 'jwk',
    });
    expect(verify(null, message, key, await signer.sign(message))).toBe(true);
    const [entry] = await logEntries(organisation.id);
    expect(entry).toMatchObject({ kind: 'key-created', issuer: signer.did });
  });

  it('is sealed for its own row: moved, or under another master key, it does not open', async () => {
    const { organisation } = await scene.makeOrganisation('sealed');
    const other = await scene.makeOrganisation('sealed-other');
    const strange = { ...scene.deps, vault: createVault(Buffer.alloc(32, 8)) };
    await expect(getSigner(strange, organisation.id)).rejects.toThrow();
    const within = { organisationId: organisation.id };
    const sealed = await scene.deps.db.within(within, async (tx) => {
      const { rows } = await sql<{ privateSealed: Buffer }>`select private_sealed from organisation_keys`.execute(tx);
      return rows.map((row) => row.privateSealed);
    });
    expect(sealed).toHaveLength(1);
    await scene.deps.db.within({ organisationId: other.organisation.id }, async (tx) => {
      await sql`update organisation_keys set private_sealed = ${sealed[0]}`.execute(tx);
    });
    await expect(getSigner(scene.deps, other.organisation.id)).rejects.toThrow();
    await expect(getSigner(scene.deps, organisation.id)).resolves.toBeDefined();
  });

  it('is served at the address of did:web, to pages of any site', async () => {
    const { organisation } = await scene.makeOrganisation('served');
    const url = didWebToUrl(organisation.did);
    expect(url).toBe('http://localhost:3000/o/served/did.json');
    const routes = didRoutes(scene.deps);
    const answer = await routes.request(url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/did+ld+json');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(Number(/max-age=(\d+)/.exec(answer.headers.get('cache-control') ?? '')?.[1])).toBeLessThanOrEqual(300);
    expect(await answer.json()).toMatchObject({ id: organisation.did });
    const again = await routes.request(url, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });
});

describe('changing an organisation', () => {
  it('moves its DID with its handle, logs the key anew, and refuses once an award has fixed it', async () => {
    const { organisation, owner } = await scene.makeOrganisation('moves');
    const before = await getSigner(scene.deps, organisation.id);
    const moved = await updateOrganisation(scene.deps, owner, 'moves', change({ handle: 'moved', name: 'Moved' }));
    expect(moved).toMatchObject({ handle: 'moved', name: 'Moved', did: 'did:web:localhost%3A3000:o:moved' });
    const after = await getSigner(scene.deps, organisation.id);
    expect(after.verificationMethod).toBe('did:web:localhost%3A3000:o:moved#key-1');
    expect(after.publicKeyMultibase).toBe(before.publicKeyMultibase);
    expect((await logEntries(organisation.id)).map(({ issuer }) => issuer)).toEqual([before.did, after.did]);
    const fix = (did?: string) =>
      scene.deps.db.within({ organisationId: organisation.id }, (tx) => fixHandle(tx, organisation.id, did));
    await expect(fix(before.did)).rejects.toMatchObject({ type: 'wrong-state' });
    await fix(after.did);
    await fix(after.did);
    await expect(
      updateOrganisation(scene.deps, owner, 'moved', change({ handle: 'moved-again' })),
    ).rejects.toMatchObject({ type: 'wrong-state' });
    const same = await updateOrganisation(scene.deps, owner, 'moved', change({ handle: 'moved', website: '' }));
    expect(same.handle).toBe('moved');
    expect(await updateOrganisation(scene.deps, owner, 'moved', change({}))).toEqual(same);
  });

  it('refuses the handle of another organisation', async () => {
    await scene.makeOrganisation('first-there');
    const { owner } = await scene.makeOrganisation('second-there');
    await expect(
      updateOrganisation(scene.deps, owner, 'second-there', change({ handle: 'first-there' })),
    ).rejects.toMatchObject({ type: 'already-exists' });
  });

  it('lets DIDs follow a new public address until the first award, and not after', async () => {
    const free = await scene.makeOrganisation('free');
    const fixed = await scene.makeOrganisation('fixed');
    const { id } = fixed.organisation;
    await scene.deps.db.within({ organisationId: id }, (tx) => fixHandle(tx, id));
    const config = { ...scene.deps.config, baseUrl: 'https://badges.example' };
    await alignDids({ ...scene.deps, config });
    expect((await getSigner(scene.deps, free.organisation.id)).did).toBe('did:web:badges.example:o:free');
    expect((await getSigner(scene.deps, id)).did).toBe('did:web:localhost%3A3000:o:fixed');
    await alignDids(scene.deps);
    expect((await getSigner(scene.deps, free.organisation.id)).did).toBe('did:web:localhost%3A3000:o:free');
  });
});

describe('a logo', () => {
  // Red, 2 × 2.
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
    'base64',
  );

  it('is kept as a clean PNG, at an address that never shows another picture', async () => {
    const imaging = createImaging();
    const deps = { ...scene.deps, imaging };
    const { owner } = await scene.makeOrganisation('with-logo');
    try {
      const first = await putLogo(deps, owner, 'with-logo', async () => PNG);
      expect(first).toMatchObject({ hasLogo: true, logoUrl: 'http://localhost:3000/o/with-logo/logo.png?v=1' });
      const answer = await didRoutes(scene.deps).request('/o/with-logo/logo.png?v=1');
      expect(answer.headers.get('content-type')).toBe('image/png');
      expect(answer.headers.get('cache-control')).toContain('immutable');
      expect((await didRoutes(scene.deps).request('/o/with-logo/logo.png')).headers.get('cache-control')).not.toContain(
        'immutable',
      );
      expect(
        Buffer.from(await answer.arrayBuffer())
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG');
      const gone = await removeLogo(deps, owner, 'with-logo');
      expect(gone).toMatchObject({ hasLogo: false, logoUrl: null });
      await removeLogo(deps, owner, 'with-logo');
      await expect(getLogo(deps, 'with-logo')).rejects.toMatchObject({ type: 'not-found' });
      expect((await putLogo(deps, owner, 'with-logo', async () => PNG)).logoUrl).toMatch(/v=2$/);
      const svg = async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
      await expect(putLogo(deps, owner, 'with-logo', svg)).rejects.toMatchObject({ type: 'image-refused' });
    } finally {
      await imaging.close();
    }
  });
});

describe('authorising', () => {
  it('gives an operator who is no member nothing, and a stranger the same answer as an unknown handle', async () => {
    await scene.makeOrganisation('closed');
    const stranger = await scene.signIn('stranger@elsewhere.example');
    for (const actor of [scene.operator, stranger]) {
      await expect(authorise(scene.deps, actor, 'closed', 'badge.read')).rejects.toMatchObject({
        type: 'not-found',
        facts: {},
      });
      await expect(authorise(scene.deps, actor, 'nowhere', 'badge.read')).rejects.toMatchObject({
        type: 'not-found',
        facts: {},
      });
    }
  });

  it('says that the database is away', async () => {
    const { owner } = await scene.makeOrganisation('away');
    const away = openDatabase('postgres://nobody@127.0.0.1:1/none', () => {});
    await expect(authorise({ db: away }, owner, 'away', 'badge.read')).rejects.toMatchObject({
      type: 'database-unavailable',
    });
    await away.close();
  });
});
