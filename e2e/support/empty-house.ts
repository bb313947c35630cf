// Where each story begins: the product on an empty folder, a mail server beside it, a place for what is downloaded.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MailTrap, openMailTrap } from '../../apps/server/tests/support/mail-trap.ts';
import { onClose } from './closing.ts';
import type { Report } from './report.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** Removed at the end. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'insigne-journey-'));
  // Root's PostgreSQL runs as another user, who has to pass this folder.
  chmodSync(folder, 0o755);
  onClose(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A server that has printed the operator's link, and sends its mails to the trap. */
export async function startOnEmptyFolder(report: Report): Promise<{ server: ServerProcess; trap: MailTrap }> {
  const trap = await openMailTrap();
  onClose(() => trap.close());
  const server = await report.step('a server starts on an empty folder', async () => {
    const started = await startServer({ env: { SMTP_URL: trap.url } });
    await started.line('operator');
    return started;
  });
  return { server, trap };
}
