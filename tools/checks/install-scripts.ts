// A package that runs a script when it is installed runs it on every machine that installs us: only the listed ones may.
import type { Check } from './check.ts';
import { readLockfile } from './lockfile.ts';
import { readText } from './source-files.ts';

export const installScripts: Check = {
  name: 'install-scripts',
  async findFaults(root) {
    const { allowScripts = {} } = JSON.parse(readText(root, 'package.json')) as {
      allowScripts?: Record<string, boolean>;
    };
    const { notRun } = JSON.parse(readText(root, 'tools/install-scripts.json')) as { notRun: Record<string, string> };
    const known = new Set([...Object.keys(allowScripts), ...Object.keys(notRun)]);
    const scripted = new Set(
      readLockfile(root)
        .filter((locked) => locked.hasInstallScript)
        .map(({ name }) => name),
    );
    return [
      ...[...scripted]
        .filter((name) => !known.has(name))
        .map(
          (name) =>
            `${name} has an install script: allow it in package.json, or say in tools/install-scripts.json why not`,
        ),
      ...[...known]
        .filter((name) => !scripted.has(name))
        .map((name) => `${name} has no install script in the lockfile: take it off the list`),
    ];
  },
};
