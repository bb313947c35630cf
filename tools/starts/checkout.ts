import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const TEST_USER = 'insigne-start';

export interface Account {
  uid: number;
  gid: number;
}

/** An ordinary user of this machine, made at the first call. */
export function ordinaryUser(): Account {
  const id = (flag: string) => Number(execFileSync('id', [flag, TEST_USER], { encoding: 'utf8', stdio: 'pipe' }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync('useradd', ['--user-group', '--no-create-home', '--shell', '/bin/sh', TEST_USER]);
    return { uid: id('-u'), gid: id('-g') };
  }
}

export function forgetOrdinaryUser(): void {
  try {
    execFileSync('userdel', [TEST_USER], { stdio: 'ignore' });
  } catch {
    // Was never made.
  }
}

/** A folder of our own for one proof; 0700 hides what is below from every other user. */
export function place(mode: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'insigne-start-'));
  chmodSync(folder, mode);
  return folder;
}

/** What a clone of this working tree holds: files that git knows or would take, nothing installed, nothing built. */
export function freshCheckout(folder: string): string {
  const checkout = join(folder, 'insigne');
  mkdirSync(checkout);
  const script =
    'git ls-files -z --cached --others --exclude-standard | tar -c --null --ignore-failed-read -T - | tar -x -C "$1"';
  execFileSync('/bin/sh', ['-c', script, 'sh', checkout], { cwd: ROOT, stdio: ['ignore', 'ignore', 'ignore'] });
  return checkout;
}

/** A copy of a checkout that is installed already, without its data. */
export function copyOf(checkout: string, folder: string, name = 'insigne'): string {
  const copy = join(folder, name);
  execFileSync('cp', ['-a', checkout, copy]);
  rmSync(join(copy, 'data'), { recursive: true, force: true });
  return copy;
}

export function giveTo({ uid, gid }: Account, folder: string): void {
  execFileSync('chown', ['-R', `${uid}:${gid}`, folder]);
}

/** Removes a proof's folder, and the databases that live outside of it. */
export function discard(folder: string, dataFolders: string[]): void {
  for (const data of dataFolders) {
    const home = databaseHome(data);
    if (home?.startsWith('/var/lib/insigne/')) rmSync(home, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}

/** The folder that the database of a data folder is recorded to live in. */
export function databaseHome(dataFolder: string): string | undefined {
  const record = join(dataFolder, 'postgres.json');
  return existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')).home : undefined;
}
