import type { Faker } from '@faker-js/faker';
import { type DemoPerson, type DemoSize, listDemoPeople, seeded } from './people.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Awards of each badge, in their order: 1,500 over three years; a tenth of them, of the first badges, for tests. */
const AWARDS: Record<DemoSize, number[]> = {
  full: [110, 70, 160, 60, 50, 90, 70, 95, 80, 30, 60, 150, 35, 65, 60, 70, 45, 80, 40, 80],
  small: [31, 27, 30, 26, 22, 14],
};
/** People of one session, about. */
const SESSION = 11;
/** First and last day of the sessions, counted back; every other badge was last awarded this week. */
const FIRST_DAYS_AGO = 1_085;
const LAST_DAYS_AGO = [3, 24];
const FOUNDED_DAYS_AGO = 1_096;
/** Sessions as young as this still wait for most of their people. */
const RECENT_DAYS = 7;
/** Shares of all awards. Six in ten are for everyone, one in fifteen by link, the rest for the holder alone. */
const PENDING = 0.04;
const DECLINED = 0.02;
const PUBLIC = 0.6;
const BY_LINK = 0.07;
/** Every so many public badges are shown without their holder's name, or not offered to search engines. */
const NAMELESS_EVERY = 12;
const UNINDEXED_EVERY = 3;
/** The skills of the ready library that the demo's mentoring brings out; each makes ten pictures, so tests take one. */
const LIBRARY_SKILLS: Record<DemoSize, string[]> = {
  full: ['social-sensitivity', 'relational-adaptation', 'cooperation', 'synthesis'],
  small: ['social-sensitivity'],
};
/** Who began at the first level, and how many of them went on to each next one. */
const CLIMBERS: Record<DemoSize, { level: string; daysAgo: number; people: number }[]> = {
  full: [
    { level: 'aptitude', daysAgo: 240, people: 16 },
    { level: 'acquisition', daysAgo: 130, people: 9 },
    { level: 'mastery', daysAgo: 40, people: 4 },
  ],
  small: [
    { level: 'aptitude', daysAgo: 240, people: 2 },
    { level: 'acquisition', daysAgo: 130, people: 1 },
  ],
};
/** Between the badges of one day. */
const STEP_DAYS = 9;
const REASONS = [
  'Attribué par erreur à une personne qui porte le même nom.',
  'L’observation n’a pas suivi la bonne grille\u202f; l’évaluation est à refaire.',
  'Attribution annulée à la demande de la personne.',
];

export interface PlannedAward {
  /** Position among the badges: those of the organisation, then those of the ready library. */
  badge: number;
  /** Only of a badge with several levels. */
  levelId?: string;
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
  /** How many of the badges are played. */
  badgeCount: number;
  /** Ids in the ready library; their badges follow the organisation's own. */
  librarySkills: string[];
  /** The act after which everything is done. */
  lastAct: PlannedAward | undefined;
}

const shuffled = <Item>(faker: Faker, items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, place: faker.number.float() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);

/** Days ago of each session of one badge: evenly over the years, a little moved, the last one where it belongs. */
function sessionDays(faker: Faker, badge: number, sessions: number): number[] {
  const last = LAST_DAYS_AGO[badge % LAST_DAYS_AGO.length] ?? 0;
  const step = (FIRST_DAYS_AGO - last) / sessions;
  return Array.from({ length: sessions }, (_, index) => {
    const days = last + step * (sessions - 1 - index);
    return Math.round(index === sessions - 1 ? days : days + faker.number.float({ max: step * 0.8 }));
  });
}

/** Who gets what and does what with it: the same choices every time, at dates counted back from `now`. */
export function planDemo(now: Date, size: DemoSize = 'full'): DemoPlan {
  const faker = seeded();
  const people = listDemoPeople(size);
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const atWork = (days: number) => {
    const date = ago(days);
    date.setUTCHours(7 + (days % 9), (days * 7) % 60, days % 60, 0);
    return date;
  };
  const awards = AWARDS[size].flatMap((count, badge) => {
    const order = shuffled(faker, people);
    const days = sessionDays(faker, badge, Math.ceil(count / SESSION));
    return days.flatMap((day, index) => {
      const from = Math.floor((index * count) / days.length);
      const to = Math.floor(((index + 1) * count) / days.length);
      return order.slice(from, to).map((person): PlannedAward => ({ badge, person, awardedAt: atWork(day) }));
    });
  });
  const share = (part: number) => Math.round(awards.length * part);

  const youngFirst = shuffled(faker, awards).sort((a, b) => Number(isRecent(b)) - Number(isRecent(a)));
  const answered = youngFirst.slice(share(PENDING));
  for (const award of answered) {
    const wait = faker.number.float({ min: 0.1, max: isRecent(award) ? 1.2 : 6 });
    award.answer = { at: new Date(award.awardedAt.getTime() + wait * DAY_MS), decision: 'accepted' };
  }
  const old = answered.filter((award) => !isRecent(award));
  for (const { answer } of old.slice(0, share(DECLINED))) if (answer) answer.decision = 'declined';
  const accepted = answered.filter(({ answer }) => answer?.decision === 'accepted');
  accepted.slice(0, share(PUBLIC) + share(BY_LINK)).forEach((award, position) => {
    award.shown = {
      visibility: position < share(PUBLIC) ? 'public' : 'link',
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
  return {
    people,
    foundedAt: atWork(FOUNDED_DAYS_AGO),
    awards: [...awards, ...climb()],
    badgeCount: AWARDS[size].length,
    librarySkills: LIBRARY_SKILLS[size],
    lastAct: revoked.at(-1),
  };

  /** The same people from level to level, all accepted; six in ten of them show it. */
  function climb(): PlannedAward[] {
    return LIBRARY_SKILLS[size].flatMap((_skill, position) => {
      const order = shuffled(faker, people);
      return CLIMBERS[size].flatMap(({ level, daysAgo, people: count }) =>
        order.slice(0, count).map((person, place): PlannedAward => {
          const awardedAt = atWork(daysAgo - position * STEP_DAYS);
          return {
            badge: AWARDS[size].length + position,
            levelId: level,
            person,
            awardedAt,
            answer: { at: new Date(awardedAt.getTime() + DAY_MS), decision: 'accepted' },
            ...(place % 5 < 3 && { shown: { visibility: 'public', showName: true, indexable: true } }),
          };
        }),
      );
    });
  }

  function isRecent({ awardedAt }: PlannedAward): boolean {
    return awardedAt > ago(RECENT_DAYS);
  }
}
