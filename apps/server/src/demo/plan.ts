import type { Faker } from '@faker-js/faker';
import { type DemoPerson, listDemoPeople, seeded } from './people.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days ago and number of people of each award session, for each badge in turn: 150 awards over the last year. */
const SESSIONS: [daysAgo: number, people: number][][] = [
  [
    [330, 8],
    [240, 9],
    [150, 8],
    [60, 9],
  ],
  [
    [300, 7],
    [200, 8],
    [110, 8],
    [30, 7],
  ],
  [
    [345, 9],
    [180, 9],
    [75, 8],
  ],
  [
    [270, 8],
    [160, 8],
    [45, 8],
  ],
  [
    [220, 6],
    [120, 7],
    [4, 7],
  ],
  [
    [90, 8],
    [2, 8],
  ],
];
/** Before the first session. */
const FOUNDED_DAYS_AGO = 352;
/** Sessions as young as this still wait for most of their people. */
const RECENT_DAYS = 7;
const PENDING = 12;
const DECLINED = 4;
/** Of 150: six in ten for everyone, one in ten by link, the rest for the holder alone. */
const PUBLIC = 90;
const BY_LINK = 15;
/** Every so many public badges are shown without their holder's name, or not offered to search engines. */
const NAMELESS_EVERY = 12;
const UNINDEXED_EVERY = 3;
const REASONS = [
  'Attribué par erreur à une personne qui porte le même nom.',
  'L’observation n’a pas suivi la bonne grille\u202f; l’évaluation est à refaire.',
  'Attribution annulée à la demande de la personne.',
];

export interface PlannedAward {
  badge: number;
  person: DemoPerson;
  awardedAt: Date;
  answer?: { at: Date; decision: 'accepted' | 'declined' };
  shown?: { visibility: 'public' | 'link'; showName: boolean; indexable: boolean };
  revoked?: { at: Date; reason: string };
}

export interface DemoPlan {
  people: DemoPerson[];
  foundedAt: Date;
  awards: PlannedAward[];
  /** The act after which everything is done. */
  lastAct: PlannedAward | undefined;
}

const shuffled = <Item>(faker: Faker, items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, place: faker.number.float() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);

/** Who gets what and does what with it: the same choices every time, at dates counted back from `now`. */
export function planDemo(now: Date): DemoPlan {
  const faker = seeded();
  const people = listDemoPeople();
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const atWork = (days: number) => {
    const date = ago(days);
    date.setUTCHours(7 + (days % 9), (days * 7) % 60, days % 60, 0);
    return date;
  };
  const awards = SESSIONS.flatMap((sessions, badge) => {
    const order = shuffled(faker, people);
    return sessions.flatMap(([days, count]) =>
      order.splice(0, count).map((person): PlannedAward => ({ badge, person, awardedAt: atWork(days) })),
    );
  });

  const youngFirst = shuffled(faker, awards).sort((a, b) => Number(isRecent(b)) - Number(isRecent(a)));
  const answered = youngFirst.slice(PENDING);
  for (const award of answered) {
    const wait = faker.number.float({ min: 0.1, max: isRecent(award) ? 1.2 : 6 });
    award.answer = { at: new Date(award.awardedAt.getTime() + wait * DAY_MS), decision: 'accepted' };
  }
  const old = answered.filter((award) => !isRecent(award));
  for (const { answer } of old.slice(0, DECLINED)) if (answer) answer.decision = 'declined';
  const accepted = answered.filter(({ answer }) => answer?.decision === 'accepted');
  accepted.slice(0, PUBLIC + BY_LINK).forEach((award, position) => {
    award.shown = {
      visibility: position < PUBLIC ? 'public' : 'link',
      showName: position % NAMELESS_EVERY !== 0,
      indexable: position % UNINDEXED_EVERY !== 0,
    };
  });
  // Public ones with their names, so that the demo can show what a revoked badge looks like.
  const revoked = old
    .filter((award) => award.shown?.visibility === 'public' && award.shown.showName)
    .slice(0, REASONS.length);
  revoked.forEach((award, position) => {
    award.revoked = { at: ago((REASONS.length - position) / 10), reason: REASONS[position] ?? '' };
  });
  return { people, foundedAt: atWork(FOUNDED_DAYS_AGO), awards, lastAct: revoked.at(-1) };

  function isRecent({ awardedAt }: PlannedAward): boolean {
    return awardedAt > ago(RECENT_DAYS);
  }
}
