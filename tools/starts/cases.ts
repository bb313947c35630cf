import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { copyOf, databaseHome, freshCheckout, giveTo, ordinaryUser } from './checkout.ts';
import { postgresBelow, until } from './npm-start.ts';
import { expect, type Scene } from './scene.ts';

export interface Case {
  name: string;
  /** Mode of the folder that the checkout lies in. */
  mode?: number;
  /** Answers what was measured. `installed` is a checkout with everything installed, to copy and never to start. */
  prove(scene: Scene, installed: string): Promise<string>;
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** First and second start of one checkout, each ended by Ctrl-C. */
async function twice(scene: Scene, checkout: string, options: Parameters<Scene['start']>[1] = {}): Promise<string> {
  const first = await scene.start(checkout, options);
  const firstMs = await first.ready();
  const home = databaseHome(join(checkout, 'data')) ?? checkout;
  expect(postgresBelow([home]).length === 1, `one PostgreSQL should run below ${home}`);
  await scene.stop(first, [home]);
  const second = await scene.start(checkout, options);
  const secondMs = await second.ready();
  await scene.stop(second, [home]);
  return `first ${seconds(firstMs)}, second ${seconds(secondMs)}`;
}

export const CASES: Case[] = [
  {
    name: 'fresh, as root: PostgreSQL runs as another user',
    async prove(scene) {
      const checkout = freshCheckout(scene.folder);
      const measured = await twice(scene, checkout);
      const data = join(checkout, 'data');
      expect(statSync(join(data, 'postgres')).uid !== 0, 'the database should not belong to root');
      expect((statSync(join(data, 'postgres.json')).mode & 0o077) === 0, 'the passwords should be for the owner alone');
      return measured;
    },
  },
  {
    name: 'fresh, as an ordinary user, in a folder that only they can enter',
    async prove(scene) {
      const account = ordinaryUser();
      const checkout = freshCheckout(scene.folder);
      giveTo(account, scene.folder);
      const measured = await twice(scene, checkout, { account });
      expect(statSync(join(checkout, 'data', 'postgres')).uid === account.uid, 'the database should be that user’s');
      return measured;
    },
    mode: 0o700,
  },
  {
    name: 'fresh, under Node 24',
    async prove(scene, installed) {
      const path = [join(scene.folder, 'node24', 'bin')];
      copyOf(join(installed, 'node_modules', 'node'), scene.folder, 'node24');
      return await twice(scene, freshCheckout(scene.folder), { path });
    },
  },
  {
    name: 'as root below a folder of mode 0700: the database lives where its user can reach it',
    mode: 0o700,
    async prove(scene, installed) {
      const checkout = copyOf(installed, scene.folder);
      const measured = await twice(scene, checkout);
      const home = databaseHome(join(checkout, 'data'));
      expect(
        home?.startsWith('/var/lib/insigne/') === true,
        `the database should be below /var/lib/insigne, not ${home}`,
      );
      return measured;
    },
  },
  {
    name: 'port taken: says which and how to choose another, and leaves no PostgreSQL',
    async prove(scene, installed) {
      const checkout = copyOf(installed, scene.folder);
      const other = createServer((_, response) => response.end('another program'));
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      const address = other.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      const start = await scene.start(checkout, { port });
      const code = await start.ended();
      other.close();
      const said = start.output();
      expect(code === 1, `exit code ${code}:\n${said}`);
      expect(said.includes(String(port)) && /\bPORT\b/.test(said), `should name port ${port} and PORT:\n${said}`);
      expect(!/^\s+at .*:\d+:\d+/m.test(said), `should show no stack:\n${said}`);
      await until('PostgreSQL is gone', () => postgresBelow([checkout]).length === 0);
      return 'exit code 1';
    },
  },
  {
    name: 'a second process on the same data folder is refused, the first goes on',
    async prove(scene, installed) {
      const checkout = copyOf(installed, scene.folder);
      const first = await scene.start(checkout);
      await first.ready();
      const second = await scene.start(checkout);
      const code = await second.ended();
      expect(code === 1, `exit code ${code}:\n${second.output()}`);
      expect(second.output().includes('in use by another Insigne'), second.output());
      await first.ready();
      await scene.stop(first, [checkout]);
      return 'exit code 1';
    },
  },
  {
    name: 'kill -9 of everything but PostgreSQL, then a start at once',
    async prove(scene, installed) {
      const checkout = copyOf(installed, scene.folder);
      const first = await scene.start(checkout);
      await first.ready();
      first.signalGroup('SIGKILL');
      const second = await scene.start(checkout);
      const ms = await second.ready();
      expect(postgresBelow([checkout]).length === 1, 'exactly one PostgreSQL should run');
      await scene.stop(second, [checkout]);
      return `ready again in ${seconds(ms)}`;
    },
  },
  {
    name: 'kill -9 of PostgreSQL alone: it comes back at the same address, and the server never stops',
    async prove(scene, installed) {
      const checkout = copyOf(installed, scene.folder);
      const start = await scene.start(checkout);
      await start.ready();
      // The last line of a first start: PostgreSQL is taken from a server at rest.
      await until('the start is over', () => start.output().includes('operator: '), 30_000);
      const pidFile = join(databaseHome(join(checkout, 'data')) ?? '', 'cluster', 'postmaster.pid');
      const read = () => readFileSync(pidFile, 'utf8').split('\n');
      const before = read();
      const began = Date.now();
      process.kill(Number(before[0]), 'SIGKILL');
      const isBack = () => {
        try {
          const now = read();
          return now[0] !== before[0] && now[3] === before[3] && now[7]?.trim() === 'ready';
        } catch {
          return false;
        }
      };
      await until('PostgreSQL is back on its port', isBack);
      const back = Date.now() - began;
      await start.ready();
      await scene.stop(start, [checkout]);
      return `back in ${seconds(back)}`;
    },
  },
  {
    name: 'killed while the database is made: the next start makes it anew',
    async prove(scene, installed) {
      const checkout = copyOf(installed, scene.folder);
      const first = await scene.start(checkout);
      const home = join(checkout, 'data', 'postgres');
      const isMaking = () => {
        try {
          return readdirSync(home).some((name) => name.startsWith('cluster.partial-') && !name.endsWith('.password'));
        } catch {
          return false;
        }
      };
      await until('the database is being made', isMaking, 60_000);
      first.signalGroup('SIGKILL');
      const second = await scene.start(checkout);
      const ms = await second.ready();
      const left = readdirSync(home).filter((name) => name.includes('partial'));
      expect(left.length === 0, `left behind: ${left}`);
      await scene.stop(second, [checkout]);
      return `ready in ${seconds(ms)}`;
    },
  },
  {
    name: 'killed while npm installs: the next start resumes',
    async prove(scene) {
      const checkout = freshCheckout(scene.folder);
      const first = await scene.start(checkout);
      const isInstalling = () => {
        try {
          return readdirSync(join(checkout, 'node_modules')).length > 50;
        } catch {
          return false;
        }
      };
      await until('npm has begun', isInstalling, 120_000);
      first.signalGroup('SIGKILL');
      const second = await scene.start(checkout);
      const ms = await second.ready();
      await scene.stop(second, [checkout]);
      return `ready in ${seconds(ms)}`;
    },
  },
  {
    name: 'offline once installed, in a network that has nothing but loopback',
    async prove(scene, installed) {
      const checkout = copyOf(installed, scene.folder);
      const loopback = 'ip link set lo up; exec "$@"';
      const start = await scene.start(checkout, { below: ['unshare', '--net', 'sh', '-c', loopback, 'sh'] });
      const ms = await start.ready();
      await scene.stop(start, [checkout]);
      return `ready in ${seconds(ms)}`;
    },
  },
  {
    name: 'package-lock.json changed under a running server: nothing is installed',
    async prove(scene, installed) {
      const checkout = copyOf(installed, scene.folder);
      const first = await scene.start(checkout);
      await first.ready();
      const lockfile = join(checkout, 'package-lock.json');
      writeFileSync(lockfile, `${readFileSync(lockfile, 'utf8')}\n`);
      const record = join(checkout, 'node_modules', '.insigne-install.json');
      const before = readFileSync(record, 'utf8');
      const second = await scene.start(checkout, { env: { INSIGNE_DATA: join(dirname(checkout), 'other-data') } });
      const code = await second.ended();
      expect(code === 1 && second.output().includes('stop it first'), second.output());
      expect(readFileSync(record, 'utf8') === before, 'something was installed');
      await first.ready();
      await scene.stop(first, [checkout]);
      return 'exit code 1';
    },
  },
];
