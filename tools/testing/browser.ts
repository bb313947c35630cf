import { spawnSync } from 'node:child_process';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PACKAGES = ['chromium', 'fonts-liberation'];

/**
 * Sees to a Chromium and to fonts for it: installed with apt-get where we are root and may.
 * Answers a sentence that says what to install, or undefined when all is there.
 */
export function ensureBrowser(): string | undefined {
  if (hasBrowser() && hasFonts()) return undefined;
  if (process.getuid?.() === 0 && succeeds('apt-get', ['--version'])) {
    process.stdout.write(`Installing ${PACKAGES.join(' and ')} with apt-get…\n`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'fontconfig', ...PACKAGES],
    ]) {
      const { status, stderr } = spawnSync('apt-get', args, {
        env,
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
      });
      if (status !== 0) process.stdout.write(`${stderr.trim()}\n`);
    }
    if (hasBrowser() && hasFonts()) return undefined;
  }
  return `The browser tests need Chromium and fonts: install the packages ${PACKAGES.join(' and ')}, then run npm test again.`;
}

function hasBrowser(): boolean {
  return BROWSERS.some((name) => succeeds(name, ['--version']));
}

function hasFonts(): boolean {
  return spawnSync('fc-list', [], { encoding: 'utf8' }).stdout?.trim().length > 0;
}

function succeeds(file: string, args: string[]): boolean {
  return spawnSync(file, args, { stdio: 'ignore' }).status === 0;
}
