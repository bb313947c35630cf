// What must not be published: traces of the machine or of the way that a change was made, and addresses of package registries.
// The patterns are written so that this file does not match itself.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './check.ts';
import { lineOf, listFiles } from './source-files.ts';

const HOSTS = [
  'registry\\.npm[j]s\\.org',
  'npm\\.pkg\\.gith[u]b\\.com',
  'registry\\.yarnp[k]g',
  '\\bjfro[g]\\b',
  '\\bartifactor[y]\\b',
  '\\bverdacci[o]\\b',
];
const PATHS = ['/wor[k]/', '/tmp/brie[f]', '(?<![\\w-])share[d]/', '/home/\\w+/', '/Users/\\w+/'];
const WORDS = ['\\bhelper[s]?\\b', '\\b[i]ssue #?\\d+\\b', '\\bfar[m]-\\w', '\\bduplicate[s]\\b'];

const EVERYWHERE = new RegExp([...HOSTS, ...PATHS].join('|'), 'i');
const IN_OUR_WORDS = new RegExp(WORDS.join('|'), 'i');
/** Names and texts of other people: packages are called as they are called. */
const NOT_OUR_WORDS = /^package-lock\.json$|\.gen\.(d\.)?ts$|^vectors\/|^LICENSE$/;
/** Text has no NUL in its beginning. */
const PROBED_BYTES = 8192;

export const forbiddenWords: Check = {
  name: 'forbidden-words',
  async findFaults(root) {
    return listFiles(root).flatMap((path) => {
      const bytes = readFileSync(join(root, path));
      if (bytes.subarray(0, PROBED_BYTES).includes(0)) return [];
      const text = bytes.toString('utf8');
      const patterns = NOT_OUR_WORDS.test(path) ? [EVERYWHERE] : [EVERYWHERE, IN_OUR_WORDS];
      return patterns.flatMap((pattern) => {
        const found = pattern.exec(text);
        return found ? [`${path}:${lineOf(text, found.index)}: “${found[0]}”`] : [];
      });
    });
  },
};
