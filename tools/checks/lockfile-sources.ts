// The lockfile names no server: each installation fetches from the registry that it is set to, and integrity is by hash.
import type { Check } from './check.ts';
import { readLockfile } from './lockfile.ts';
import { lineOf, readText } from './source-files.ts';

export const lockfileSources: Check = {
  name: 'lockfile-sources',
  async findFaults(root) {
    const fetched = readLockfile(root)
      .filter(({ link, resolved }) => !link && resolved !== undefined)
      .map(({ path }) => `${path} names where it came from: make the lockfile with omit-lockfile-registry-resolved`);
    const manifests = ['package-lock.json', 'package.json'].flatMap((file) => {
      const text = readText(root, file);
      // Funding pages are addresses too, and harmless.
      const packed = /https?:\/\/[^"\s]+\.tgz|"(?:git|git\+\w+|file):/.exec(text);
      return packed ? [`${file}:${lineOf(text, packed.index)}: a package by its address`] : [];
    });
    return [...fetched, ...manifests];
  },
};
