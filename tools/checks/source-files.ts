// Which files are ours: what git would commit, or the whole tree without what is installed or built where there is no git.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Never ours; the same names stand in .gitignore. */
const SKIPPED = new Set(['node_modules', 'dist', 'data', 'coverage', '.git', '.cache', 'test-results']);
const GENERATED = /\.gen\.(d\.)?ts$/;
const CODE = /\.(ts|tsx|mts|mjs|js)$/;

export function listFiles(root: string): string[] {
  if (!existsSync(join(root, '.git'))) return walk(root, root);
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  // A file deleted but not yet committed is still listed.
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path)));
}

/** Source that people write: no generated file. */
export const listCode = (root: string): string[] =>
  listFiles(root).filter((path) => CODE.test(path) && !GENERATED.test(path));

export const readText = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

export const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;

function walk(root: string, folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(root, path);
    return entry.isFile() ? [relative(root, path).replaceAll(sep, '/')] : [];
  });
}
