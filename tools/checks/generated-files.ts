// What is generated stays in step with what it is generated from: each generator knows `--check`.
import type { Check } from './check.ts';
import { runTool } from './run-tool.ts';
import { listFiles } from './source-files.ts';

/** A generated file, and the script that makes it and, with `--check`, fails when it would make another one. */
const GENERATORS: Record<string, string> = {
  'locales/locales.gen.d.ts': 'tools/generate-catalogue-types.ts',
  'packages/artwork/src/icons.gen.ts': 'packages/artwork/generate-icons.ts',
  'packages/artwork/src/icon-words.gen.ts': 'packages/artwork/generate-icons.ts',
  'packages/artwork/src/letter-widths.gen.ts': 'packages/artwork/generate-letter-widths.ts',
  'packages/credentials/API.md': 'packages/credentials/generate-api.ts',
  'packages/credentials/src/contexts/contexts.gen.ts': 'packages/credentials/generate-contexts.ts',
};

const GENERATED = /\.gen\.(d\.)?ts$/;

export const generatedFiles: Check = {
  name: 'generated-files',
  async findFaults(root) {
    const files = listFiles(root);
    const unknown = files
      .filter((path) => GENERATED.test(path) && !Object.hasOwn(GENERATORS, path))
      .map((path) => `${path}: no generator is registered in tools/checks/generated-files.ts`);
    const faults = [...unknown];
    for (const [file, generator] of Object.entries(GENERATORS)) {
      if (!files.includes(generator)) faults.push(`${file}: its generator ${generator} is not there`);
      else faults.push(...(await runTool(root, generator, ['--check'])));
    }
    return faults;
  },
};
