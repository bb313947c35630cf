import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './postgres/start-error.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** Encrypts what must not be readable in a database dump: signing keys, kept mails (P-KEY-01). AES-256-GCM. */
export interface Vault {
  /** `purpose` is bound to the ciphertext: what was sealed for one use opens for no other. */
  seal(plain: Uint8Array, purpose: string): Buffer;
  /** Throws when the key, the purpose or one bit differs. */
  open(sealed: Uint8Array, purpose: string): Buffer;
  /** 32 bytes that only the holder of the master key can compute; another purpose gives others (HKDF, RFC 5869). */
  derive(purpose: string): Buffer;
}

export function createVault(masterKey: Buffer): Vault {
  if (masterKey.length !== KEY_BYTES) throw new Error('The master key must have 32 bytes');
  return {
    seal(plain, purpose) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', masterKey, iv).setAAD(Buffer.from(purpose));
      return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed, purpose) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', masterKey, bytes.subarray(0, IV_BYTES))
        .setAAD(Buffer.from(purpose))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
    },
    derive: (purpose) => Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), purpose, KEY_BYTES)),
  };
}

/**
 * The master key: from the environment, else from `master.key` (mode 0600) of the data folder.
 * It is made only with a new database: a database without its key must stop the start, never get a new one (P-REL-17).
 */
export function loadMasterKey(dataFolder: string, fromEnvironment: string | undefined, databaseIsNew: boolean): Buffer {
  if (fromEnvironment !== undefined) return Buffer.from(fromEnvironment, 'hex');
  const file = join(dataFolder, 'master.key');
  if (existsSync(file)) return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (!databaseIsNew) {
    throw new StartError(
      `The master key is missing: put the file ${file} back from your backup, or set INSIGNE_MASTER_KEY`,
    );
  }
  const key = randomBytes(KEY_BYTES);
  writeFileSync(file, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}
