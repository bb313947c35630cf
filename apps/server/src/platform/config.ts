import { resolve } from 'node:path';
import { z } from 'zod';
import { type Installation, UNNAMED } from './installation.ts';
import { LOOPBACK } from './loopback.ts';

/** An address that is none would be an error at every request; it is one at the start instead. */
function isAddressList(text: string): boolean {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
    .every((entry) => z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]).safeParse(entry).success);
}

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  INSIGNE_ADMIN_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  INSIGNE_ADMIN_HOST: z.string().default('127.0.0.1'),
  INSIGNE_DATA: z.string().default('./data'),
  INSIGNE_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  SMTP_URL: z.string().startsWith('smtp').optional(),
  INSIGNE_MAIL_FROM: z.string().default('Insigne <insigne@localhost>'),
  INSIGNE_MASTER_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  INSIGNE_TRUSTED_PROXIES: z
    .string()
    .default('')
    .refine(isAddressList, 'addresses or ranges such as 10.0.0.0/8, with commas between'),
  INSIGNE_CLOCK_OFFSET: z.coerce.number().int().min(0).max(3_650).default(0),
  INSIGNE_LIMITS: z.enum(['on', 'off']).default('on'),
  INSIGNE_VC_TEST: z.literal('1').optional(),
  INSIGNE_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
});

/** What the operator may set, read once at start; see the table in README.md. */
export interface Config {
  port: number;
  host: string;
  /** For figures and probes; undefined: there is no such port. */
  adminPort: number | undefined;
  adminHost: string;
  dataFolder: string;
  /** Public address without a trailing slash; part of every badge. */
  baseUrl: string;
  /** Whether the public address is this machine itself: then http is allowed, and only then. */
  onLoopback: boolean;
  databaseUrl: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** 32 bytes in hex; undefined: the file `master.key` of the data folder. */
  masterKey: string | undefined;
  trustedProxies: string[];
  limits: boolean;
  /** Opens `/vc/` for public test suites: signs for the demo organisation whoever asks, on loopback only. */
  vcTest: boolean;
  /** Days that this process is ahead of the time, to try out reminders and expiry; on loopback only. */
  clockOffsetDays: number;
  logLevel: string;
  /** What the operator said in the app. Read from the database at start, and put here anew whenever it is changed: one process. */
  installation: Installation;
}

export class ConfigError extends Error {}

export function readConfig(variables: Record<string, string | undefined>): Config {
  // An empty variable means "not set", as people expect of shells and compose files.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  const env = parsed.data;
  const baseUrl = (env.INSIGNE_BASE_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, '');
  const { hostname, protocol, pathname } = new URL(baseUrl);
  const onLoopback = LOOPBACK.test(hostname);
  if (pathname !== '/') throw new ConfigError('INSIGNE_BASE_URL: an address without a path is needed');
  if (protocol === 'http:' && !onLoopback) throw new ConfigError('INSIGNE_BASE_URL: a public address needs https');
  if (env.INSIGNE_CLOCK_OFFSET > 0 && !onLoopback)
    throw new ConfigError('INSIGNE_CLOCK_OFFSET: only an installation on this machine itself may be ahead of the time');
  if (env.INSIGNE_VC_TEST !== undefined && !onLoopback)
    throw new ConfigError('INSIGNE_VC_TEST: only an installation on this machine itself signs for whoever asks');
  return {
    port: env.PORT,
    host: env.HOST,
    adminPort: env.INSIGNE_ADMIN_PORT,
    adminHost: env.INSIGNE_ADMIN_HOST,
    dataFolder: resolve(env.INSIGNE_DATA),
    baseUrl,
    onLoopback,
    databaseUrl: env.DATABASE_URL,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.INSIGNE_MAIL_FROM,
    masterKey: env.INSIGNE_MASTER_KEY,
    trustedProxies: env.INSIGNE_TRUSTED_PROXIES.split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
    limits: env.INSIGNE_LIMITS === 'on',
    vcTest: env.INSIGNE_VC_TEST === '1',
    clockOffsetDays: env.INSIGNE_CLOCK_OFFSET,
    logLevel: env.INSIGNE_LOG,
    installation: UNNAMED,
  };
}
