import { unbakePng, unbakeSvg } from '@insigne/credentials';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BadgeContent, BadgeVersionView, BadgeView } from '../src/modules/badges/badges.schema.ts';
import { purgeAll } from '../src/platform/retention.ts';
import { retentionClasses } from '../src/retention.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { DAY } from './support/clock.ts';
import {
  awardTo,
  badgeContent,
  createOrganisation,
  joinAs,
  keptToken,
  signIn,
  signInOperator,
} from './support/factory.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;
const RED = { r: 200, g: 30, b: 30 };

let test: TestApp;
let owner: Visitor;
let member: Visitor;
let stranger: Visitor;
let organisationId: string;

beforeAll(async () => {
  test = await openTestApp();
  const operator = await signInOperator(test);
  const made = await createOrganisation(test, operator, { handle: HANDLE, name: 'L’Atelier' });
  owner = made.owner;
  organisationId = made.organisation.id;
  member = await joinAs(test, owner, made.organisation, 'member');
  stranger = (await createOrganisation(test, operator, { handle: 'other', name: 'Autre' })).owner;
}, 60_000);
afterAll(() => test?.close());

const picture = async (background: { r: number; g: number; b: number } = RED, width = 900, height = 600) =>
  new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer(),
  ) as Uint8Array<ArrayBuffer>;
const upload = (bytes: Uint8Array<ArrayBuffer>, type = 'image/png', by = owner) =>
  by.send('POST', `${BASE}/badge-pictures`, bytes, { 'content-type': type });
const uploaded = async (bytes: Uint8Array<ArrayBuffer>, type?: string): Promise<string> => {
  const answer = await upload(bytes, type);
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { picture: { id: string } }).picture.id;
};
const pictured = (id: string, name?: string): BadgeContent => {
  const content = badgeContent(name);
  return { ...content, artwork: { ...content.artwork, picture: id } };
};
const create = async (content: BadgeContent) =>
  (await owner.ask<{ badge: BadgeView }>('POST', `${BASE}/badges`, { content })).badge;
const save = (badge: BadgeView, content: BadgeContent, by = owner) =>
  by.send('PUT', `${BASE}/badges/${badge.id}`, { content, revision: badge.revision });
const publish = async ({ id }: BadgeView) =>
  (await owner.ask<{ badge: BadgeView }>('POST', `${BASE}/badges/${id}/publish`)).badge;
const bytesOf = async (answer: Response | Promise<Response>) => new Uint8Array(await (await answer).arrayBuffer());
const versionPicture = ({ publicId }: BadgeView, number: number, language = 'fr') =>
  test.visitor().get(`/o/${HANDLE}/badges/${publicId}/v/${number}/picture.png?lang=${language}`);
/** Colour in the middle. */
const middleOf = async (png: Uint8Array) => {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = ((info.height >> 1) * info.width + (info.width >> 1)) * 4;
  return [...data.subarray(at, at + 4)];
};

describe('a picture of one’s own', () => {
  it('is kept once, square and re-encoded, for the people of the organisation alone', async () => {
    const bytes = await picture();
    const id = await uploaded(bytes);
    expect(await uploaded(bytes, 'text/plain')).toBe(id);
    const answer = await member.get(`${BASE}/badge-pictures/${id}`);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('cache-control')).toContain('private');
    const png = await bytesOf(answer);
    expect(await sharp(png).metadata()).toMatchObject({ width: 800, height: 800, hasAlpha: true });
    expect((await stranger.get(`/api/organisations/other/badge-pictures/${id}`)).status).toBe(404);
    expect((await stranger.get(`${BASE}/badge-pictures/${id}`)).status).toBe(404);
    expect((await test.visitor().get(`${BASE}/badge-pictures/${id}`)).status).toBe(401);
    expect((await upload(bytes, 'image/png', member)).status).toBe(403);
  });

  it('is refused with a sentence that says why, and nothing is kept', async () => {
    const refusal = async (bytes: Uint8Array<ArrayBuffer>, language: string) => {
      const answer = await owner.send('POST', `${BASE}/badge-pictures`, bytes, {
        'content-type': 'image/png',
        'accept-language': language,
      });
      return { status: answer.status, ...((await answer.json()) as { type: string; detail: string }) };
    };
    const six = new Uint8Array(6_000_000);
    six.set((await picture()).subarray(0, 100));
    expect(await refusal(six, 'fr')).toMatchObject({ status: 413, type: '/problems/too-large' });
    const svg = (inside: string) =>
      Uint8Array.from(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`));
    const cut = (await picture()).slice(0, 300);
    const cases: [Uint8Array<ArrayBuffer>, RegExp, RegExp][] = [
      [Uint8Array.from(Buffer.from('Bonjour')), /ni un PNG, ni un JPEG, ni un SVG/, /neither a PNG, a JPEG nor an SVG/],
      [cut, /abîmée ou incomplète/, /damaged or cut off/],
      [svg('<image href="http://127.0.0.1:9/x.png"/>'), /renvoie à un autre fichier/, /points to another file/],
      [svg('<text>A</text>'), /Convertissez le texte en tracés/, /Convert the text to paths/],
      [svg(`${'<g>'.repeat(100_000)}${'</g>'.repeat(100_000)}`), /trop de groupes/, /too many groups/],
      [svg('<rect width="9" height="9" opacity="0"/>'), /tout y est transparent/, /all of it is transparent/],
      [new Uint8Array(0), /Le fichier est vide/, /The file is empty/],
    ];
    for (const [bytes, fr, en] of cases) {
      expect(await refusal(bytes, 'fr')).toMatchObject({ status: 422, detail: expect.stringMatching(fr) });
      expect(await refusal(bytes, 'en')).toMatchObject({
        type: '/problems/image-refused',
        detail: expect.stringMatching(en),
      });
    }
  });

  it('is drawn from an SVG without its script', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="x()"><script>x()</script><rect width="9" height="9" fill="#c81e1e"/></svg>';
    const id = await uploaded(Uint8Array.from(Buffer.from(svg)), 'image/svg+xml');
    const png = await bytesOf(member.get(`${BASE}/badge-pictures/${id}`));
    expect(await middleOf(png)).toEqual([200, 30, 30, 255]);
  });

  it('comes ten at once without harm', async () => {
    const many = await Promise.all(
      Array.from({ length: 10 }, async (_, i) => uploaded(await picture({ r: i * 20, g: 90, b: 90 }, 700 + i, 500))),
    );
    expect(new Set(many).size).toBe(10);
    expect((await test.visitor().get('/healthz')).status).toBe(200);
  }, 60_000);
});

describe('a badge with a picture of its own', () => {
  let id: string;
  let badge: BadgeView;

  it('names a picture of its own organisation, and no other', async () => {
    id = await uploaded(await picture());
    const foreign = await stranger.send('POST', '/api/organisations/other/badges', { content: pictured(id) });
    expect(foreign.status).toBe(422);
    expect(await foreign.json()).toMatchObject({
      type: '/problems/invalid-request',
      errors: [{ pointer: '/content/artwork/picture' }],
    });
    badge = await create(pictured(id, 'Photographe'));
    const unknown = pictured('01997c4e-2b1a-7c3d-9e4f-5a6b7c8d9e0f', 'Photographe');
    expect((await save(badge, unknown)).status).toBe(422);
    expect((await save(badge, { ...unknown, artwork: { ...unknown.artwork, picture: 'x' } })).status).toBe(422);
  });

  it('shows it in its draft, framed with its alternative text', async () => {
    const draft = await owner.get(badge.artworkUrl);
    expect(draft.headers.get('content-security-policy')).toContain('img-src data:');
    const svg = await draft.text();
    expect(svg).toContain('xlink:href="data:image/png;base64,');
    expect(svg).toContain('<title id="name">Un sceau bleu pétrole.</title>');
  });

  it('is published with it in both languages', async () => {
    badge = await publish(badge);
    const [fr, en] = [await bytesOf(versionPicture(badge, 1)), await bytesOf(versionPicture(badge, 1, 'en'))];
    expect(await middleOf(fr)).toEqual([200, 30, 30, 255]);
    expect(Buffer.compare(fr, en)).toBe(0);
  });

  it('is awarded, baked into it, and verifies as PNG, SVG and JSON', async () => {
    const email = 'lea@people.example';
    const award = await awardTo(owner, HANDLE, badge.id, email);
    const token = await keptToken(test, email, organisationId);
    const next = (await test.visitor().post(`/fr/claim/${token}/accept`)).headers.get('location') ?? '';
    const [, link] = /\/claim\/(\w+)/.exec(next) ?? [];
    await test.visitor().post(`/fr/claim/${link}/visibility`, new URLSearchParams({ visibility: 'public' }));
    const path = `/o/${HANDLE}/b/${award.publicId}`;
    const png = await bytesOf(test.visitor().get(`${path}.png`));
    const svg = await (await test.visitor().get(`${path}.svg`)).text();
    expect(await middleOf(png)).toEqual([200, 30, 30, 255]);
    expect(await middleOf(await sharp(Buffer.from(svg)).png().toBuffer())).toEqual([200, 30, 30, 255]);
    const { credential } = unbakePng(png);
    expect(unbakeSvg(svg).credential).toBe(credential);
    expect(JSON.parse(credential).credentialSubject.achievement.image).toMatchObject({
      id: expect.stringContaining(`/o/${HANDLE}/badges/${badge.publicId}/v/1/picture.png?lang=fr`),
      caption: 'Un sceau bleu pétrole.',
    });
    for (const bytes of [png, Buffer.from(svg), Buffer.from(credential)]) {
      const report = await test.visitor().ask<{ verdict: string }>('POST', '/api/verify', {
        file: Buffer.from(bytes).toString('base64'),
      });
      expect(report.verdict).toBe('valid');
    }
    const card = await bytesOf(test.visitor().get(`/fr${path}/card.png`));
    const { data, info } = await sharp(card).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 1200, height: 627 });
    const at = (318 * 1200 + 322) * 4;
    expect([...data.subarray(at, at + 3)].map((value) => Math.round(value / 16))).toEqual([13, 2, 2]);
  });

  it('goes back to the drawn design, which was kept beside it, and the version keeps its picture', async () => {
    const content = badgeContent('Photographe');
    const answer = await save(badge, content);
    expect(answer.status).toBe(200);
    badge = await publish(((await answer.json()) as { badge: BadgeView }).badge);
    expect(await middleOf(await bytesOf(versionPicture(badge, 1)))).toEqual([200, 30, 30, 255]);
    expect(await middleOf(await bytesOf(versionPicture(badge, 2)))).not.toEqual([200, 30, 30, 255]);
    const { versions } = await member.ask<{ versions: BadgeVersionView[] }>(
      'GET',
      `${BASE}/badges/${badge.id}/versions`,
    );
    expect(versions.map(({ number, content }) => [number, content.artwork.picture])).toEqual([
      [2, undefined],
      [1, id],
    ]);
    for (const { number, artworkUrl } of versions)
      expect(await bytesOf(test.visitor().get(artworkUrl))).toEqual(await bytesOf(versionPicture(badge, number)));
  });
});

describe('a drawing of the studio', () => {
  const GREEN = { r: 20, g: 140, b: 60 };
  const drawing = (layers: object[]) => ({ v: 2, shape: 'disc', palette: 'nuit', layers, alt: { fr: '', en: '' } });
  const layer = { x: 0, y: 0, scale: 1, rotation: 0, color: 'ink' };
  const title = { ...layer, id: 'title', kind: 'text', link: 'name', size: 30, width: 200, text: { fr: 'x', en: 'x' } };
  const drawn = (design: object): BadgeContent => {
    const content = badgeContent('Éclairage');
    const [first, last] = [
      { id: 'debut', rank: 1, name: { fr: 'Début', en: 'Beginning' } },
      { id: 'fin', rank: 2, name: { fr: 'Aboutissement', en: 'Completion' } },
    ];
    const ladder = {
      of: 2,
      rungs: [first, last].map((rung) => ({ ...rung, criteria: [{ id: 'c1', text: content.criteria }] })),
    };
    return { ...content, ladder, artwork: { ...content.artwork, design: design as never } };
  };

  it('is refused with its place when it cannot be drawn', async () => {
    const answer = await owner.post(`${BASE}/badges`, {
      content: drawn(drawing([title, { ...layer, id: 'unseen', kind: 'emblem', emblem: 'unknown' }])),
    });
    expect(answer.status).toBe(422);
    const { errors } = (await answer.json()) as { errors: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/content/artwork/design/layers/1/emblem']);
  });

  it('is published with the badge’s name, each of its levels and the organisation’s logo', async () => {
    await owner.send('PUT', `${BASE}/logo`, await picture(GREEN, 300, 300), { 'content-type': 'image/png' });
    const badge = await publish(await create(drawn(drawing([title, { ...layer, id: 'logo', kind: 'logo' }]))));
    const draft = await (await owner.get(`${BASE}/badges/${badge.id}/picture.svg?lang=fr`)).text();
    expect(draft.match(/<desc[^>]*>([^<]*)/)?.[1]).toBe('Éclairage · Aboutissement · 2/2');
    for (const letters of ['>ÉCLAIRAG<', '>ABOUTISSEMENT<']) expect(draft.includes(letters)).toBe(true);
    const pictures = await Promise.all(
      ['', 'debut/', 'fin/'].map(async (level) =>
        bytesOf(test.visitor().get(`/o/${HANDLE}/badges/${badge.publicId}/v/1/${level}picture.png?lang=fr`)),
      ),
    );
    for (const png of pictures) expect(await middleOf(png)).toEqual([20, 140, 60, 255]);
    expect(pictures[0]).toEqual(pictures[2]);
    expect(pictures[1]).not.toEqual(pictures[2]);
  });
});

describe('a text of the drawing', () => {
  const LONG = 'Coordination des équipes pluridisciplinaires en milieu hospitalier et médico-social';
  const layer = { x: 0, y: 0, scale: 1, rotation: 0, color: 'ink' };
  const title = { ...layer, id: 'title', kind: 'text', link: 'name', size: 30, text: { fr: 'x', en: 'x' } };
  const lettered = (more: object): BadgeContent => {
    const content = badgeContent('Coordination');
    const layers = [
      { ...layer, id: 'emblem', kind: 'emblem', emblem: 'rings' },
      { ...title, ...more },
    ];
    const design = { v: 2, shape: 'disc', palette: 'nuit', layers, alt: { fr: '', en: '' } };
    return {
      ...content,
      name: { ...content.name, fr: LONG },
      ladder: { of: 4, rungs: [{ id: 'one', rank: 1, name: { fr: 'Aptitude', en: 'Ability' } }] },
      artwork: { ...content.artwork, design: design as never },
    };
  };
  const refusal = async ({ id }: BadgeView, language: string) => {
    const path = `${BASE}/badges/${id}/publish`;
    const answer = await owner.send('POST', path, undefined, { 'accept-language': language });
    return { status: answer.status, ...((await answer.json()) as object) };
  };

  it('that nobody could read or that is cut keeps the badge from being published, and is named', async () => {
    const draft = await create(lettered({ width: 60 }));
    expect(await refusal(draft, 'fr')).toMatchObject({
      status: 422,
      type: '/problems/artwork-unreadable',
      detail: expect.stringContaining('l’atelier'),
      errors: [
        {
          pointer: '/content/artwork/design/layers/1/text/fr',
          detail: expect.stringContaining('Coordination des équipes pluridisciplina…'),
        },
        { pointer: '/content/artwork/design/layers/1/text/en' },
      ],
    });
    const answer = await save(draft, lettered({ width: 400, x: 200 }));
    const { badge } = (await answer.json()) as { badge: BadgeView };
    expect(await refusal(badge, 'en')).toMatchObject({
      errors: [
        { pointer: '/content/artwork/design/layers/1/text/fr', detail: expect.stringContaining('cuts this text') },
        { pointer: '/content/artwork/design/layers/1/text/en', detail: expect.stringContaining('cuts this text') },
      ],
    });
    expect((await owner.ask<{ badge: BadgeView }>('GET', `${BASE}/badges/${draft.id}`)).badge.version).toBeNull();
  });

  it('that is merely small does not, nor does one beside a picture of one’s own', async () => {
    expect((await publish(await create(lettered({ width: 400 })))).version).toBe(1);
    const content = lettered({ width: 60 });
    const own = { ...content, artwork: { ...content.artwork, picture: await uploaded(await picture()) } };
    expect((await publish(await create(own))).version).toBe(1);
  });
});

describe('pictures that no badge uses', () => {
  it('are purged after 30 days; those of drafts and versions stay', async () => {
    const [unused, inDraft] = [
      await uploaded(await picture({ r: 1, g: 2, b: 3 })),
      await uploaded(await picture({ r: 4, g: 5, b: 6 })),
    ];
    const draft = await create(pictured(inDraft, 'Brouillon'));
    const left = async (id: string) => (await owner.get(`${BASE}/badge-pictures/${id}`)).status;
    const purge = () => purgeAll(test.clock, retentionClasses(test.context));
    test.clock.advance(29 * DAY);
    await purge();
    owner = await signIn(test, `owner@${HANDLE}.example`);
    expect([await left(unused), await left(inDraft)]).toEqual([200, 200]);
    test.clock.advance(2 * DAY);
    owner = await signIn(test, `owner@${HANDLE}.example`);
    expect(await purge()).toMatchObject({ 'unused-pictures': expect.any(Number) });
    expect([await left(unused), await left(inDraft)]).toEqual([404, 200]);
    expect((await save(draft, pictured(unused, 'Brouillon'))).status).toBe(422);
  });
});
