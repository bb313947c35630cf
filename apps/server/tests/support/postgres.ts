import { ADDRESS_VARIABLE } from './global-setup.ts';

export interface TestDatabase {
  /** A role without SUPERUSER and BYPASSRLS on a database of this test file's own, already migrated. */
  url: string;
  drop(): Promise<void>;
}

/** A fresh copy of the migrated template: one a test file, dropped in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const address = process.env[ADDRESS_VARIABLE];
  if (!address) throw new Error('test databases are made by vitest with apps/server/tests/support/global-setup.ts');
  const url = await ask(address, 'POST');
  const name = new URL(url).pathname.slice(1);
  return {
    url,
    async drop() {
      await ask(`${address}?name=${name}`, 'DELETE');
    },
  };
}

async function ask(address: string, method: string): Promise<string> {
  const response = await fetch(address, { method });
  const text = await response.text();
  if (!response.ok) throw new Error(`no test database: ${text}`);
  return text;
}
