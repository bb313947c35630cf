// The clients of the network that no import gives away: the global `fetch` and its kin stay in platform/fetch, which vets
// every address (the rule one-http-client guards those that are imported).
import type { Check } from './check.ts';
import { findGlobalUses } from './global-names.ts';
import { listCode, readText } from './source-files.ts';

const PRODUCT = /^(packages\/[^/]+|apps\/server)\/src\//;
/** What runs in a visitor's browser asks by the browser's rules. */
const FREE = /^apps\/server\/src\/(platform\/fetch|modules\/showcase\/in-browser)\/|\.test(-support)?\.ts$/;
const CLIENTS = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource']);

export const fetchUse: Check = {
  name: 'fetch-use',
  async findFaults(root) {
    return listCode(root)
      .filter((path) => PRODUCT.test(path) && !FREE.test(path))
      .flatMap((path) =>
        findGlobalUses(path, readText(root, path), CLIENTS).map(
          ({ name, line }) =>
            `${path}:${line}: ${name} outside platform/fetch: ask the fetch module, or take it as a parameter`,
        ),
      );
  },
};
