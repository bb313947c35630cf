// The generated types of the texts: what i18next must refuse at compile time, and that they cannot fall behind unseen.
import { deepStrictEqual, match } from 'node:assert';
import { join } from 'node:path';
import { generatedFiles } from '../checks/generated-files.ts';
import { runTool } from '../checks/run-tool.ts';
import { listFiles } from '../checks/source-files.ts';
import { renderCatalogueTypes } from '../generate-catalogue-types.ts';
import { PlantedTree } from './planted-tree.ts';
import type { Proof } from './proof.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TSC = 'node_modules/typescript7/bin/tsc';
const FRENCH = '{ "hello": "Bonjour {{name}}", "badges_one": "{{count}} badge", "badges_other": "{{count}} badges" }';
/** The two ways in which our apps are compiled: the server by Node's rules, the web by the bundler's. */
const RESOLUTIONS = ['nodenext', 'bundler'] as const;

async function compile(use: string, resolution: (typeof RESOLUTIONS)[number]): Promise<string[]> {
  using tree = new PlantedTree({
    'package.json': '{ "type": "module" }',
    'locales/fr/app.json': FRENCH,
    'locales/fr/common.json': '{}',
    'use.ts': `import type {} from './locales/locales.gen.d.ts';\nimport i18next from 'i18next';\nexport const text: string = ${use};\n`,
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        module: resolution === 'bundler' ? 'esnext' : 'nodenext',
        moduleResolution: resolution,
        ...{ strict: true, noEmit: true, allowImportingTsExtensions: true, verbatimModuleSyntax: true, types: [] },
      },
      files: ['use.ts'],
    }),
  });
  tree.borrowPackages(ROOT);
  tree.write({ 'locales/locales.gen.d.ts': renderCatalogueTypes(tree.root) });
  return await runTool(tree.root, TSC, ['--project', 'tsconfig.json']);
}

const compiles = (title: string, use: string, fault?: RegExp): Proof[] =>
  RESOLUTIONS.map((resolution) => ({
    title: `catalogue types (${resolution}): ${title}`,
    async prove() {
      const [report] = await compile(use, resolution);
      if (fault) match(report ?? '', fault);
      else deepStrictEqual(report, undefined);
    },
  }));

export const catalogueTypeProofs: Proof[] = [
  ...compiles('a text with its variables compiles', "i18next.t('app:hello', { name: 'Ada' })"),
  ...compiles('a forgotten variable does not compile', "i18next.t('app:hello')", /^use\.ts\(3,\d+\): error/),
  ...compiles('a misspelt key does not compile', "i18next.t('app:helo', { name: 'Ada' })", /^use\.ts\(3,\d+\): error/),
  ...compiles('a plural form is asked for by its base', "i18next.t('app:badges', { count: 2 })"),
  {
    title: 'generated-files: types that fell behind the French texts',
    async prove() {
      using tree = new PlantedTree({ 'locales/fr/app.json': FRENCH });
      for (const path of listFiles(ROOT)) {
        if (/^tools\/(generate-|catalogues\/|checks\/)/.test(path)) tree.copy(ROOT, path);
      }
      tree.borrowPackages(ROOT);
      const inStep = renderCatalogueTypes(tree.root);
      const faults = async (): Promise<string[]> =>
        (await generatedFiles.findFaults(tree.root)).filter((fault) => fault.startsWith('locales/'));
      tree.write({ 'locales/locales.gen.d.ts': inStep });
      deepStrictEqual(await faults(), []);
      tree.write({ 'locales/locales.gen.d.ts': inStep.replace('Bonjour', 'Salut') });
      match((await faults()).join(), /out of step with locales\/fr/);
    },
  },
];
