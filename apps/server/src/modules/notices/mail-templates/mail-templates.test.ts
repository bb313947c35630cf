import { accentOf } from '@insigne/artwork';
import { describe, expect, it } from 'vitest';
import { NO_WORDS, type OwnWords } from '../own-texts.schema.ts';
import { renderMail, unknownPlaceholder } from './index.ts';

const award = {
  badgeName: 'Planification',
  organisationName: 'Coopérative <script>alert(1)</script>',
  recipientName: 'Maëlle "M" & co',
  reason: 'Tient un plan & le corrige.',
  imageUrl: 'http://localhost:3000/o/x/picture.png?lang=fr',
  imageAlt: 'Badge "Planification"',
  claimUrl: 'http://localhost:3000/claim/abc',
  days: 14,
};

describe.each(['fr', 'en'] as const)('mails in %s', (language) => {
  it('shows names as text, never as markup', async () => {
    const { html, subject } = await renderMail('award', language, award, 'Insigne');
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(subject).toContain('Planification');
  });
  it('says the same in both parts, with the link in the open', async () => {
    const { html, text } = await renderMail('award', language, award, 'Insigne');
    expect(text).toContain(award.claimUrl);
    expect(html.split(award.claimUrl).length - 1).toBeGreaterThanOrEqual(3);
    expect(html).toContain(`lang="${language}"`);
    expect(html).toContain('alt="Badge &quot;Planification&quot;"');
    expect(`${html}${text}`).not.toMatch(/\{\{|[\uE000\uE001]/);
  });
  it('asks nobody but this platform for anything, and reads well without pictures', async () => {
    const { html } = await renderMail('award', language, award, 'Insigne');
    const asked = [...html.matchAll(/(?:src|href|url\(|@import)\s*=?\s*["'(]*(https?:[^"')\s]*)/g)].map(
      ([, url]) => url,
    );
    expect(new Set(asked)).toEqual(new Set([award.imageUrl, award.claimUrl]));
    expect(html).toMatch(/<h1[^>]*>[^<]*Planification/);
    expect(html).toMatch(/<title>[^<]*Planification/);
  });
  it('keeps a sign-in code out of the subject, which screens and lists show', async () => {
    const { subject } = await renderMail('sign-in-code', language, { code: '042917', minutes: 10 }, 'Insigne');
    expect(subject).not.toContain('042917');
  });
  it('says by the installation’s own name where the code is asked for, in subject, header and signature', async () => {
    const site = 'Badges & Cie';
    const { subject, html, text } = await renderMail('sign-in-code', language, { code: '042917', minutes: 10 }, site);
    expect(subject).toContain(site);
    expect(html).toContain('>Badges &amp; Cie<');
    expect(text.endsWith(site)).toBe(true);
    expect(`${subject}${text}`).not.toContain('Insigne');
  });
  it('shows a sign-in code and an invitation', async () => {
    const code = await renderMail('sign-in-code', language, { code: '042917', minutes: 10 }, 'Insigne');
    expect(code.text).toContain('042917');
    expect(code.html).toContain('042917');
    const invitation = await renderMail(
      'invitation',
      language,
      {
        organisationName: 'Atelier',
        inviterName: '',
        role: 'issuer',
        invitationUrl: 'http://localhost:3000/app/invitation/x',
        days: 14,
      },
      'Insigne',
    );
    expect(invitation.text).toContain('/app/invitation/x');
    expect(invitation.subject).toContain('Atelier');
  });
  it('tells who leaves that badges stay theirs, and where to add an address', async () => {
    const settingsUrl = 'http://localhost:3000/app/me/settings';
    const leaving = { organisationName: 'Atelier', recipientName: 'Zoé', email: 'zoe@atelier.example', settingsUrl };
    const { text, html, subject } = await renderMail('leaving', language, leaving, 'Insigne');
    expect(subject).toContain('Atelier');
    for (const part of [text, html])
      for (const said of [settingsUrl, 'zoe@atelier.example', 'Zoé']) expect(part).toContain(said);
  });
});

describe('a mail of an organisation', () => {
  const face = { name: 'Atelier <b>Lumière</b>', brandColour: '#FFD600' };

  it('stands under its name and in its colour, in shades that can be read', async () => {
    const { html } = await renderMail('award', 'fr', award, 'Insigne', { face });
    const { light, dark } = accentOf(face.brandColour);
    expect(html).toContain('Atelier &lt;b&gt;Lumière&lt;/b&gt;');
    expect(html).toContain(`bgcolor="${light.text}"`);
    expect(html).toContain(`color: ${dark.text} !important`);
    expect(html).not.toContain(`color:${face.brandColour}`);
    expect(html).not.toMatch(/#A1B2C\d/i);
  });

  it('changes nothing in a mail of the installation that is compiled to the same frame', async () => {
    await renderMail('award', 'fr', award, 'Insigne', { face });
    const { html } = await renderMail('award', 'fr', award, 'Insigne');
    expect(html).toContain('bgcolor="#0C5666"');
    expect(html).not.toMatch(/#A1B2C\d/i);
  });

  it('keeps a colour that somebody writes as text', async () => {
    const { html } = await renderMail('award', 'fr', { ...award, reason: 'La teinte #A1B2C1 est juste.' }, 'Insigne', {
      face,
    });
    expect(html).toContain('La teinte #A1B2C1 est juste.');
  });
});

describe('an organisation’s own words', () => {
  const own = (words: Partial<OwnWords>) => ({ fr: { ...NO_WORDS, ...words } });

  it('stand about ours, and take nothing away from them', async () => {
    const words = { subject: 'Bravo pour {badge}', opening: 'Chère {nom},\n\nmerci.', closing: 'L’équipe' };
    const before = await renderMail('award', 'fr', { ...award, recipientName: '' }, 'Insigne');
    const { subject, text, html } = await renderMail('award', 'fr', award, 'Insigne', { own: own(words) });
    expect(subject).toBe('Bravo pour Planification');
    const ours = before.text.split('\n\n');
    expect(text.split('\n\n')).toEqual([
      ours[0],
      'Chère Maëlle "M" & co,',
      'merci.',
      ours[1],
      ours[2],
      'L’équipe',
      ...ours.slice(3),
    ]);
    expect(html).toContain('Chère Maëlle &quot;M&quot; &amp; co,<br /><br />merci.');
    expect(html).toContain('L’équipe');
    expect(html.split(award.claimUrl).length - 1).toBeGreaterThanOrEqual(3);
    // Greeted once, in the organisation's way.
    expect(text).not.toContain('Bonjour');
  });

  it('make a subject that mail programs take, however often they name somebody, and ours where nothing is left', async () => {
    const long = { ...award, recipientName: 'Maëlle '.repeat(17).trim() };
    const { subject } = await renderMail('award', 'fr', long, 'Insigne', {
      own: own({ subject: '{nom} '.repeat(25) }),
    });
    expect(subject.length).toBeLessThanOrEqual(250);
    expect(subject).toMatch(/^Maëlle Maëlle .* …$|^Maëlle .*…$/);
    const nobody = { ...award, recipientName: '' };
    const { subject: empty } = await renderMail('award', 'fr', nobody, 'Insigne', { own: own({ subject: '{nom}' }) });
    expect(empty).toContain('Vous avez reçu');
  });

  it('are text, whatever stands in them or in what they name', async () => {
    const values = { ...award, recipientName: '{badge} <i>' };
    const { text, html } = await renderMail('award', 'fr', values, 'Insigne', {
      own: own({ opening: '<script>alert(1)</script> {nom} \uE000claimUrlat0\uE001' }),
    });
    expect(text).toContain('<script>alert(1)</script> {badge} <i>');
    expect(html).not.toMatch(/<script|<i>/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; {badge} &lt;i&gt;');
    expect(html).not.toMatch(/[\uE000\uE001]/);
  });

  it('lose a name that nobody gave, with the space before it', async () => {
    const nobody = { ...award, recipientName: '' };
    const { text, subject } = await renderMail('award', 'fr', nobody, 'Insigne', {
      own: own({ subject: '{{ nom }} {badge}', opening: 'Bonjour {nom},' }),
    });
    expect(text).toContain('Bonjour,\n');
    expect(subject.trim()).toBe('Planification');
  });

  it('leave the other language to our words where they have none', async () => {
    const { text, subject } = await renderMail('award', 'en', award, 'Insigne', {
      own: own({ subject: 'Bravo', opening: 'Salut' }),
    });
    expect(text).not.toContain('Salut');
    expect(subject).toBe((await renderMail('award', 'en', award, 'Insigne')).subject);
  });

  it('keep in the mail about a corrected name the name that it is about', async () => {
    const values = { ...award, date: '1er mai', mineUrl: 'http://localhost:3000/app/me/badges' };
    const { text } = await renderMail('corrected', 'fr', values, 'Insigne', { own: own({ opening: 'Un mot :' }) });
    expect(text.split('Maëlle "M" & co')).toHaveLength(2);
  });

  it.each([
    ['{prenom}', '{prenom}'],
    ['a {nom} b {{ prénom }} c', '{{ prénom }}'],
    ['{}', '{}'],
    ['{name}', '{name}'],
    ['{date}', '{date}'],
    ['{Nom} et {BADGE}', undefined],
    ['accolade { seule', undefined],
  ])('may name only what the mail has: %j', (text, unknown) => {
    expect(unknownPlaceholder(text, 'award', 'fr')).toBe(unknown);
  });

  it('say of a try, in its subject and first of all, that it is one', async () => {
    const { subject, text, html } = await renderMail('award', 'fr', award, 'Insigne', {
      own: own({ opening: 'Salut' }),
      isTrial: true,
    });
    expect(subject).toMatch(/^Essai/);
    expect(text.indexOf('Ceci est un essai')).toBeLessThan(text.indexOf('Salut'));
    expect(html).toContain('Ceci est un essai');
  });
});

describe('a mail to somebody whose language nobody said', () => {
  const en = {
    ...award,
    badgeName: 'Planning',
    reason: 'Keeps a plan and corrects it.',
    imageAlt: 'The badge Planning',
  };

  it.each([
    ['fr', award, en],
    ['en', en, award],
  ] as const)('is in both, that of the organisation first: %s', async (language, first, second) => {
    const other = language === 'fr' ? 'en' : 'fr';
    const { subject, html, text } = await renderMail('award', language, first, 'Insigne', { second });
    expect(subject.indexOf(first.badgeName)).toBeGreaterThan(-1);
    expect(subject.indexOf(second.badgeName)).toBeGreaterThan(subject.indexOf(first.badgeName));
    expect(html).toMatch(new RegExp(`<html[^>]* lang="${language}"`));
    expect(html).toMatch(new RegExp(`<h2[^>]*><span lang="${other}">[^<]*${second.badgeName}`));
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    const below = other === 'fr' ? 'aussi en français' : 'also in English';
    for (const part of [html, text]) expect(part.indexOf(below)).toBeLessThan(part.indexOf(award.claimUrl));
    for (const said of ['Accepter mon badge', 'Accept my badge'])
      for (const part of [html, text]) expect(part).toContain(said);
    expect(html.match(/<img\b/g)).toHaveLength(1);
    expect(`${html}${text}`).not.toMatch(/\{\{|[\uE000\uE001]|undefined/);
  });
});
