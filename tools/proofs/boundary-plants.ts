// One lawful tree, and for each rule of tools/checks/boundary-rules.ts the smallest import that breaks it.
import { LADDER } from '../checks/boundary-rules.ts';
import type { Files } from './planted-tree.ts';

const MODULES = 'apps/server/src/modules';

/** Every kind of file that the house knows, with the imports that it may have. */
export const LAWFUL: Files = {
  'packages/credentials/src/index.ts': "export { hash } from './platform/node.ts';\n",
  'packages/credentials/src/platform/node.ts': "export { hash } from 'node:crypto';\n",
  'packages/credentials/src/bake.ts': 'export const bake = 1;\n',
  'packages/artwork/src/index.ts': "import { draw } from './draw.ts';\nexport const artwork = draw;\n",
  'packages/artwork/src/draw.ts': 'export const draw = 1;\n',
  'apps/cli/src/main.ts':
    "import { hash } from '@insigne/credentials';\nimport { read } from './read.ts';\nread(hash);\n",
  'apps/cli/src/read.ts':
    "import { request } from 'node:https';\nexport const read = (x: unknown) => request(String(x));\n",
  'apps/web/src/main.tsx':
    "import type { Api } from '@insigne/server/api';\nimport './screen.tsx';\nexport type Used = Api;\n",
  'apps/web/src/screen.tsx':
    "import { useState } from 'react';\nexport const Screen = () => <p>{useState(1)[0]}</p>;\n",
  'apps/server/migrations/0001_start.ts': "import { sql } from 'kysely';\nexport const up = sql;\n",
  'apps/server/src/main.ts':
    "import type { Server } from 'node:http';\nimport { serve } from '@hono/node-server';\nimport { app } from './app.ts';\nimport { worker } from './worker.ts';\nexport const start = (s: Server) => [serve, app, worker, s];\n",
  'apps/server/src/app.ts':
    "import { Hono } from 'hono';\nimport { badgeRoutes } from './modules/badges/badges.routes.ts';\nimport { pages } from './modules/showcase/showcase.routes.ts';\nexport const app = [new Hono(), badgeRoutes, pages];\n",
  'apps/server/src/api.ts':
    "import type { badgeRoutes } from './modules/badges/badges.routes.ts';\nexport type Api = typeof badgeRoutes;\n",
  'apps/server/src/worker.ts':
    "import { badgeJobs } from './modules/badges/badges.jobs.ts';\nexport const worker = badgeJobs;\n",
  'apps/server/src/platform/context.ts':
    "import type { Database } from './database/database.ts';\nexport type Context = { db: Database };\n",
  'apps/server/src/platform/database/database.ts':
    "import type { Kysely } from 'kysely';\nexport type Database = Kysely<unknown>;\n",
  'apps/server/src/platform/fetch/fetch.ts': "export { request } from 'node:https';\n",
  'apps/server/src/platform/http/server.ts': "export { Hono } from 'hono';\n",
  'apps/server/tests/support/mail-trap.ts':
    "import { SMTPServer } from 'smtp-server';\nexport const mailTrap = SMTPServer;\n",
  'apps/server/tests/support/server.ts': "import { app } from '../../src/app.ts';\nexport const testServer = app;\n",
  [`${MODULES}/badges/badges.test.ts`]:
    "import { testServer } from '../../../tests/support/server.ts';\nexport const t = testServer;\n",
  ...moduleOf(
    'badges',
    "import { member } from '../organisations/index.ts';\nimport { hash } from '@insigne/credentials';\n",
    '[member, hash]',
  ),
  [`${MODULES}/showcase/showcase.routes.ts`]:
    "import { Hono } from 'hono';\nimport { page } from './badge.page.ts';\nexport const pages = [Hono, page];\n",
  [`${MODULES}/showcase/badge.page.ts`]:
    "import { html } from 'hono/html';\nimport { badges } from '../badges/index.ts';\nexport const page = [html, badges];\n",
  [`${MODULES}/organisations/index.ts`]: "export { member } from './organisations.service.ts';\n",
  [`${MODULES}/organisations/organisations.schema.ts`]: 'export const role = 1;\n',
  [`${MODULES}/organisations/organisations.service.ts`]: 'export const member = 1;\n',
};

function moduleOf(name: string, imports: string, uses: string): Files {
  const path = `${MODULES}/${name}/${name}`;
  return {
    [`${MODULES}/${name}/index.ts`]: `export { ${name} } from './${name}.service.ts';\n`,
    [`${path}.schema.ts`]:
      "import { z } from 'zod';\nimport { role } from '../organisations/organisations.schema.ts';\nexport const schema = [z, role];\n",
    [`${path}.store.ts`]: `import { sql } from 'kysely';\nimport { schema } from './${name}.schema.ts';\nexport const store = [sql, schema];\n`,
    [`${path}.service.ts`]: `${imports}import { store } from './${name}.store.ts';\nexport const ${name} = [store, ...${uses}];\n`,
    [`${path}.routes.ts`]: `import { Hono } from 'hono';\nimport { ${name} } from './${name}.service.ts';\nexport const badgeRoutes = [new Hono(), ${name}];\n`,
    [`${path}.jobs.ts`]: `import { ${name} } from './${name}.service.ts';\nexport const badgeJobs = [${name}];\n`,
  };
}

export interface Plant {
  rule: string;
  /** What the plant does, as one reads it in the list of proofs. */
  title: string;
  files: Files;
}

const imports = (...froms: string[]) =>
  froms.map((from, at) => `import * as x${at} from '${from}';\nexport const y${at} = x${at};\n`).join('');
const plant = (rule: string, title: string, path: string, ...froms: string[]): Plant => ({
  rule,
  title,
  files: { [path]: imports(...froms) },
});

const HOUSE: Plant[] = [
  {
    rule: 'no-circle',
    title: 'a circle that closes through a type',
    files: {
      'apps/server/src/platform/one.ts': "import type { Two } from './two.ts';\nexport type One = Two;\n",
      'apps/server/src/platform/two.ts': "import type { One } from './one.ts';\nexport type Two = One | 2;\n",
    },
  },
  plant('resolvable', 'an import that leads nowhere', 'apps/server/src/platform/x.ts', './nothing.ts'),
  plant(
    'packages-know-no-app',
    'a package that imports the server',
    'packages/artwork/src/x.ts',
    '../../../apps/server/src/platform/context.ts',
  ),
  plant(
    'packages-stand-apart',
    'a package that imports another package',
    'packages/artwork/src/x.ts',
    '@insigne/credentials',
  ),
  plant(
    'packages-front-door',
    'the server inside a package',
    'apps/server/src/platform/x.ts',
    '../../../../packages/credentials/src/bake.ts',
  ),
  plant(
    'packages-front-door',
    'a test inside a package',
    `${MODULES}/badges/x.test.ts`,
    '../../../../../packages/credentials/src/bake.ts',
  ),
  plant(
    'packages-by-name',
    'a front door reached by its path',
    'apps/server/src/platform/x.ts',
    '../../../../packages/credentials/src/index.ts',
  ),
  plant(
    'apps-stand-apart',
    'the command line that imports the server',
    'apps/cli/src/x.ts',
    '../../server/src/platform/context.ts',
  ),
  {
    rule: 'apps-stand-apart',
    title: 'the web that takes a type of a module',
    files: { 'apps/web/src/x.ts': "export type { Context } from '../../server/src/platform/context.ts';\n" },
  },
  plant(
    'web-takes-the-api-as-type',
    'the web that takes the API as a value',
    'apps/web/src/x.ts',
    '@insigne/server/api',
  ),
  {
    rule: 'only-the-web-takes-the-api',
    title: 'the command line that takes the type of the API',
    files: { 'apps/cli/src/x.ts': "export type { Api } from '@insigne/server/api';\n" },
  },
  plant('pure-code-without-node', 'a package that reads files', 'packages/credentials/src/x.ts', 'node:fs'),
  plant(
    'pure-code-without-node',
    'the browser adapter that uses Node',
    'packages/credentials/src/platform/web.ts',
    'crypto',
  ),
  plant('pure-code-without-node', 'the web app that uses Node', 'apps/web/src/x.ts', 'node:path'),
  plant(
    'product-without-dev-dependencies',
    'the server that needs a test tool',
    'apps/server/src/platform/x.ts',
    'smtp-server',
  ),
  plant(
    'product-knows-no-test',
    'the server that imports test support',
    'apps/server/src/platform/x.ts',
    '../../tests/support/mail-trap.ts',
  ),
  plant(
    'modules-front-door',
    'worker.ts inside a module',
    'apps/server/src/worker.ts',
    './modules/badges/badges.service.ts',
  ),
  plant(
    'modules-front-door-between',
    'a module inside another one',
    `${MODULES}/badges/x.ts`,
    '../organisations/organisations.service.ts',
  ),
  plant(
    'platform-knows-no-module',
    'the platform that imports a module',
    'apps/server/src/platform/x.ts',
    '../modules/organisations/index.ts',
  ),
  plant(
    'migrations-stand-alone',
    'a migration that uses the code of the day',
    'apps/server/migrations/x.ts',
    '../src/platform/context.ts',
  ),
  plant(
    'routes-by-app-alone',
    'worker.ts that imports routes',
    'apps/server/src/worker.ts',
    './modules/badges/badges.routes.ts',
  ),
  plant(
    'jobs-by-worker-alone',
    'app.ts that imports jobs',
    'apps/server/src/app.ts',
    './modules/badges/badges.jobs.ts',
  ),
  plant('nobody-imports-main', 'a test that starts main.ts', 'apps/server/tests/support/x.ts', '../../src/main.ts'),
  plant('nobody-imports-app', 'a file beside that imports app.ts', 'apps/server/src/x.ts', './app.ts'),
  plant(
    'doors-never-touch-a-store',
    'routes that ask the store',
    `${MODULES}/badges/badges.routes.ts`,
    './badges.store.ts',
  ),
  plant(
    'doors-never-touch-a-store',
    'jobs that ask the store',
    `${MODULES}/badges/badges.jobs.ts`,
    './badges.store.ts',
  ),
  plant(
    'schema-is-the-ground-floor',
    'a schema that imports the store',
    `${MODULES}/badges/x.schema.ts`,
    './badges.store.ts',
  ),
  plant('store-looks-down', 'a store that imports the service', `${MODULES}/badges/x.store.ts`, './badges.service.ts'),
  plant(
    'service-looks-down',
    'a use case that imports its page',
    `${MODULES}/showcase/show-badge.ts`,
    './badge.page.ts',
  ),
  plant('sql-in-stores', 'a service that writes SQL', `${MODULES}/badges/x.service.ts`, 'kysely'),
  plant('sql-in-stores', 'a service that asks the driver', `${MODULES}/badges/x.service.ts`, 'pg'),
  plant('http-in-doors', 'a service that knows HTTP', `${MODULES}/badges/x.service.ts`, 'hono'),
  plant('one-http-client', 'a service that asks the network', `${MODULES}/badges/x.service.ts`, 'node:https'),
  plant('no-raw-socket', 'a service that opens a socket', `${MODULES}/badges/x.service.ts`, 'node:net'),
  plant(
    'shapes-on-shapes',
    'a schema that takes another module’s service',
    `${MODULES}/badges/x.schema.ts`,
    '../organisations/organisations.service.ts',
  ),
  plant(
    'shapes-on-shapes',
    'a job that takes another module’s service',
    `${MODULES}/badges/badges.jobs.ts`,
    '../organisations/organisations.service.ts',
  ),
  plant(
    'modules-front-door-between',
    'a service that takes another module’s inside past its index.ts',
    `${MODULES}/badges/x.service.ts`,
    '../organisations/organisations.service.ts',
  ),
];

/** For each module, a call of one that stands above or beside it. */
const LADDER_PLANTS: Plant[] = Object.entries(LADDER).map(([module, below]) => {
  const forbidden = Object.keys(LADDER).filter((other) => other !== module && !below.includes(other));
  const target = forbidden.at(-1) ?? 'unlisted';
  return {
    rule: `ladder-${module}`,
    title: `${module} that calls ${target}`,
    files: {
      [`${MODULES}/${module}/x.service.ts`]: imports(`../${target}/index.ts`),
      // `target` may itself call downward: here it stands alone, so that the plant breaks the ladder and nothing else.
      [`${MODULES}/${target}/index.ts`]: 'export const alone = 1;\n',
    },
  };
});

export const PLANTS: Plant[] = [...HOUSE, ...LADDER_PLANTS];
