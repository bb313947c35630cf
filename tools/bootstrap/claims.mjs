// Who holds a folder, told by files whose names are processes: `<pid>-<start time>[-<what>]`. A claim is made first and the
// others are looked at afterwards, so of two processes at least one sees the other, and a claim whose process is gone
// counts for nothing: no lock is ever left behind.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Start time of a process in clock ticks since boot; '0' where the system does not tell; undefined when it is gone. */
export function startTime(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the name in brackets and may hold anything, so count from the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    try {
      process.kill(pid, 0);
      return '0';
    } catch (error) {
      return error.code === 'EPERM' ? '0' : undefined;
    }
  }
}

/** Writes the claim of a process into `folder`; returns a function that takes it back. */
export function claim(folder, { pid = process.pid, what = '' } = {}) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, [pid, startTime(pid) ?? '0', ...(what ? [what] : [])].join('-'));
  writeFileSync(file, '');
  return () => rmSync(file, { force: true });
}

/** The living processes that claim `folder`, this one left out; claims of the dead are swept away. */
export function claimants(folder) {
  let names = [];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return names.flatMap((name) => {
    const [pid, started, ...what] = name.split('-');
    const now = startTime(Number(pid));
    if (now === undefined || (now !== started && now !== '0')) {
      rmSync(join(folder, name), { force: true });
      return [];
    }
    return Number(pid) === process.pid ? [] : [{ pid: Number(pid), what: what.join('-') }];
  });
}

/** Runs `work` while no other process holds `folder`; `onWait` is called once when another one does. */
export async function alone(folder, onWait, work) {
  let told = false;
  for (;;) {
    const release = claim(folder);
    const [other] = claimants(folder);
    if (!other) {
      try {
        return await work();
      } finally {
        release();
      }
    }
    release();
    if (!told) onWait(other.pid);
    told = true;
    // Two that came at the same moment both step back; chance parts them.
    await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 300));
  }
}
