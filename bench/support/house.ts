// A server of its own as in service, with an organisation and a published badge, worked through HTTP.
import { publishedBadge } from '../../apps/server/tests/support/factory.ts';
import { serverProcess } from '../../apps/server/tests/support/server-process.ts';
import { until } from '../../apps/server/tests/support/until.ts';
import type { Visitor } from '../../apps/server/tests/support/visitor.ts';
import { onClose } from '../../e2e/support/closing.ts';
import { peakMemoryMB } from './memory.ts';

export const HANDLE = 'atelier';

export interface House {
  owner: Visitor;
  badgeId: string;
  base: string;
  /** Most memory that the server's process ever held, MB (1,000,000 bytes). */
  peakMemoryMB(): number;
}

export async function openHouse(variables: Record<string, string> = {}): Promise<House> {
  const server = await serverProcess(variables);
  // In order, so that its PostgreSQL ends with it.
  onClose(async () => {
    await server.terminate();
    await server.close();
  });
  const printed = await server.start();
  const owner = server.visitor();
  const link = await until('the operator’s link', () => /\/sign-in\/link\/\w+/.exec(printed.join('\n'))?.[0]);
  await owner.post(link, new URLSearchParams({ name: 'Odile', email: 'odile@people.example' }));
  await owner.ask('POST', '/api/organisations', { handle: HANDLE, name: 'L’Atelier' });
  const { id } = await publishedBadge(owner, HANDLE);
  return {
    owner,
    badgeId: id,
    base: `/api/organisations/${HANDLE}`,
    peakMemoryMB: () => peakMemoryMB(server.pid()),
  };
}
