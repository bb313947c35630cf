import { CHECKS, VERDICTS } from '@insigne/credentials';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../platform/language.ts';
import { revoked, valid, visit, withCheck } from './page-samples.test-support.ts';
import type { VerdictView } from './showcase.views.ts';
import { checkWords, headline } from './verdict-words.ts';

const fr = visit('fr', '/verify');
const said = (view: VerdictView, language: 'fr' | 'en' = 'fr') =>
  headline(visit(language, '/verify'), view)
    .title.replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u2068\u2069]/g, '');

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(VERDICTS)('the verdict %s has headline, meaning and word', (verdict) => {
    const { title, detail, word } = headline(visit(language, '/verify'), { ...valid, verdict });
    for (const text of [title, detail, word]) expect(text).toMatch(/^[^{}]{3,}$/);
  });

  test.each(CHECKS)('the check %s has words for each outcome', (check) => {
    for (const outcome of ['pass', 'fail', 'unknown'] as const) {
      const words = checkWords(visit(language, '/verify'), { ...valid, checks: withCheck(check, outcome) });
      const found = words.checks.find((one) => one.check === check);
      for (const text of [found?.name, found?.result, found?.fact]) expect(text).toMatch(/^[^{}]{3,}$/);
    }
  });
});

test.each(['pass', 'fail'] as const)('an altered badge whose dates %s has no date repeated', (outcome) => {
  const altered = { ...valid, validFrom: null, validUntil: null, checks: withCheck('dates', outcome, 'expired') };
  const fact = checkWords(fr, altered).checks.find(({ check }) => check === 'dates')?.fact ?? '';
  expect(fact).toMatch(/^Les dates qu’il indique .*comprennent .*aujourd’hui$/);
});

test.each([
  ['valid', { ...valid }, 'Badge authentique et valide'],
  [
    'issuer on no list',
    { ...valid, issuerKnown: false },
    'Badge authentique et valide ; émetteur encore inconnu de cette plateforme',
  ],
  ['revoked here', revoked, 'Badge révoqué par l’émetteur le 20 novembre 2026 (motif : délivré par erreur)'],
  [
    'revoked elsewhere',
    { ...revoked, revokedAt: undefined },
    'Badge révoqué par l’émetteur (motif : délivré par erreur)',
  ],
  [
    'revoked without a word',
    { ...revoked, revokedAt: undefined, revocationReason: undefined },
    'Badge révoqué par l’émetteur',
  ],
  ['expired', { ...valid, verdict: 'expired' }, 'Badge authentique, mais expiré le 14 octobre 2029'],
  [
    'expired, issuer on no list',
    { ...valid, verdict: 'expired', issuerKnown: false },
    'Signature correcte, mais badge expiré le 14 octobre 2029',
  ],
  [
    'an address that does not answer',
    { ...valid, verdict: 'not-a-badge', checks: withCheck('format', 'fail', 'unreachable') },
    'Aucun badge à cette adresse',
  ],
  [
    'an address that leads to something else',
    { ...valid, verdict: 'not-a-badge', checks: withCheck('format', 'fail', 'no-payload'), given: 'url' },
    'Cette adresse ne mène pas à un Open Badge',
  ],
  [
    'a text that is something else',
    { ...valid, verdict: 'not-a-badge', checks: withCheck('format', 'fail', 'no-payload'), given: 'text' },
    'Ce texte ne contient pas d’Open Badge',
  ],
  ['a record', { ...valid, held: ['valid', 'valid'] }, 'Relevé authentique, comme tout ce qu’il contient'],
  [
    'a record that holds a bad badge',
    { ...valid, verdict: 'expired', held: ['valid', 'expired'] },
    'Relevé authentique, mais tous ses badges ne sont pas valides',
  ],
  [
    'a record that was altered',
    { ...valid, verdict: 'invalid', held: ['invalid'], checks: withCheck('signature', 'fail', 'signature-mismatch') },
    'Badge altéré : le contenu diffère de ce que l’émetteur a signé ou publié',
  ],
  ['proof expired', { ...valid, verdict: 'expired', validUntil: null }, 'Badge authentique, mais expiré'],
  ['not yet', { ...valid, verdict: 'not-yet-valid' }, 'Badge valable à partir du 14 octobre 2026'],
  [
    'altered',
    { ...valid, verdict: 'invalid', checks: withCheck('signature', 'fail', 'signature-mismatch') },
    'Badge altéré : le contenu diffère de ce que l’émetteur a signé ou publié',
  ],
  [
    'malformed',
    { ...valid, verdict: 'invalid', checks: withCheck('schema', 'fail', 'schema') },
    'Badge non conforme : il ne suit pas les règles du format',
  ],
  [
    'another person',
    { ...valid, verdict: 'invalid', checks: withCheck('recipient', 'fail', 'recipient-mismatch') },
    'Ce badge n’a pas été délivré à cette adresse',
  ],
  [
    'no recipient stated',
    { ...valid, verdict: 'unverified', checks: withCheck('recipient', 'unknown', 'recipient-not-stated') },
    'Ce badge ne dit pas à qui il a été délivré',
  ],
  [
    'an old badge whose issuer does not answer',
    { ...valid, verdict: 'unverified', checks: withCheck('signature', 'unknown', 'badge-class-unreachable') },
    'Documents de l’émetteur injoignables : origine non vérifiée',
  ],
  [
    'no proof',
    { ...valid, verdict: 'unverified', checks: withCheck('signature', 'unknown', 'no-proof') },
    'Ni signature ni copie chez l’émetteur : origine impossible à établir',
  ],
  [
    'a kind not read yet',
    { ...valid, verdict: 'unverified', checks: withCheck('signature', 'unknown', 'proof-not-supported-yet') },
    'Cette sorte de badge n’est pas encore lue ici',
  ],
  [
    'key out of reach',
    { ...valid, verdict: 'untrusted-issuer', checks: withCheck('signature', 'unknown', 'issuer-unreachable') },
    'Clé de l’émetteur injoignable : signature non vérifiée',
  ],
  [
    'key not bound',
    { ...valid, verdict: 'untrusted-issuer', checks: withCheck('issuer', 'fail', 'key-not-listed') },
    'Signature correcte, mais rien ne prouve qu’elle soit celle de l’émetteur nommé',
  ],
  [
    'status out of reach',
    { ...valid, verdict: 'status-unknown', checks: withCheck('status', 'unknown', 'status-list-unreachable') },
    'Vérification impossible pour le moment (statut injoignable). Ceci ne dit rien sur l’authenticité.',
  ],
] as [string, VerdictView, string][])('says what is known, and no more: %s', (_, view, expected) => {
  expect(said(view)).toBe(expected);
});

test('a code without words of its own gets a general sentence, never the code', () => {
  const { checks } = checkWords(fr, { ...valid, checks: withCheck('signature', 'fail', 'brand-new-code') });
  expect(checks.find(({ check }) => check === 'signature')?.fact).toBe('Ce contrôle a échoué');
});

test('tells how old a fact from outside is, and nothing for a check that was not made', () => {
  const seen = withCheck('status', 'pass').map((check) => ({ ...check, seenAt: '2026-11-22T08:39:00Z' }));
  const age = (view: VerdictView, name: string) => checkWords(fr, view).checks.find(({ check }) => check === name)?.age;
  expect(age({ ...valid, checks: seen }, 'status')?.replace(/[\u00a0\u202f]/g, ' ')).toBe('vu il y a 2 minutes');
  expect(age(valid, 'status')).toBe('vu à l’instant');
  expect(age({ ...valid, checks: withCheck('status', 'unknown', 'status-list-unreachable') }, 'status')).toBe('');
});

test('a file of other data is told nothing of pictures', () => {
  const detail = (code: string) =>
    headline(fr, { ...valid, verdict: 'not-a-badge', checks: withCheck('format', 'fail', code), given: 'file' }).detail;
  expect(detail('another-document')).toMatch(/^Il contient d’autres données/);
  expect(detail('no-payload')).toMatch(/^Une image convertie/);
});
