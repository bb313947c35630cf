// What runs in a browser too finds none of Node's globals there (the rule pure-code-without-node guards imports).
import type { Check } from './check.ts';
import { findGlobalUses } from './global-names.ts';
import { listCode, readText } from './source-files.ts';

const PURE = /^((packages\/[^/]+|apps\/web)\/src|apps\/server\/src\/modules\/showcase\/in-browser)\//;
const FREE = /^packages\/[^/]+\/src\/platform\/node[^/]*\.ts$|\.test(-support)?\.tsx?$/;
const NODE_GLOBALS = new Set(['Buffer', 'process', 'require', 'setImmediate', '__dirname', '__filename']);

export const pureCode: Check = {
  name: 'pure-code',
  async findFaults(root) {
    return listCode(root)
      .filter((path) => PURE.test(path) && !FREE.test(path))
      .flatMap((path) =>
        findGlobalUses(path, readText(root, path), NODE_GLOBALS).map(
          ({ name, line }) => `${path}:${line}: ${name} is not there in a browser`,
        ),
      );
  },
};
