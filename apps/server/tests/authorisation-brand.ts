import { at, EDITORS, ORG, type Rule } from './authorisation-rule.ts';

const NONE = { subject: '', opening: '', closing: '' };
const texts = { fr: { ...NONE, opening: 'Bonjour {nom},' }, en: NONE };
const shown = () => ({ language: 'fr', texts });

/** An organisation's own words in its mails. */
export const BRAND_RULES: readonly Rule[] = [
  { route: `GET ${ORG}/mail-texts`, may: EDITORS, done: [200], path: at(() => '/mail-texts') },
  {
    route: `PUT ${ORG}/mail-texts/:template`,
    may: EDITORS,
    done: [204],
    path: at(() => '/mail-texts/reminder-1'),
    body: () => texts,
  },
  {
    route: `POST ${ORG}/mail-texts/:template/preview`,
    may: EDITORS,
    done: [200],
    path: at(() => '/mail-texts/award/preview'),
    body: shown,
  },
  {
    route: `POST ${ORG}/mail-texts/:template/try`,
    may: EDITORS,
    done: [201],
    path: at(() => '/mail-texts/award/try'),
    body: shown,
  },
];
