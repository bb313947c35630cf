import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';

/**
 * When a process started, in a form that differs between two processes that carry the same number one after the other.
 * Undefined when there is no such process; a zombie counts as gone.
 */
export function startTimeOf(pid: number): string | undefined {
  if (existsSync('/proc/self/stat')) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The second field is the name in brackets and may hold anything, so count from the last bracket.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? undefined : fields[19];
    } catch {
      return undefined;
    }
  }
  const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return ps.stdout?.trim().replaceAll(/\W+/g, '') || undefined;
}

/** The arguments of a running process as one text; empty when it is gone or not ours to look at. */
export function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    if (existsSync('/proc/self/cmdline')) return '';
    return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}

/**
 * Where process numbers mean the same: this boot of this machine, and this container. Numbers written down in another
 * one say nothing here.
 */
export function processSpace(): { boot: string; container: string } {
  try {
    return {
      boot: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8),
      container: readlinkSync('/proc/self/ns/pid').replaceAll(/\D/g, ''),
    };
  } catch {
    return { boot: 'unknown', container: '0' };
  }
}
