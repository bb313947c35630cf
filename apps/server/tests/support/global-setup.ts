// One PostgreSQL for a whole run of vitest, started when the first test file asks for a database: runs of pure packages
// start none. Test files ask over loopback, because they run in processes of their own.
import { createServer } from 'node:http';
import { openTestServer, type TestServer } from './test-server.ts';

/** Tells test files where to ask, and the migrator that this database is one to throw away. */
export const ADDRESS_VARIABLE = 'INSIGNE_TEST_DATABASE';

export default async function setup(): Promise<() => Promise<void>> {
  let server: Promise<TestServer> | undefined;
  const broker = createServer(async (request, response) => {
    try {
      server ??= openTestServer();
      const { clone, drop } = await server;
      const name = new URL(request.url ?? '/', 'http://localhost').searchParams.get('name');
      response.end(request.method === 'DELETE' ? await drop(name ?? '') : await clone());
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  });
  await new Promise<void>((resolve) => broker.listen(0, '127.0.0.1', resolve));
  const address = broker.address();
  if (typeof address !== 'object' || address === null) throw new Error('the broker of test databases has no port');
  process.env[ADDRESS_VARIABLE] = `http://127.0.0.1:${address.port}/`;
  return async () => {
    broker.closeAllConnections();
    broker.close();
    // A server that did not start has told the test file that asked for it.
    const running = await server?.catch(() => undefined);
    await running?.close();
  };
}
