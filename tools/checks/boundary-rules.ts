// The walls of the house: who may import whom. Each rule is proved by tools/prove-boundaries.ts, which plants its violation.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IRegularForbiddenRuleType } from 'dependency-cruiser';

/** Every module above `notices` may also call these. */
const UNDER_ALL = ['accounts', 'audit', 'notices'];

/** The ladder of the server: a module, and the modules that it may call. Down only, and only through their index.ts. */
export const LADDER: Record<string, string[]> = {
  accounts: [],
  log: [],
  audit: ['log'],
  notices: ['accounts'],
  organisations: ['log', ...UNDER_ALL],
  skills: ['organisations', ...UNDER_ALL],
  badges: ['organisations', 'skills', ...UNDER_ALL],
  library: ['organisations', 'skills', 'badges', ...UNDER_ALL],
  issuing: ['organisations', 'badges', 'log', ...UNDER_ALL],
  verification: ['organisations', 'issuing', 'log', ...UNDER_ALL],
  evaluation: ['organisations', 'skills', 'badges', 'issuing', ...UNDER_ALL],
  backpack: ['organisations', 'skills', 'badges', 'issuing', 'verification', ...UNDER_ALL],
  pathways: ['organisations', 'skills', 'badges', 'issuing', 'backpack', ...UNDER_ALL],
  programmes: ['organisations', 'skills', 'badges', 'issuing', 'evaluation', 'pathways', ...UNDER_ALL],
  talent: [
    ...['organisations', 'skills', 'badges', 'issuing', 'evaluation', 'backpack', 'pathways', 'programmes'],
    ...UNDER_ALL,
  ],
  reputation: ['organisations', 'badges', 'issuing', 'log', 'verification', 'evaluation', 'backpack', ...UNDER_ALL],
  // Shows what the others know; nobody calls it.
  showcase: [
    ...['organisations', 'skills', 'badges', 'issuing', 'log', 'verification', 'evaluation', 'backpack', 'pathways'],
    ...['programmes', 'talent', 'reputation', ...UNDER_ALL],
  ],
  operation: ['organisations', ...UNDER_ALL],
  integrations: ['organisations', 'badges', 'issuing', 'verification', 'evaluation', 'backpack', ...UNDER_ALL],
};

const SERVER = '^apps/server/src/';
const MODULES = `${SERVER}modules/`;
const IN_A_MODULE = `${MODULES}([^/]+)/`;
/** What is built from the server's pages for a visitor's browser. */
const IN_A_BROWSER = `${MODULES}showcase/in-browser/`;
const PURE = ['^(packages/[^/]+|apps/web)/src/', IN_A_BROWSER];
/** Tests, what supports them, and scripts: freer than the product, but behind the same front doors. */
const TESTS = ['\\.test(-support)?\\.tsx?$', '^apps/[^/]+/tests/', '^(tools|e2e|bench)/'];
const PRODUCT = '^(packages|apps)/[^/]+/(src|migrations)/';
const npm = (...names: string[]): string => `(^|/)node_modules/(${names.join('|')})(/|$)`;

/** The files that a workspace's `exports` open to the others: everything else is behind its front door. */
function frontDoors(root: string, folder: string): string[] {
  const base = join(root, folder);
  if (!existsSync(base)) return [];
  return readdirSync(base).flatMap((name) => {
    const manifest = join(base, name, 'package.json');
    if (!existsSync(manifest)) return [];
    return targetsOf((JSON.parse(readFileSync(manifest, 'utf8')) as { exports?: unknown }).exports).map(
      (target) => `^${join(folder, name, target).replaceAll('.', '\\.')}$`,
    );
  });
}

function targetsOf(exported: unknown): string[] {
  if (typeof exported === 'string') return [exported];
  return Object.values(exported ?? {}).flatMap(targetsOf);
}

const error = (
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType => ({ name, comment, severity: 'error', from, to });

const ladderRules = Object.entries(LADDER).map(([module, below]) =>
  error(
    `ladder-${module}`,
    `${module} may call ${below.length > 0 ? below.join(', ') : 'no other module'}: news travels upward as jobs.`,
    { path: `${MODULES}${module}/`, pathNot: TESTS },
    { path: MODULES, pathNot: `${MODULES}(${[module, ...below].join('|')})/` },
  ),
);

/** The rules for the tree at `root`, whose own manifests say what its packages open. */
export function rulesFor(root: string): IRegularForbiddenRuleType[] {
  const packageDoors = frontDoors(root, 'packages');
  return [
    error(
      'no-circle',
      'Two files that need each other are one file, or lack a third below both.',
      {},
      { circular: true },
    ),
    error('resolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true }),

    error(
      'packages-know-no-app',
      'Packages are publishable: they know no app.',
      { path: '^packages/' },
      { path: '^apps/' },
    ),
    error(
      'packages-stand-apart',
      'Each package can be taken without the others.',
      { path: '^packages/([^/]+)/' },
      { path: '^packages/', pathNot: '^packages/$1/' },
    ),
    error(
      'packages-front-door',
      'Only what a package exports, tests included.',
      { path: '^(apps|tools|e2e|bench)/' },
      { path: '^packages/', pathNot: packageDoors },
    ),
    error(
      'packages-by-name',
      'Import a package by its name: its exports choose the door for Node and for the browser.',
      { path: '^(apps|tools|e2e|bench)/' },
      // By name from the root of the workspaces, it is an alias and a file at once.
      { path: packageDoors, dependencyTypes: ['local'], dependencyTypesNot: ['aliased-workspace'] },
    ),
    error(
      'apps-stand-apart',
      'Apps meet over HTTP. One door: the web takes the type of the API.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: ['^apps/$1/', `${SERVER}api\\.ts$`] },
    ),
    error(
      'web-takes-the-api-as-type',
      'Nothing of the server runs in the browser: `import type` only, and only the web.',
      { path: '^apps/(?!server/)' },
      { path: `${SERVER}api\\.ts$`, dependencyTypesNot: ['type-only'] },
    ),
    error(
      'only-the-web-takes-the-api',
      'The command line works without a server.',
      { path: '^apps/(?!server/|web/)' },
      { path: `${SERVER}api\\.ts$` },
    ),
    error(
      'pure-code-without-node',
      'Pure code runs in the browser too: Node stands behind the platform port.',
      { path: PURE, pathNot: ['^packages/[^/]+/src/platform/node[^/]*\\.ts$', ...TESTS] },
      { dependencyTypes: ['core'] },
    ),
    error(
      'product-without-dev-dependencies',
      'What is installed for developers alone is missing in production.',
      { path: PRODUCT, pathNot: TESTS },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    ),
    error(
      'product-knows-no-test',
      'Tests know the product, never the other way round.',
      { path: PRODUCT, pathNot: TESTS },
      { path: TESTS },
    ),

    error(
      'modules-front-door',
      'A module is called through its index.ts; its shapes (*.schema.ts) are open.',
      { path: SERVER, pathNot: [IN_A_MODULE, ...TESTS] },
      { path: MODULES, pathNot: [`${MODULES}[^/]+/(index|[^/]+\\.schema)\\.ts$`, '\\.(routes|jobs)\\.ts$'] },
    ),
    error(
      'modules-front-door-between',
      'A module calls another one through its index.ts; its shapes (*.schema.ts) are open, the ladder allowing.',
      { path: IN_A_MODULE, pathNot: ['\\.(schema|jobs)\\.ts$', ...TESTS] },
      {
        path: MODULES,
        pathNot: [`${MODULES}$1/`, `${MODULES}[^/]+/(index|[^/]+\\.schema)\\.ts$`, '\\.(routes|jobs)\\.ts$'],
      },
    ),
    error(
      'shapes-on-shapes',
      'A schema takes another module’s schema and nothing heavier; a job handler, the contract that it listens to.',
      { path: `${IN_A_MODULE}[^/]+\\.(schema|jobs)\\.ts$` },
      {
        path: MODULES,
        pathNot: [`${MODULES}$1/`, `${MODULES}[^/]+/(index|[^/]+\\.schema)\\.ts$`, '\\.(routes|jobs)\\.ts$'],
      },
    ),
    ...ladderRules,
    error(
      'platform-knows-no-module',
      'Technology serves the modules and does not know them.',
      { path: `${SERVER}platform/`, pathNot: TESTS },
      { path: SERVER, pathNot: `${SERVER}platform/` },
    ),
    error(
      'migrations-stand-alone',
      'A migration means the same for ever: no code that changes.',
      { path: '^apps/server/migrations/' },
      { path: '^(apps/server/src|packages)/' },
    ),
    error(
      'routes-by-app-alone',
      'The doors are composed in app.ts; api.ts takes their types.',
      { pathNot: [`${SERVER}(app|api)\\.ts$`, ...TESTS] },
      { path: '\\.routes\\.ts$' },
    ),
    error(
      'jobs-by-worker-alone',
      'The handlers are composed in worker.ts. A contract stands in the schema.',
      { pathNot: [`${SERVER}worker\\.ts$`, ...TESTS] },
      { path: '\\.jobs\\.ts$' },
    ),
    error(
      'nobody-imports-main',
      'main.ts fills the context and starts; the type of the context is platform/context.ts.',
      {},
      { path: '^apps/[^/]+/src/main\\.tsx?$' },
    ),
    error(
      'nobody-imports-app',
      'app.ts and worker.ts compose everything: whoever imports them closes a circle.',
      { pathNot: [`${SERVER}(main|api)\\.ts$`, ...TESTS] },
      { path: `${SERVER}(app|worker)\\.ts$` },
    ),
    error(
      'doors-never-touch-a-store',
      'Routes, jobs and pages ask the service, which asks who may.',
      { path: '\\.(routes|jobs|pages?)\\.ts$' },
      { path: '\\.store\\.ts$' },
    ),
    error(
      'schema-is-the-ground-floor',
      'A schema imports no other floor of its module.',
      { path: `${IN_A_MODULE}[^/]+\\.schema\\.ts$` },
      { path: `${MODULES}$1/`, pathNot: '\\.schema\\.ts$' },
    ),
    error(
      'store-looks-down',
      'A store knows schemas: rules stand above it.',
      { path: `${IN_A_MODULE}[^/]+\\.store\\.ts$` },
      { path: `${MODULES}$1/`, pathNot: '\\.(schema|store)\\.ts$' },
    ),
    error(
      'service-looks-down',
      'A service or use case does not know its doors.',
      { path: IN_A_MODULE, pathNot: ['\\.(routes|jobs|pages?)\\.ts$', '/index\\.ts$', IN_A_BROWSER, ...TESTS] },
      { path: `${MODULES}$1/(.*\\.(routes|jobs|pages?)|index)\\.ts$` },
    ),

    error(
      'sql-in-stores',
      'SQL is written in stores, migrations and platform/database; platform/postgres prepares the server.',
      {
        path: '^apps/',
        pathNot: ['\\.store\\.ts$', `${SERVER}platform/(database|postgres)/`, '^apps/server/migrations/', ...TESTS],
      },
      { path: npm('kysely', 'pg') },
    ),
    error(
      'http-in-doors',
      'HTTP stays at the doors: routes, pages, app.ts, main.ts, api.ts and platform/http.',
      {
        path: '^(packages|apps/(server|cli))/',
        pathNot: [`${SERVER}(app|main|api)\\.ts$`, `${SERVER}platform/http/`, '\\.(routes|pages?)\\.ts$', ...TESTS],
      },
      { path: npm('hono', '@hono') },
    ),
    error(
      'one-http-client',
      'Strangers’ addresses are asked by platform/fetch alone, which vets every address that it connects to.',
      { path: '^(packages|apps/server)/', pathNot: [`${SERVER}platform/fetch/`, ...TESTS] },
      {
        path: ['^(node:)?(http|https|http2)$', npm('undici', 'axios', 'got', 'node-fetch', 'ky', 'superagent')],
        dependencyTypesNot: ['type-only'],
      },
    ),
    error(
      'no-raw-socket',
      'A socket of one’s own is a client too: platform/fetch, and platform/postgres on loopback.',
      {
        path: '^(packages|apps/server)/',
        pathNot: [`${SERVER}platform/(fetch|postgres)/`, `${SERVER}platform/http/client-address\\.ts$`, ...TESTS],
      },
      { path: '^(node:)?(net|tls|dgram)$', dependencyTypesNot: ['type-only'] },
    ),
  ];
}

/** How imports are read and resolved. */
export const READING = {
  // Types count: the type of a context is how a ball of imports begins.
  tsPreCompilationDeps: true,
  // So that `npm-dev` is told from `npm` in each workspace and in the root alike.
  combinedDependencies: false,
  doNotFollow: { path: 'node_modules' },
  // Our own build results. Unanchored, this would hide most packages, whose code stands in `dist`, from the rules.
  exclude: { path: '^(packages|apps)/[^/]+/dist/' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default'],
    extensions: ['.ts', '.tsx', '.mts', '.d.ts', '.mjs', '.js', '.json'],
  },
};
