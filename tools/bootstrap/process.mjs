// Child processes: signals go to them, and what they say is kept for the case that they fail.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Enough of a tool's last words to see what went wrong, not its whole log. */
const KEPT_OUTPUT = 6000;

/** A sentence for the person at the terminal: shown without a stack. */
export class Refusal extends Error {}

/**
 * Runs a program to its end and answers its exit code (128 + n when signal n ended it) and the end of what it printed.
 * `onSpawn` gets the child's pid and may return a function to call when the child is gone.
 */
export function run(file, args, { cwd, env, inherit = false, onSpawn = () => () => {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, stdio: inherit ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let gone = () => {};
    const keep = (chunk) => {
      output = (output + chunk).slice(-KEPT_OUTPUT);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const forward = (signal) => child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, forward);
    const settle = () => {
      for (const signal of SIGNALS) process.off(signal, forward);
      gone();
    };
    child.on('spawn', () => {
      gone = onSpawn(child.pid) ?? gone;
    });
    child.on('error', (error) => {
      settle();
      reject(error);
    });
    child.on('close', (code, signal) => {
      settle();
      resolve({ code: code ?? 128 + (constants.signals[signal] ?? 0), output });
    });
  });
}
