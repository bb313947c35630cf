import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGuardedFetch, type FetchError } from './index.ts';
import { selfSigned } from './self-signed.test-support.ts';

const known = getCACertificates('default');
const trusted = selfSigned('localhost');
const misnamed = selfSigned('other.example');
const closers: (() => void)[] = [];

beforeAll(() => setDefaultCACertificates([...known, trusted.cert, misnamed.cert]));
afterAll(() => {
  for (const close of closers) close();
  setDefaultCACertificates(known);
});

async function serve(certificate: { key: string; cert: string }): Promise<string> {
  const server = createServer(certificate, (request, response) => {
    const { servername } = request.socket as TLSSocket;
    if (request.url === '/down') response.writeHead(302, { location: 'http://localhost:80/' });
    response.end(String(servername));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  return `https://localhost:${(server.address() as AddressInfo).port}`;
}

const fetch = createGuardedFetch({ allowLoopback: true, allowHttp: true });
const refusal = (url: string) =>
  fetch(url).then(
    () => 'answered',
    (error: FetchError) => error.code,
  );

describe('a fetch over TLS', () => {
  it('asks the vetted address, and checks the certificate against the name', async () => {
    const base = await serve(trusted);
    const { body } = await fetch(`${base}/`);
    expect(Buffer.from(body).toString()).toBe('localhost');
  });

  it('does not read an answer whose certificate is of another name, or of nobody known', async () => {
    expect(await refusal(await serve(misnamed))).toBe('unreachable');
    expect(await refusal(await serve(selfSigned('localhost')))).toBe('unreachable');
  });

  it('never follows a redirect from https to http', async () => {
    expect(await refusal(`${await serve(trusted)}/down`)).toBe('refused-redirect');
  });
});
