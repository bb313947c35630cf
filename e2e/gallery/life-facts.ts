// What happens to awards later, in the demo: one that can be suspended, an act on several, a handout, a visitor's report.
import type { Api } from './people-facts.ts';

export interface LifeFacts {
  badgeId: string;
  /** Accepted, with an end, of a badge that may be suspended. */
  awardId: string;
  actId: string;
  handout: { id: string; path: string };
}

const CONTENT = {
  name: { fr: 'Conduite de chariots', en: 'Forklift driving' },
  description: {
    fr: 'Conduit un chariot élévateur en sécurité dans les ateliers et sur le quai.',
    en: 'Drives a forklift safely in the workshops and on the dock.',
  },
  criteria: {
    fr: '- Réussir l’épreuve théorique\n- Conduire une demi-journée sous observation',
    en: '- Pass the theory test\n- Drive for half a day under observation',
  },
  tags: ['sécurité'],
  ladder: { of: 4, rungs: [{ id: 'mastery', rank: 3, name: { fr: 'Maîtrise', en: 'Mastery' } }] },
  validityMonths: 24,
  allowsSuspension: true,
  alt: { fr: 'Badge Conduite de chariots', en: 'Badge Forklift driving' },
  artwork: { style: 'sceau', palette: 'petrole', icon: 'award', sub: { fr: '', en: '' } },
};
const NAMES = ['Karim Lefèvre', 'Maëlle Çelik', 'Jeanne Muñoz', 'Noël Guérin', 'Zoé Béranger', 'Loïc Petit'];
const DRIVERS = NAMES.map((name, index) => ({
  email: `cariste${index + 1}@hautelande.example`,
  name,
  language: 'fr',
}));
const DAY_MS = 24 * 60 * 60 * 1000;
const WITHIN_MS = 60_000;

interface Mail {
  to: string;
  text: string | null;
}

/** @param accept posts to a claim link, as its button does */
export async function gatherLife({ read, send }: Api, accept: (link: string) => Promise<unknown>): Promise<LifeFacts> {
  const { badge } = await send<{ badge: { id: string } }>('/badges', { content: CONTENT });
  await send(`/badges/${badge.id}/publish`, {});
  const ids: string[] = [];
  for (const recipient of DRIVERS)
    ids.push((await send<{ award: { id: string } }>('/awards', { badgeId: badge.id, recipient })).award.id);
  const claims = await until(async () => {
    const { mails } = await read<{ mails: Mail[] }>('/mails');
    const links = DRIVERS.flatMap(
      ({ email }) => mails.find(({ to }) => to === email)?.text?.match(/https?:\/\/\S+\/claim\/\w+/)?.[0] ?? [],
    );
    return links.length === DRIVERS.length ? links : undefined;
  });
  for (const link of claims.slice(1)) await accept(link);
  const [, awardId = '', ...others] = ids;
  const { act } = await send<{ act: { id: string } }>('/award-acts', {
    ...{ kind: 'renew', selection: { ids: others }, total: others.length },
  });
  await until(async () =>
    (await read<{ act: { state: string } }>(`/award-acts/${act.id}`)).act.state === 'done' ? true : undefined,
  );
  const endsAt = `${new Date(Date.now() + DAY_MS).toISOString().slice(0, 10)}T18:00`;
  const { handout } = await send<{ handout: { id: string; url: string } }>('/handouts', {
    ...{ badgeId: badge.id, name: 'Journée sécurité', most: 120, endsAt, allowed: ['@hautelande.example'] },
  });
  return {
    badgeId: badge.id,
    awardId,
    actId: act.id,
    handout: { id: handout.id, path: new URL(handout.url).pathname },
  };
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (const started = Date.now(); Date.now() - started < WITHIN_MS; ) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((wait) => setTimeout(wait, 200));
  }
  throw new Error(`not within ${WITHIN_MS / 1000} s`);
}
