// One filled view for each public page, as the tests draw them.
import { CHECKS } from '@insigne/credentials';
import type { Language } from '../../platform/language.ts';
import { texts } from '../../platform/texts/texts.ts';
import type { ParticularsView } from '../issuing/particulars.schema.ts';
import type { CatalogueView } from './catalogue.views.ts';
import type {
  BadgeClassView,
  BadgeFace,
  BadgePageView,
  CheckView,
  ClaimView,
  IssuerView,
  LandingView,
  TrayItem,
  VerdictView,
  VerifiedBadgeView,
  VerifyFormView,
  Visit,
} from './showcase.views.ts';

export const BASE_URL = 'https://badges.example';
export const BADGE_PATH = '/o/hautes-rives/b/7Kq2mWx9aBcDeFgHjKLmNp';

export const visit = (language: Language, path: string, over: Partial<Visit> = {}): Visit => ({
  site: 'Insigne',
  language,
  t: texts(language),
  baseUrl: BASE_URL,
  path,
  query: '',
  languageInPath: false,
  signedIn: false,
  ...over,
});

const own = (language: Language, fr: string, en: string) => ({ text: language === 'fr' ? fr : en, language });

export const face = (language: Language): BadgeFace => ({
  name: own(language, 'Coopération', 'Cooperation'),
  level: { rank: 3, of: 4, name: own(language, 'Maîtrise', 'Mastery') },
  artworkUrl: '/o/hautes-rives/badges/coop/v/1/picture.png',
  alt: own(language, 'Badge Coopération, niveau 3', 'Badge Cooperation, level 3'),
});

const issuer = {
  name: 'Coopérative Hautes-Rives',
  url: '/o/hautes-rives',
  domain: 'hautes-rives.example',
  colour: null,
  website: 'https://hautes-rives.example/',
  logoUrl: null,
};

const APPLY = new Set(['format', 'schema', 'signature', 'issuer', 'dates', 'status']);
const checks = CHECKS.map(
  (check): CheckView => ({ check, outcome: APPLY.has(check) ? 'pass' : 'not-applicable', seenAt: undefined }),
);
export const withCheck = (check: CheckView['check'], outcome: CheckView['outcome'], code?: string): CheckView[] =>
  checks.map((one) => (one.check === check ? { check, outcome, code } : one));

export const valid: VerdictView = {
  verdict: 'valid',
  checks,
  checkedAt: '2026-11-22T08:41:00Z',
  issuerKnown: true,
  issuer,
  validFrom: '2026-10-14T08:00:00Z',
  validUntil: '2029-10-14T08:00:00Z',
  timeZone: 'Europe/Paris',
};

export const revoked: VerdictView = {
  ...valid,
  verdict: 'revoked',
  checks: withCheck('status', 'fail', 'revoked'),
  revokedAt: '2026-11-20T08:00:00Z',
  revocationReason: 'délivré par erreur',
};

const story = (language: Language) => ({
  description: own(
    language,
    'La personne fait avancer un travail commun : elle répartit, écoute les désaccords et les règle, y compris avec des métiers qui ne partagent pas ses habitudes. Elle le fait seule et aide d’autres équipes à le faire.',
    'The person moves shared work forward: shares it out, hears disagreements and settles them, even with trades that do not share their habits. They do so alone and help other teams to do so.',
  ),
  criteria: own(
    language,
    '1. A mené à terme un travail partagé entre au moins deux services.\n2. A rendu visibles les désaccords et montré comment ils ont été réglés.\n3. A aidé une autre équipe.',
    '1. Finished a piece of work shared between two departments.\n2. Made disagreements visible and showed how they were settled.\n3. Helped another team.',
  ),
});

const howEarned: ParticularsView = {
  narrative: 'A mené **trois** ateliers.',
  evidence: [{ url: 'https://preuves.example/1', name: 'Compte rendu' }],
  start: '2026-02-01',
  end: '2026-06-30',
  context: { kind: 'programme', name: 'Compagnons 2026', narrative: '', start: null, end: null },
};

export const badgeView = (language: Language, over: Partial<BadgePageView> = {}): BadgePageView => ({
  badge: face(language),
  ...story(language),
  alignments: [{ name: 'Coopérer', url: 'https://skills.example/1', about: 'ROME 4.0 · 123' }],
  elsewhere: { identifiers: [], related: [] },
  levels: [
    {
      level: { rank: 1, of: 4, name: own(language, 'Aptitude', 'Aptitude') },
      path: '/o/hautes-rives/b/autre',
      awardedAt: '2025-10-14T08:00:00Z',
    },
  ],
  tags: ['coopération', 'équipe'],
  badgeUrl: '/o/hautes-rives/badges/coop',
  archived: false,
  successor: null,
  suspended: false,
  issuer,
  holderName: 'Maëlle Le Goff',
  earned: howEarned,
  awardedAt: '2026-10-14T08:00:00Z',
  renews: null,
  renewedBy: null,
  verdict: valid,
  visibility: 'public',
  indexable: false,
  files: {
    png: `${BADGE_PATH}.png`,
    svg: `${BADGE_PATH}.svg`,
    json: `${BADGE_PATH}.json`,
    bundle: `${BADGE_PATH}.offline.json`,
    page: `${BADGE_PATH}.offline.html`,
  },
  inPage: { worker: '/check/assets/worker.js', given: { url: `${BADGE_PATH}.json` } },
  cardUrl: `${BADGE_PATH}/card.png?v=1`,
  linkedInId: null,
  publicId: '7Kq2mWx9aBcDeFgHjKLmNp',
  manageUrl: null,
  ...over,
});

export const claimView = (language: Language, over: Partial<ClaimView> = {}): ClaimView => ({
  state: 'open',
  badge: face(language),
  ...story(language),
  issuer,
  recipientName: 'Maëlle Le Goff',
  earned: howEarned,
  awardedAt: '2026-10-14T08:00:00Z',
  validUntil: '2029-10-14T08:00:00Z',
  linkExpiresAt: '2026-12-06T08:00:00Z',
  timeZone: 'Europe/Paris',
  acceptAction: '/claim/x/accept',
  declineAction: '/claim/x/decline',
  renewAction: '/claim/x/renew',
  visibility: null,
  badgeUrl: null,
  decidedAt: null,
  ...over,
});

const item = (language: Language): TrayItem => ({
  ...face(language),
  url: '/o/hautes-rives/badges/coop',
  note: issuer.name,
});
export const tray = (language: Language): TrayItem[] => [item(language), item(language)];

export const classView = (language: Language): BadgeClassView => ({
  badge: face(language),
  ...story(language),
  programmes: [{ name: own(language, 'Mentorat', 'Mentoring'), url: '/o/hautes-rives/programmes/p1' }],
  definition: {
    levels: ['Aptitude', 'Acquisition'].map((word, at) => ({
      level: { rank: at + 1, of: 2, name: own(language, word, word) },
      artworkUrl: `/o/hautes-rives/badges/coop/v/1/level-${at}/picture.png`,
      description: own(language, 'Avec de l’aide.', 'With help.'),
      modes: ['peer', 'panel'],
      criteria: [own(language, 'Répartit le travail.', 'Shares work out.')],
    })),
    alignments: [{ name: 'Coopérer', url: 'https://skills.example/1', about: '' }],
    prerequisites: [{ name: own(language, 'Écoute', 'Listening'), url: '/o/hautes-rives/badges/ecoute' }],
    effort: own(language, 'Deux jours', 'Two days'),
    renewal: own(language, 'Un nouveau projet.', 'Another project.'),
    modes: ['peer', 'panel'],
    elsewhere: { identifiers: [{ type: 'systemId', text: 'B-42' }], related: ['https://skills.example/badge'] },
  },
  tags: ['coopération'],
  validityMonths: 36,
  archived: false,
  successor: null,
  suspended: false,
  issuer,
  cardUrl: '/o/hautes-rives/badges/coop/card.png',
});

export const issuerView = (language: Language): IssuerView => ({
  name: issuer.name,
  logoUrl: '/o/hautes-rives/logo.png',
  website: issuer.website,
  domain: issuer.domain,
  colour: null,
  did: 'did:web:badges.example:o:hautes-rives',
  suspended: false,
  since: '2026-02-01T12:00:00Z',
  timeZone: 'Europe/Paris',
  story: own(
    language,
    'Nous reconnaissons **ce qui a été fait**.\n\n- Par écrit\n- À temps',
    'We recognise **what was done**.',
  ),
  tray: tray(language),
  awards: [
    { badge: face(language), url: BADGE_PATH, holderName: 'Maëlle Le Goff', awardedAt: '2026-10-14T08:00:00Z' },
    { badge: face(language), url: BADGE_PATH, holderName: null, awardedAt: '2026-10-13T08:00:00Z' },
  ],
});

export const landingView = (language: Language): LandingView => ({
  issuers: [{ name: issuer.name, url: issuer.url, logoUrl: null, domain: issuer.domain, badges: 2 }],
  tray: tray(language),
  example: null,
});
export const catalogueView = (language: Language, over: Partial<CatalogueView> = {}): CatalogueView => ({
  issuer: null,
  all: 60,
  total: 60,
  items: Array.from({ length: 24 }, () => ({
    ...face(language),
    url: '/o/hautes-rives/badges/coop',
    issuer: issuer.name,
    description: own(language, 'Mener à terme un travail partagé.', 'Carry shared work through.'),
    facts: [language === 'fr' ? 'Valable 3 ans' : 'Valid for 3 years'],
  })),
  facets: [
    {
      facet: 'level',
      label: language === 'fr' ? 'Niveau' : 'Level',
      options: ['1', '2'].map((value) => ({
        value,
        label: own(language, value, value),
        count: 3,
        isChosen: value === '1',
      })),
    },
  ],
  skills: [],
  q: 'coop',
  isFiltered: true,
  path: '/catalog',
  page: 2,
  pages: 3,
  pageUrl: (page) => `/catalog?q=coop&level=1&page=${page}`,
  printUrl: '/catalog?q=coop&level=1&all=1',
  printedOn: '22 novembre 2026',
  ...over,
});

export const emptyLanding: LandingView = { issuers: [], tray: [], example: null };

export const verifyForm: VerifyFormView = { action: '/verify', url: '', text: '', email: '', faults: {} };

export const verifiedBadge: VerifiedBadgeView = {
  name: 'Coopération',
  description: 'Ce que ce badge atteste.',
  language: 'fr',
  levelName: 'Maîtrise',
  recipientName: 'Maëlle Le Goff',
  issuedAt: '2026-10-14T08:00:00Z',
  criteria: '1. A mené à terme un travail partagé.',
  criteriaUrl: 'https://hautes-rives.example/criteres',
};
