import { randomBytes } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createGuardedFetch, type FetchError } from './index.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function serve(listener: RequestListener, host = '127.0.0.1'): Promise<{ port: number; server: Server }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  closers.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { port: (server.address() as AddressInfo).port, server };
}

const atHome = createGuardedFetch({ allowLoopback: true, allowHttp: false });
const inPublic = createGuardedFetch({ allowLoopback: false, allowHttp: false });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    (error: FetchError) => error.code,
  );

describe('a fetch on a machine that is its own world', () => {
  it('asks loopback over http on any port, by name and by number', async () => {
    const { port } = await serve((request, response) => {
      response.setHeader('set-cookie', 'a=b');
      response.end(JSON.stringify(request.headers));
    });
    for (const host of ['localhost', '127.0.0.1', '0x7f.1', '2130706433', '0177.0.0.1', '127.1']) {
      const answer = await atHome(`http://${host}:${port}/did.json#key-1`, { accept: 'application/json' });
      expect(answer.status).toBe(200);
      expect(answer.url.endsWith('/did.json')).toBe(true);
      expect(answer.headers).not.toHaveProperty('set-cookie');
      const seen = JSON.parse(Buffer.from(answer.body).toString());
      expect(seen.accept).toBe('application/json');
      expect(seen).not.toHaveProperty('cookie');
      expect(seen).not.toHaveProperty('authorization');
      expect(seen['user-agent']).toBe('Insigne (Open Badges platform)');
    }
  });

  it('tries ::1 when 127.0.0.1 refuses the connection', async () => {
    const { port } = await serve((_request, response) => response.end('six'), '::1');
    const answer = await atHome(`http://localhost:${port}/`);
    expect(Buffer.from(answer.body).toString()).toBe('six');
  });

  it('gives any status as an answer', async () => {
    const { port } = await serve((_request, response) => response.writeHead(404).end('no'));
    expect((await atHome(`http://localhost:${port}/`)).status).toBe(404);
  });

  it('says unreachable when nobody listens', async () => {
    const { port, server } = await serve(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    expect(await refusal(atHome(`http://localhost:${port}/`))).toBe('unreachable');
  });

  it('says unreachable when the answer breaks off or is no HTTP', async () => {
    const { port } = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half');
      response.socket?.end();
    });
    expect(await refusal(atHome(`http://localhost:${port}/`))).toBe('unreachable');
    const garbage = createSocketServer((socket) => socket.resume().end('\u0000\u0001 nonsense\r\n\r\n'));
    await new Promise<void>((resolve) => garbage.listen(0, '127.0.0.1', resolve));
    closers.push(() => new Promise((resolve) => garbage.close(() => resolve())));
    const address = garbage.address() as AddressInfo;
    expect(await refusal(atHome(`http://localhost:${address.port}/`))).toBe('unreachable');
  });

  it('does not let a name that only resolves to this machine in', async () => {
    const rebinding = createGuardedFetch({ allowLoopback: true, allowHttp: true, resolve: async () => ['127.0.0.1'] });
    expect(await refusal(rebinding('https://attacker.example/'))).toBe('refused-address');
    expect(await refusal(rebinding('http://attacker.example/'))).toBe('refused-address');
    expect(await refusal(rebinding('http://localhost.:80/'))).toBe('refused-address');
  });
});

describe('a public fetch', () => {
  it.each([
    ...['http://127.0.0.1:3000/', 'http://localhost/', 'https://[::1]/', 'https://127.1/', 'https://0x7f000001/'],
    ...['https://2130706433/', 'https://017700000001/', 'https://[::ffff:127.0.0.1]/', 'https://[64:ff9b::7f00:1]/'],
    ...[
      'https://169.254.169.254/latest',
      'https://10.0.0.1/',
      'https://[fe80::1]/',
      'https://１２７.0.0.1/',
      'https://0/',
    ],
  ])('refuses the address of %s', async (url) => {
    expect(await refusal(inPublic(url))).toMatch(/^refused-(address|url)$/);
  });

  it('refuses a private IPv4 address in any number form', async () => {
    const first = fc.constantFrom(10, 127, 0);
    await fc.assert(
      fc.asyncProperty(first, fc.nat(255), fc.nat(255), fc.nat(255), async (a, b, c, d) => {
        const number = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
        const forms = [
          `${number}`,
          `0x${number.toString(16)}`,
          `0${number.toString(8)}`,
          `${a}.${number & 0xffffff}`,
          `0x${a.toString(16)}.${b}.${(c << 8) | d}`,
          `0${a.toString(8)}.0${b.toString(8)}.0${c.toString(8)}.0${d.toString(8)}`,
          `[::ffff:${a}.${b}.${c}.${d}]`,
        ];
        for (const form of forms) expect(await refusal(inPublic(`https://${form}/`)), form).toBe('refused-address');
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ...[
      'http://badges.example/',
      'https://badges.example:8443/',
      'https://user@badges.example/',
      'https://u:p@badges.example/',
    ],
    ...['ftp://badges.example/', 'file:///etc/passwd', 'data:application/json,{}', 'badges.example', '', 'https://'],
    ...['http://badges.example:443/', `https://badges.example/${'a'.repeat(9000)}`],
  ])('refuses %s', async (url) => {
    const fetch = createGuardedFetch({ allowLoopback: false, allowHttp: false, resolve: async () => ['127.0.0.1'] });
    expect(await refusal(fetch(url))).toBe('refused-url');
  });

  it('refuses a name as soon as one of its addresses is private', async () => {
    const asked: string[] = [];
    const mixed = createGuardedFetch({
      allowLoopback: false,
      allowHttp: true,
      resolve: async (name) => {
        asked.push(name);
        return ['93.184.216.34', '10.0.0.1'];
      },
    });
    expect(await refusal(mixed('http://badges.example/'))).toBe('refused-address');
    expect(asked).toEqual(['badges.example']);
  });

  it('says unreachable for a name without an address, and timeout for a name server that never answers', async () => {
    const options = { allowLoopback: false, allowHttp: false };
    expect(await refusal(createGuardedFetch({ ...options, resolve: async () => [] })('https://a.example/'))).toBe(
      'unreachable',
    );
    const silent = createGuardedFetch({ ...options, timeoutMs: 50, resolve: () => new Promise(() => undefined) });
    expect(await refusal(silent('https://a.example/'))).toBe('timeout');
  });
});

describe('redirects', () => {
  it('follows three, resolved against where they stand, and no fourth', async () => {
    const { port } = await serve((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end('there');
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    const answer = await atHome(`http://localhost:${port}/3`);
    expect(answer.url).toBe(`http://localhost:${port}/0`);
    expect(await refusal(atHome(`http://localhost:${port}/4`))).toBe('too-many-redirects');
  });

  it.each([
    ['file:///etc/passwd', 'refused-url'],
    ['https://user:pass@badges.example/', 'refused-url'],
    ['http://badges.example/', 'refused-url'],
    ['https://10.0.0.1/', 'refused-address'],
    ['https://[::ffff:169.254.169.254]/', 'refused-address'],
  ])('checks the target %s as it checks a first address', async (location, code) => {
    const { port } = await serve((_request, response) => response.writeHead(307, { location }).end());
    expect(await refusal(atHome(`http://localhost:${port}/`))).toBe(code);
  });
});

describe('what an answer may weigh', () => {
  const encodings = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync };

  it.each(Object.entries(encodings))('undoes one layer of %s', async (encoding, compress) => {
    const { port } = await serve((_request, response) => {
      response.setHeader('content-encoding', encoding);
      response.end(compress('{"id":"did:web:localhost"}'));
    });
    const { body } = await atHome(`http://localhost:${port}/`);
    expect(Buffer.from(body).toString()).toBe('{"id":"did:web:localhost"}');
  });

  it.each([
    ['gzip, gzip', gzipSync(gzipSync('x'))],
    ['compress', Buffer.from('x')],
    ['constructor', Buffer.from('x')],
    ['gzip', Buffer.from('not compressed at all')],
    ['br', Buffer.from('not compressed at all')],
    ['deflate', Buffer.from('not compressed at all')],
    ['gzip', gzipSync('cut off before its end').subarray(0, 20)],
    ['gzip', gzipSync(Buffer.alloc(1_500_000))],
  ])('refuses %s that is unknown, layered, broken or too dense', async (encoding, bytes) => {
    const { port } = await serve((_request, response) => {
      response.setHeader('content-encoding', encoding);
      response.end(bytes);
    });
    expect(await refusal(atHome(`http://localhost:${port}/`))).toBe('bad-encoding');
  });

  it('stops at two MiB, announced or not, compressed or not', async () => {
    const big = randomBytes(3 * 1024 * 1024);
    const { port } = await serve((request, response) => {
      if (request.url === '/announced') response.setHeader('content-length', big.length);
      if (request.url === '/packed') response.setHeader('content-encoding', 'gzip');
      response.end(request.url === '/packed' ? gzipSync(big) : big);
    });
    for (const path of ['announced', 'silent']) {
      expect(await refusal(atHome(`http://localhost:${port}/${path}`))).toBe('too-large');
    }
    expect(await refusal(atHome(`http://localhost:${port}/packed`))).toMatch(/too-large|bad-encoding/);
    expect(await refusal(atHome(`http://localhost:${port}/silent`, { maxBytes: 100 }))).toBe('too-large');
    expect(await refusal(atHome(`http://localhost:${port}/silent`, { maxBytes: Number.MAX_SAFE_INTEGER }))).toBe(
      'too-large',
    );
  });

  it('stops in time when an answer drips, or never begins', async () => {
    const { port } = await serve((request, response) => {
      if (request.url === '/never') return;
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 5);
      response.on('close', () => clearInterval(drip));
    });
    const hasty = createGuardedFetch({ allowLoopback: true, allowHttp: false, timeoutMs: 200 });
    expect(await refusal(hasty(`http://localhost:${port}/drip`))).toBe('timeout');
    expect(await refusal(hasty(`http://localhost:${port}/never`))).toBe('timeout');
  });

  it('is called off by its caller', async () => {
    const controller = new AbortController();
    const { port } = await serve(() => controller.abort());
    expect(await refusal(atHome(`http://localhost:${port}/`, { signal: controller.signal }))).toBe('timeout');
  });
});
