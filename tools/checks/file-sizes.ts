// A file that cannot be read at one sitting hides its faults: look again at 300 lines, never more than 400.
import type { Check } from './check.ts';
import { listCode, readText } from './source-files.ts';

const LONGEST_FILE = 400;

export const fileSizes: Check = {
  name: 'file-sizes',
  async findFaults(root) {
    return listCode(root).flatMap((path) => {
      const lines = readText(root, path).trimEnd().split('\n').length;
      return lines > LONGEST_FILE ? [`${path}: ${lines} lines, at most ${LONGEST_FILE}`] : [];
    });
  },
};
