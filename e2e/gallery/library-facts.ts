// A skill of the ready library as if the library had said something else when it was installed: what it says now is offered. There
// is one version of it yet, so the row is written as an older one would have left it.
import { updateInstalled } from '../../apps/server/src/modules/library/library.store.ts';
import { openDatabase } from '../../apps/server/src/platform/database/database.ts';
import { runningDatabase } from '../../apps/server/src/platform/postgres/running.ts';
import type { ServerProcess } from '../support/server-process.ts';
import type { Api } from './people-facts.ts';

interface Badge {
  id: string;
  revision: number;
  // biome-ignore lint/suspicious/noExplicitAny: as the server answers it
  content: any;
}

const SKILL = 'trade-off';
const OLDER = { fr: 'Choisir entre plusieurs voies.', en: 'Choosing between several ways.' };
const OURS = {
  fr: 'Aux Ateliers, un choix se dit avec ce qu’il coûte.',
  en: 'Here a choice is told with its price.',
};

/** @returns the skill that has something to offer */
export async function gatherOffers(
  { read, send, put }: Api & { put(path: string, data: object): Promise<unknown> },
  server: ServerProcess,
): Promise<string> {
  await send('/library/installations', { skills: [SKILL], publish: false });
  const { skill } = await read<{ skill: { installed: { badgeId: string } } }>(`/library/skills/${SKILL}`);
  const path = `/badges/${skill.installed.badgeId}`;
  const { badge } = await read<{ badge: Badge }>(path);
  const { organisation } = await read<{ organisation: { id: string } }>('');
  const url = runningDatabase(server.data);
  if (url === undefined) throw new Error('the database of the demo is not where it was');
  const db = openDatabase(url, () => undefined);
  const content = { ...badge.content, name: { ...badge.content.name, en: 'Weighing up' }, description: OLDER };
  await db.within({ organisationId: organisation.id }, (tx) =>
    updateInstalled(tx, organisation.id, SKILL, { version: '0.9.0', content }),
  );
  await db.close();
  // One part stands as it was installed, the other in words of the organisation.
  await put(path, { content: { ...content, description: OURS }, revision: badge.revision });
  return SKILL;
}
