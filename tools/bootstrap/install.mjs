// Brings node_modules in step with package-lock.json, once, and never under a running server.
// No script of a package runs but those that package.json names under allowScripts.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { alone, claim, claimants } from './claims.mjs';
import { Refusal, run } from './process.mjs';

const NPM_FLAGS = ['--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'];

/**
 * Installs when the lockfile is not the one installed last, then registers this process as running from here.
 * `say` prints a line for the person who waits. Answers a function `(pid) => release` that registers a child too.
 */
export async function ensureInstalled(root, command, say) {
  const installing = join(root, '.cache', 'installing');
  const running = join(root, '.cache', 'running');
  for (;;) {
    if (!isInstalled(root)) {
      await alone(
        installing,
        (pid) => say(`Waiting for another installation in this folder (process ${pid})…`),
        () => (isInstalled(root) ? undefined : install(root, { installing, running, say })),
      );
    }
    const release = register(running, { what: command });
    // An installer looks at who runs after it has taken its lock, we look at the lock after we have said that we run.
    if (release === undefined || claimants(installing).length === 0) {
      process.on('exit', () => release?.());
      return (pid) => register(running, { pid, what: command });
    }
    release();
    await alone(
      installing,
      (pid) => say(`Waiting for another installation in this folder (process ${pid})…`),
      () => {},
    );
  }
}

function register(folder, options) {
  try {
    return claim(folder, options);
  } catch (error) {
    // A read-only checkout is run by someone who cannot install into it either.
    if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return undefined;
    throw error;
  }
}

async function install(root, { installing, running, say }) {
  const [server] = claimants(running);
  if (server) {
    throw new Refusal(
      `package-lock.json has changed, and "npm run ${server.what}" is running from this folder (process ${server.pid}): ` +
        'stop it first, then start again.',
    );
  }
  const started = Date.now();
  const npm = findNpm(root);
  const npmRun = async (args) => {
    // The child is a claimant too: when we are killed, the next one waits until npm has let go of node_modules.
    const onSpawn = (pid) => claim(installing, { pid });
    const { code, output } = await run(npm.file, [...npm.args, ...args, ...NPM_FLAGS], {
      cwd: root,
      env: npm.env,
      onSpawn,
    }).catch((error) => {
      if (error.code === 'ENOENT')
        throw new Refusal('npm is not on this machine: install it beside Node.js, then start again.');
      throw error;
    });
    if (code > 128) throw new Refusal('The installation was interrupted: start again to resume it.');
    if (code !== 0) {
      throw new Refusal(
        `${output.trim()}\n\nThe installation did not finish (npm ${args[0]}, exit code ${code}): start again to resume it.`,
      );
    }
  };
  if (!matchesLockfile(root)) {
    say('Installing what package-lock.json lists (the first time takes about a minute)…');
    // Stated outright, because NODE_ENV=production or a setting of the person would leave Node 24 or PostgreSQL out.
    await npmRun(['ci', '--ignore-scripts', '--include=dev', '--include=optional']);
  }
  const scripts = allowedScripts(root).filter((name) => existsSync(join(root, 'node_modules', name)));
  await npmRun(['rebuild', '--ignore-scripts=false', ...scripts]);
  const record = join(root, 'node_modules', '.insigne-install.json');
  writeFileSync(`${record}.new`, `${JSON.stringify({ wanted: wantedState(root) })}\n`);
  renameSync(`${record}.new`, record);
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** The npm that runs this script where it does, else the one on PATH; never by way of the Node that npm is about to replace. */
function findNpm(root) {
  const env = { ...process.env };
  const own = resolve(root, 'node_modules');
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  env[key] = (env[key] ?? '')
    .split(delimiter)
    .filter((folder) => !resolve(folder).startsWith(own))
    .join(delimiter);
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script?.endsWith('npm-cli.js') && node && !node.startsWith(own) && existsSync(node) && existsSync(script)) {
    // The package `node` calls npm and node by name while it is rebuilt.
    env[key] = [dirname(node), env[key]].join(delimiter);
    return { file: node, args: [script], env };
  }
  return { file: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [], env };
}

function isInstalled(root) {
  try {
    const { wanted } = JSON.parse(readFileSync(join(root, 'node_modules', '.insigne-install.json'), 'utf8'));
    return wanted === wantedState(root);
  } catch {
    return false;
  }
}

/** What has to be installed, as one hash; the platform counts, for folders shared by two systems. */
function wantedState(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(JSON.stringify([allowedScripts(root), process.platform, process.arch]))
    .digest('hex');
}

function allowedScripts(root) {
  const { allowScripts = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(allowScripts).filter((name) => allowScripts[name] === true);
}

/** Whether npm's own account of node_modules says what the lockfile says, as after a plain `npm install` by hand. */
function matchesLockfile(root) {
  let installed;
  try {
    installed = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
  } catch {
    return false;
  }
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link || !path.includes('node_modules/')) return true;
    const found = installed[path];
    if (!found || !existsSync(join(root, path))) return entry.optional === true || entry.peer === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}
