// A name says what is inside: kebab-case, and no drawer for everything.
import { basename } from 'node:path';
import type { Check } from './check.ts';
import { listCode } from './source-files.ts';

const DRAWERS = /^(utils?|[h]elpers?|common|shared|misc|lib)$/;

export const fileNames: Check = {
  name: 'file-names',
  async findFaults(root) {
    return listCode(root).flatMap((path) => {
      const name = basename(path);
      if (/[A-Z_]/.test(name)) return [`${path}: not kebab-case`];
      const drawer = path
        .split('/')
        .map((part) => part.split('.')[0] ?? '')
        .find((part) => DRAWERS.test(part));
      return drawer ? [`${path}: “${drawer}” says nothing about what is inside`] : [];
    });
  },
};
