import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Vault } from '../vault.ts';

export const ARCHIVE_FORMAT = 'insigne-backup-1';
export const MANIFEST = 'manifest.json';
/** The archive's name for the jobs that waited. */
export const JOBS = 'jobs';

const tableSchema = z.strictObject({
  name: z.string().regex(/^[a-z_0-9]+$/),
  columns: z.array(z.string().regex(/^[a-z_0-9]+$/)),
  rows: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
const manifestSchema = z.strictObject({
  format: z.literal(ARCHIVE_FORMAT),
  createdAt: z.iso.datetime(),
  /** Name of the last migration: the tables that the rows fit. */
  migration: z.string(),
  baseUrl: z.string(),
  tables: z.array(tableSchema),
  /** Tells another key from a changed file; says nothing about the key. */
  masterKey: z.string(),
  /** HMAC over all above, by the master key: who lacks it can change no row unseen. */
  seal: z.string(),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type ArchivedTable = z.infer<typeof tableSchema>;

const fingerprintOf = (vault: Vault): string =>
  createHash('sha256').update(vault.derive('backup-fingerprint')).digest('hex').slice(0, 32);
const sealOf = (vault: Vault, facts: Omit<Manifest, 'seal'>): Buffer =>
  createHmac('sha256', vault.derive('backup-seal')).update(JSON.stringify(facts)).digest();

export function sealManifest(vault: Vault, facts: Omit<Manifest, 'seal' | 'masterKey' | 'format'>): Manifest {
  const { createdAt, migration, baseUrl, tables } = facts;
  const named = {
    format: ARCHIVE_FORMAT,
    createdAt,
    migration,
    baseUrl,
    tables,
    masterKey: fingerprintOf(vault),
  } as const;
  return { ...named, seal: sealOf(vault, named).toString('hex') };
}

export type ManifestFault = 'unreadable' | 'other-key' | 'changed';

/** The manifest of an archive, if this master key made it and nobody changed it since. */
export function openManifest(vault: Vault, text: string): Manifest | ManifestFault {
  let parsed: Manifest;
  try {
    parsed = manifestSchema.parse(JSON.parse(text));
  } catch {
    return 'unreadable';
  }
  if (parsed.masterKey !== fingerprintOf(vault)) return 'other-key';
  const { seal, format, createdAt, migration, baseUrl, tables, masterKey } = parsed;
  // In the order in which it was sealed, and each table likewise.
  const inOrder = tables.map(({ name, columns, rows, sha256 }) => ({ name, columns, rows, sha256 }));
  const expected = sealOf(vault, { format, createdAt, migration, baseUrl, tables: inOrder, masterKey });
  const given = Buffer.from(seal, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected) ? parsed : 'changed';
}
