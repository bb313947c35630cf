// No package below the floor that its advisories set (tools/version-floors.json), since `npm audit` is not answered everywhere.
import type { Check } from './check.ts';
import { type LockedPackage, readLockfile } from './lockfile.ts';
import { readText } from './source-files.ts';

interface Policy {
  floors: Record<string, { lines: Record<string, string>; why: string }>;
  banned: Record<string, string>;
  alike: { packages: string; version: string; why: string }[];
}

export const versionFloors: Check = {
  name: 'version-floors',
  async findFaults(root) {
    const policy = JSON.parse(readText(root, 'tools/version-floors.json')) as Policy;
    const families = policy.alike.map((family) => ({ ...family, pattern: new RegExp(family.packages) }));
    return readLockfile(root)
      .filter(({ link }) => !link)
      .flatMap((locked) => {
        const faults: string[] = [];
        const floor = policy.floors[locked.name];
        const needed = floor && floorBroken(locked.version, Object.entries(floor.lines));
        if (floor && needed) faults.push(`${told(locked)} is below ${needed}: ${floor.why}`);
        const ban = policy.banned[locked.name];
        if (ban) faults.push(`${told(locked)} is not to be used: ${ban}`);
        for (const { pattern, version, why } of families) {
          if (pattern.test(locked.name) && locked.version !== version)
            faults.push(`${told(locked)} is not ${version}: ${why}`);
        }
        return faults;
      });
  },
};

const told = ({ name, version, path }: LockedPackage): string => `${name} ${version} (${path})`;

/** The floor that this version breaks. Lines are prefixes such as `7` or `0.28`. */
function floorBroken(version: string, lines: [line: string, floor: string][]): string | undefined {
  const own = lines.find(([line]) => version.startsWith(`${line}.`));
  if (own) return isOlder(version, own[1]) ? own[1] : undefined;
  const floors = lines.map(([, floor]) => floor);
  return floors.every((floor) => isOlder(version, floor)) ? floors.join(' or ') : undefined;
}

/** Semantic order; a pre-release is older than its release. */
function isOlder(version: string, floor: string): boolean {
  const [a, b] = [version, floor].map((text) => (text.split(/[-+]/)[0] ?? '').split('.').map(Number));
  for (let at = 0; at < 3; at += 1) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return version.includes('-') && !floor.includes('-');
}
