import { createHmac } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { emailOTP } from 'better-auth/plugins';
import { z } from 'zod';
import type { Clock } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/identifiers.ts';
import { LANGUAGES, type Language } from '../../platform/language.ts';
import { createRateLimiter } from '../../platform/rate-limiter.ts';

/** P-AUTH-01: a code lives ten minutes and dies with the fifth wrong try: 1 chance in 200,000 for a guesser. */
export const CODE_MINUTES = 10;
export const CODE_TRIES = 5;
/** P-AUTH-02: a session ends after 12 h without a request; its cookie and row are renewed at most every 5 minutes. */
const IDLE_SECONDS = 12 * 60 * 60;
const RENEW_SECONDS = 300;
/** How long a signed cookie is believed without asking the database: what a revoked session has left at most. */
const COOKIE_CACHE_SECONDS = 60;
/** P-WEB-04. Asking for codes and entering them are counted apart, so that nobody is locked out by the mails alone. */
const PER_ACCOUNT = { max: 5, windowMs: 60_000 };
const PER_ADDRESS = { max: 20, windowMs: 60_000 };

/** What a code is asked for: its mail says so. */
export type CodePurpose = 'sign-in' | 'proof' | 'address';
type DeliverCode = (email: string, code: string, language: Language, purpose: CodePurpose) => Promise<void>;
type AuthDeps = Pick<Context, 'config' | 'clock' | 'db' | 'logger' | 'vault'> & { deliverCode: DeliverCode };
export type Auth = ReturnType<typeof createAuth>;

/** Opens a session for a person whom a sign-in link names. Server-side only: it has no path. */
const sessionFor = {
  id: 'insigne-session',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ personId: z.uuid() }), requireHeaders: true },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.personId);
        if (user === null) throw new Error('a sign-in link names a person who is gone');
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ personId: user.id });
      },
    ),
  },
};

function createLibrary(deps: AuthDeps, secret: string) {
  const { config, db, logger } = deps;
  const overHttps = config.baseUrl.startsWith('https:');
  return betterAuth({
    appName: 'Insigne',
    baseURL: config.baseUrl,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    database: { db: db.kysely, type: 'postgres' },
    // The library sits behind our own doors, which limit by account as well; its handler is never mounted.
    rateLimit: { enabled: false },
    user: {
      modelName: 'people',
      additionalFields: {
        language: { type: [...LANGUAGES], required: false, defaultValue: 'fr' },
        isOperator: { type: 'boolean', required: false, defaultValue: false, input: false },
        furtherEmails: { type: 'string', required: false, defaultValue: '', input: false },
      },
    },
    session: {
      modelName: 'sessions',
      expiresIn: IDLE_SECONDS,
      updateAge: RENEW_SECONDS,
      cookieCache: { enabled: true, maxAge: COOKIE_CACHE_SECONDS },
    },
    account: { modelName: 'identities', accountLinking: { enabled: false } },
    verification: { modelName: 'verifications' },
    // The absolute end of a session is counted from here by our clock; see `readSession`.
    databaseHooks: {
      session: { create: { before: async (row) => ({ data: { ...row, createdAt: deps.clock.now() } }) } },
    },
    advanced: {
      database: { generateId: () => newId(), validateSchema: false },
      // The library's own prefix would be __Secure-; ours also refuses cookies set by a sister domain.
      useSecureCookies: false,
      cookiePrefix: overHttps ? '__Host-insigne' : 'insigne',
      defaultCookieAttributes: { secure: overHttps, sameSite: 'lax', httpOnly: true, path: '/' },
      // Addresses are for the limits alone and are not kept.
      ipAddress: { disableIpTracking: true },
    },
    logger: {
      level: 'warn',
      log: (level, message) => (level === 'error' ? logger.error(message) : logger.warn(message)),
    },
    plugins: [
      emailOTP({
        otpLength: 6,
        expiresIn: CODE_MINUTES * 60,
        allowedAttempts: CODE_TRIES,
        // A plain hash of six digits is undone at once; this one needs the master key.
        storeOTP: { hash: async (code) => createHmac('sha256', secret).update(code).digest('base64url') },
        sendVerificationOTP: async () => {
          throw new Error('codes are asked for through requestCode alone');
        },
      }),
      sessionFor,
    ],
  });
}

const limits = (clock: Clock) => ({
  ask: createRateLimiter(clock, PER_ACCOUNT),
  enter: createRateLimiter(clock, PER_ACCOUNT),
  address: createRateLimiter(clock, PER_ADDRESS),
});

/** Sessions that ended here while their signed cookie is still believed elsewhere in this process. */
function endedSessions() {
  const until = new Map<string, number>();
  return {
    add(tokens: string[]): void {
      const now = Date.now();
      for (const [token, end] of until) if (end < now) until.delete(token);
      for (const token of tokens) until.set(token, now + 2 * COOKIE_CACHE_SECONDS * 1000);
    },
    has: (token: string): boolean => until.has(token),
  };
}

/** Sign-in by e-mail code. None of the library's endpoints is public: the pages call the functions of `sign-in.ts`. */
export function createAuth(deps: AuthDeps) {
  const { deliverCode, clock, config, db } = deps;
  const library = createLibrary(deps, deps.vault.derive('sign-in').toString('hex'));
  return {
    ...{ api: library.api, db, clock, deliverCode, ended: endedSessions() },
    limits: config.limits ? limits(clock) : undefined,
  };
}
