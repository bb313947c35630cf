// The demo organisation of `npm start -- --demo`, made by the same use cases that people use, with a clock that is moved.
import { createPeople } from '../modules/accounts/index.ts';
import { listHeld } from '../modules/issuing/index.ts';
import type { Role } from '../modules/organisations/index.ts';
import { ConfigError } from '../platform/config.ts';
import type { Context } from '../platform/context.ts';
import { type At, playAwards } from './awards.ts';
import { type DemoLinks, makeLinks } from './links.ts';
import { installLibrary, openMentoring } from './mentoring.ts';
import { actorOf, fillDirectory, foundOrganisation, joinOrganisation, publishBadges } from './organisation.ts';
import type { DemoSize } from './people.ts';

/** The manager whose link is printed: of assembly, the largest unit (a position in DEMO_UNITS). */
const SHOWN_UNIT = 8;

/** Between the opening of a programme and its first badges. */
const FORTNIGHT_MS = 14 * 24 * 60 * 60 * 1000;

export { type DemoLinks, printDemo } from './links.ts';

/**
 * Makes the demo when it is not there yet, finishes it when it was interrupted, and makes new sign-in links.
 *
 * Its mails are kept and never sent, whatever mail server is set: their addresses end in `.example` and reach nobody.
 *
 * @throws ConfigError on a public address: its links sign in whoever has them.
 */
export async function seedDemo(context: Context, size: DemoSize = 'full'): Promise<DemoLinks> {
  if (!context.config.onLoopback) {
    throw new ConfigError(
      '--demo: the demo signs in whoever has its links, so it runs on this machine alone. Leave out --demo, or INSIGNE_BASE_URL',
    );
  }
  // Read only now: the generator of names takes a quarter of a second to load, which no other start should pay.
  const { planDemo } = await import('./plan.ts');
  const {
    people: planned,
    foundedAt,
    awards,
    badgeCount,
    librarySkills,
    lastAct,
  } = planDemo(context.clock.now(), size);
  const config = { ...context.config, smtpUrl: undefined };
  const at: At = (date) => ({ ...context, config, clock: { now: () => date } });

  const rows = new Map((await createPeople(at(foundedAt), planned)).map((person) => [person.email, person]));
  const people = planned.flatMap((person) => {
    const row = rows.get(person.email);
    return row === undefined ? [] : [{ planned: person, actor: actorOf(row) }];
  });
  const withRole = (role: Role) => people.filter(({ planned }) => planned.role === role).map(({ actor }) => actor);
  const [owner] = withRole('owner');
  const [administrator] = withRole('administrator');
  if (owner === undefined || administrator === undefined) throw new Error('the demo has no people');

  const lastHolder = people.find(({ planned: { email } }) => email === lastAct?.person.email)?.actor;
  const done =
    lastHolder !== undefined &&
    (await listHeld(context, lastHolder)).some(({ revocationReason }) => revocationReason === lastAct?.revoked?.reason);
  if (!done) {
    const founded = at(foundedAt);
    await foundOrganisation(founded, owner);
    await joinOrganisation(founded, owner, people);
    await fillDirectory(founded, owner, people);
    const own = await publishBadges(founded, administrator, badgeCount);
    const ofLibrary = await installLibrary(founded, administrator, librarySkills);
    const first = awards.find(({ levelId }) => levelId !== undefined)?.awardedAt ?? foundedAt;
    await openMentoring(at(new Date(first.getTime() - FORTNIGHT_MS)), administrator, {
      ...{ skills: librarySkills, badgeIds: ofLibrary, awarders: withRole('assessor') },
    });
    const badgeIds = [...own, ...ofLibrary];
    const everyone = new Map(people.map(({ actor }) => [actor.email, actor]));
    await playAwards(at, { administrator, issuers: withRole('issuer'), everyone, badgeIds }, awards);
  }
  const manager = people.find(({ planned }) => planned.role === 'manager' && planned.unit === SHOWN_UNIT)?.actor;
  return makeLinks(context, {
    owner,
    manager,
    assessor: withRole('assessor')[0],
    members: withRole('member'),
    everyone: people.map(({ actor }) => actor),
  });
}
