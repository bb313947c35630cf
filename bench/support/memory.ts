import { readFileSync } from 'node:fs';

/** Most memory that a process ever held (Linux), in MB of 1,000,000 bytes. */
export function peakMemoryMB(pid: number | undefined): number {
  const [, kibibytes = '0'] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return (Number(kibibytes) * 1024) / 1_000_000;
}
