// Every fault of the catalogues, seen red.
import { catalogues } from '../checks/catalogues.ts';
import type { Files } from './planted-tree.ts';
import { goesRed, type Proof, staysGreen } from './proof.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const FR = {
  hello: 'Bonjour {{name}}',
  badges_one: '{{count, number}} badge',
  badges_many: '{{count, number}} de badges',
  badges_other: '{{count, number}} badges',
  read: 'Lire la <strong>suite</strong>',
  role: { owner: 'Propriétaire', issuer: 'Émetteur' },
};
const EN = {
  hello: 'Hello {{name}}',
  badges_one: 'One badge',
  badges_other: '{{count, number}} badges',
  read: 'Read <strong>more</strong>',
  role: { owner: 'Owner', issuer: 'Issuer' },
};
const CODE = `type T = (key: string, facts?: object) => string;
export const show = (t: T, role: string) =>
  [t('app:hello', { name: 'Ada' }), t('app:badges', { count: 2 }), t('app:read'), t(\`app:role.\${role}\`)];
`;

const files = (fr: object, en: object, code = CODE): Files => ({
  'locales/fr/app.json': json(fr),
  'locales/en/app.json': json(en),
  'apps/web/src/show.ts': code,
});
const CLEAN = files(FR, EN);
const without = <T extends object>(texts: T, name: keyof T): object =>
  Object.fromEntries(Object.entries(texts).filter(([key]) => key !== name));
const red = (title: string, fr: object, en: object, ...expected: RegExp[]) =>
  goesRed(catalogues, CLEAN, title, files(fr, en), ...expected);
const badFrench = (title: string, text: string, expected: RegExp) =>
  red(title, { ...FR, read: `<strong>${text}</strong>` }, EN, expected);

export const catalogueProofs: Proof[] = [
  red(
    'a key missing in French',
    without(FR, 'hello'),
    EN,
    /^app:hello is missing in fr$/,
    /app:hello is in no catalogue$/,
  ),
  red('a key missing in English', FR, without(EN, 'hello'), /^app:hello is missing in en$/),
  red(
    'a nested key missing in English',
    FR,
    { ...EN, role: { owner: 'Owner' } },
    /^app:role\.issuer is missing in en$/,
  ),
  red('a variable missing in English', FR, { ...EN, hello: 'Hello' }, /^app:hello lacks \{\{name\}\} in en$/),
  red(
    'a variable that French does not have',
    FR,
    { ...EN, hello: 'Hello {{name}} {{day}}' },
    /^app:hello lacks \{\{day\}\} in fr$/,
  ),
  red('the French form _many missing', without(FR, 'badges_many'), EN, /^app:badges lacks the form _many in fr$/),
  red('the English form _one missing', FR, without(EN, 'badges_one'), /^app:badges lacks the form _one in en$/),
  red(
    'an English form that English does not use',
    FR,
    { ...EN, badges_many: '{{count, number}} badges' },
    /_many that en does not use$/,
  ),
  red(
    'plural forms in one language only',
    FR,
    { ...without(without(EN, 'badges_one') as typeof EN, 'badges_other'), badges: '{{count, number}} badges' },
    /^app:badges has plural forms in one language only$/,
  ),
  red('a count without separators', { ...FR, badges_other: '{{count}} badges' }, EN, /write \{\{count, number\}\}/),
  red('an empty text', FR, { ...EN, read: '' }, /read: empty text$/, /^app:read has other tags/),
  red(
    'other tags in one language',
    FR,
    { ...EN, read: 'Read <em>more</em>' },
    /^app:read has other tags in one language$/,
  ),
  red('a brace left over', { ...FR, hello: 'Bonjour {{name}} {{' }, EN, /hello: a brace that is no variable$/),
  red('a text that is not used', { ...FR, idle: 'Oubli' }, { ...EN, idle: 'Left' }, /idle is used nowhere$/),
  red(
    'a text that is a list',
    { ...FR, read: ['a'] },
    EN,
    /read is neither a text/,
    /^app:read is missing in fr$/,
    /app:read is in no catalogue$/,
  ),
  goesRed(
    catalogues,
    CLEAN,
    'a key that is written twice',
    { 'locales/fr/app.json': json(FR).replace('{', '{"hello": "Salut {{name}}",') },
    /“hello” is there twice/,
    /hello is there twice$/,
  ),
  goesRed(
    catalogues,
    CLEAN,
    'an area missing in English',
    { 'locales/fr/mail.json': json({ a: 'Un' }) },
    /^locales\/en\/mail\.json is missing$/,
    /a is used nowhere$/,
  ),
  goesRed(
    catalogues,
    CLEAN,
    'a key asked for that no catalogue holds',
    { 'apps/web/src/ask.ts': "export const ask = 'app:nowhere';\n" },
    /ask\.ts:1: app:nowhere is in no catalogue$/,
  ),
  badFrench('a question mark without its space', 'Lire ?', /U\+202F before ; and \?$/),
  badFrench('a colon with an ordinary space', 'Lire : ici', /U\+00A0 before :$/),
  badFrench('quotation marks without their spaces', '« lire »', /U\+202F (after «|before »)$/),
  badFrench('a straight apostrophe', "l'article", /the apostrophe is ’$/),
  badFrench('a percentage with an ordinary space', '10 %', /U\+202F before %$/),
  badFrench('an exclamation mark', 'Bravo\u202f!', /no exclamation mark$/),
  staysGreen(
    catalogues,
    CLEAN,
    'well-set French, addresses and times pass',
    files(
      {
        ...FR,
        read: '<strong>Voir\u00a0: https://a.example/?k=1, à 10:30\u202f; «\u202fl’avis\u202f», 10\u202f%, non\u202f?</strong>',
      },
      EN,
    ),
  ),
];
