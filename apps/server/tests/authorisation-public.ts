import { page, type Rule } from './authorisation-rule.ts';

const form = (fields: Record<string, string>) => () => new URLSearchParams(fields);
const NOWHERE = 'z'.repeat(44);

const anybody = (
  route: Rule['route'],
  path: Rule['path'],
  done: readonly number[] = [200],
  more: Pick<Rule, 'body' | 'headers'> = {},
): Rule => ({ route, may: 'anybody', done, path, ...more });

const open: Rule[] = [
  anybody('GET /healthz', () => '/healthz'),
  anybody('GET /readyz', () => '/readyz'),
  anybody('GET /api/openapi.json', () => '/api/openapi.json'),
  anybody('POST /api/verify', () => '/api/verify', [200], { body: () => ({ text: 'no badge' }) }),
  anybody('GET /', () => '/'),
  anybody('GET /favicon.svg', () => '/favicon.svg'),
  anybody('GET /problems', () => '/problems'),
  anybody('GET /problems/:type', () => '/problems/not-found'),
  anybody('GET /copy.js', () => '/copy.js'),
  anybody('GET /check/page.js', () => '/check/page.js'),
  anybody('GET /check/:folder/:file', () => '/check/assets/none.js', [404]),
  anybody('GET /legal/:page', () => '/legal/privacy'),
  anybody('GET /oembed', () => '/oembed?url=http%3A%2F%2Felsewhere.example', [404]),
  anybody('GET /report', () => '/report'),
  anybody('POST /report', () => '/report', [422], { body: form({}) }),
  anybody('GET /report/sent', () => '/report/sent'),
  anybody('GET /catalog', () => '/catalog'),
  anybody(
    'GET /o/:org/catalog',
    page(() => '/catalog'),
  ),
  // A draft, before strangers.
  anybody(
    'GET /o/:org/programmes/:id',
    page(({ programme }) => `/programmes/${programme}`),
    [404],
  ),
  // No published badge names it.
  anybody(
    'GET /o/:org/skills/:file',
    page(({ skill }) => `/skills/${skill}`),
    [404],
  ),
  anybody('GET /verify', () => '/verify'),
  anybody('POST /verify', () => '/verify', [200, 422], { body: form({ text: 'no badge' }) }),
  anybody(
    'GET /o/:org',
    page(() => ''),
  ),
  anybody(
    'GET /o/:org/did.json',
    page(() => '/did.json'),
  ),
  // Removed again by the rules above.
  anybody(
    'GET /o/:org/logo.png',
    page(() => '/logo.png'),
    [404],
  ),
  anybody(
    'GET /o/:org/status/:list',
    page(({ statusList }) => `/status/${statusList}`),
  ),
  anybody(
    'GET /o/:org/revocations/:list',
    page(({ statusList }) => `/revocations/${statusList}`),
  ),
  anybody(
    'GET /o/:org/badges/:badge',
    page(({ badgePublicId }) => `/badges/${badgePublicId}`),
  ),
  anybody(
    'GET /o/:org/badges/:badge/v/:number/:level/picture.png',
    page(({ badgePublicId }) => `/badges/${badgePublicId}/v/1/acquisition/picture.png`),
  ),
  anybody(
    'GET /o/:org/badges/:badge/v/:number/picture.png',
    page(({ badgePublicId }) => `/badges/${badgePublicId}/v/1/picture.png`),
  ),
  anybody(
    'GET /o/:org/badges/:badge/v/:number/:language{fr|en}',
    page(({ badgePublicId }) => `/badges/${badgePublicId}/v/1/fr`),
    [302],
  ),
  // Private: nobody but its holder learns that it exists.
  anybody(
    'GET /o/:org/b/:file',
    page(({ awardPublicId }) => `/b/${awardPublicId}.json`),
    [404],
  ),
  anybody(
    'GET /o/:org/b/:id/embed',
    page(({ awardPublicId }) => `/b/${awardPublicId}/embed`),
    [404],
  ),
  anybody(
    'GET /o/:org/b/:id/card.png',
    page(({ awardPublicId }) => `/b/${awardPublicId}/card.png`),
    [404],
  ),
  anybody(
    'GET /o/:org/b/:id/qr.svg',
    page(({ awardPublicId }) => `/b/${awardPublicId}/qr.svg`),
    [404],
  ),
];

/** The secret in the address is the right: without it there is nothing, whoever asks. */
const byLink: Rule[] = [
  anybody('GET /sign-in/passkey.js', () => '/sign-in/passkey.js', [200]),
  anybody('GET /sign-in', () => '/sign-in'),
  anybody('POST /sign-in', () => '/sign-in', [200], { body: form({ email: 'guest@people.example' }) }),
  anybody('POST /sign-in/code', () => '/sign-in/code', [422], {
    body: form({ email: 'guest@people.example', code: '000000' }),
  }),
  anybody('GET /sign-in/link/:token', () => `/sign-in/link/${NOWHERE}`, [404]),
  anybody('POST /sign-in/link/:token', () => `/sign-in/link/${NOWHERE}`, [404], { body: form({}) }),
  anybody('GET /claim', () => '/claim'),
  anybody('POST /claim', () => '/claim', [422], { body: form({ code: 'AAAA AAAA' }) }),
  anybody('GET /claim/e/:key', ({ handoutCode }) => `/claim/e/${handoutCode}`),
  anybody('POST /claim/e/:key', ({ handoutCode }) => `/claim/e/${handoutCode}`, [422], {
    body: form({ email: 'no address', name: '' }),
  }),
  anybody('GET /claim/:token', ({ claimToken }) => `/claim/${claimToken}`),
  anybody('POST /claim/:token/accept', () => `/claim/${NOWHERE}/accept`, [404]),
  anybody('POST /claim/:token/decline', () => `/claim/${NOWHERE}/decline`, [404]),
  anybody('POST /claim/:token/renew', () => `/claim/${NOWHERE}/renew`, [404]),
  anybody('GET /claim/:token/reminders', ({ claimToken }) => `/claim/${claimToken}/reminders`),
  anybody('POST /claim/:token/reminders', () => `/claim/${NOWHERE}/reminders`, [404]),
  anybody('POST /claim/:token/visibility', () => `/claim/${NOWHERE}/visibility`, [404], {
    body: form({ visibility: 'public' }),
  }),
];

const webApp: Rule[] = [
  // Another answer where the web app was not built.
  anybody('GET /app', () => '/app', [200, 302]),
  anybody('GET /app/*', () => '/app/', [200, 404]),
];

/** Last, because it ends the session of whoever asks. */
export const LEAVING: readonly Rule[] = [anybody('POST /sign-out', () => '/sign-out', [303])];

/** Doors that ask for no role. */
export const PUBLIC_RULES: readonly Rule[] = [...open, ...byLink, ...webApp];
