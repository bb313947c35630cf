// Reads package-lock.json, the one list of what is really installed.
import { readText } from './source-files.ts';

export interface LockedPackage {
  name: string;
  version: string;
  /** Where it is installed: a package may be there several times. */
  path: string;
  hasInstallScript: boolean;
  resolved?: string;
  link: boolean;
}

interface Lockfile {
  packages: Record<
    string,
    { version?: string; hasInstallScript?: boolean; resolved?: string; link?: boolean; name?: string }
  >;
}

const FOLDER = 'node_modules/';

/** Every installed package, the workspaces themselves aside. */
export function readLockfile(root: string): LockedPackage[] {
  const { packages } = JSON.parse(readText(root, 'package-lock.json')) as Lockfile;
  return Object.entries(packages)
    .filter(([path]) => path.includes(FOLDER))
    .map(([path, entry]) => ({
      // An alias (`typescript7`) keeps its real name in the entry.
      name: entry.name ?? path.slice(path.lastIndexOf(FOLDER) + FOLDER.length),
      version: entry.version ?? '',
      path,
      hasInstallScript: entry.hasInstallScript === true,
      resolved: entry.resolved,
      link: entry.link === true,
    }));
}
