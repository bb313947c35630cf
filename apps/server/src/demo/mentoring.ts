import { listBadges } from '../modules/badges/index.ts';
import { installSkills } from '../modules/library/index.ts';
import { createProgramme, listProgrammes, openProgramme } from '../modules/programmes/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { Context } from '../platform/context.ts';
import { HANDLE } from './handle.ts';
import { typeset } from './typeset.ts';

/** The badges of the ready library that the demo uses, published; ids in the order of the plan. */
export async function installLibrary(context: Context, administrator: Actor, skills: string[]): Promise<string[]> {
  await installSkills(context, administrator, HANDLE, { skills, publish: true });
  const badges = await listBadges(context, administrator, HANDLE);
  return skills.map((skill) => badges.find(({ content }) => content.origin?.item === skill)?.id ?? '');
}

const WHY = [
  {
    fr: 'À l’accueil et lors des points de la semaine\u00a0: remarquer ce que la personne n’ose pas demander, et le vérifier avec elle.',
    en: 'On the first day and in the weekly talks: notice what the newcomer dares not ask, and check it with them.',
  },
  {
    fr: 'Quand une explication ne passe pas\u00a0: changer de mots, d’exemple ou de rythme.',
    en: 'When an explanation does not land: change words, example or pace.',
  },
  {
    fr: 'Entre la personne accompagnée et l’équipe\u00a0: partager le temps, l’information et le mérite.',
    en: 'Between the newcomer and the team: share time, information and credit.',
  },
  {
    fr: 'Après chaque point\u00a0: dire en quelques lignes ce qui est acquis, ce qui vient ensuite et qui fait quoi.',
    en: 'After each talk: say in a few lines what has been learnt, what comes next and who does what.',
  },
];
const DAY_LENGTH = 10;
/** It has run for a year, so that there is something to count. */
const BEGUN_MS = 365 * 24 * 60 * 60 * 1000;

/** The programme that brings these skills out, open to everybody. Left alone when it exists. */
export async function openMentoring(
  context: Context,
  administrator: Actor,
  { skills, badgeIds, awarders }: { skills: string[]; badgeIds: string[]; awarders: Actor[] },
): Promise<void> {
  if ((await listProgrammes(context, administrator, HANDLE)).length > 0) return;
  const badges = await listBadges(context, administrator, HANDLE);
  const nothing = { fr: '', en: '' };
  const { id, revision } = await createProgramme(context, administrator, HANDLE, {
    activity: 'mentoring',
    name: { fr: 'Mentorat des personnes qui arrivent', en: 'Mentoring newcomers' },
    aim: {
      fr: typeset(
        'Aider les personnes qui arrivent à prendre leur place en trois mois, et reconnaître celles qui les accompagnent : transmettre un métier, c’est du travail, et ce travail se voit.',
      ),
      en: 'Help newcomers find their place within three months, and recognise those who accompany them: passing on a trade is work, and that work can be seen.',
    },
    startsOn: new Date(context.clock.now().getTime() - BEGUN_MS).toISOString().slice(0, DAY_LENGTH),
    endsOn: null,
    timeZone: 'Europe/Paris',
    groups: [{ kind: 'words', words: { fr: 'Toutes les équipes', en: 'All teams' } }],
    skills: skills.map((skill, at) => ({
      from: 'library',
      id: skill,
      name: badges.find((badge) => badge.id === badgeIds[at])?.content.name ?? nothing,
      why: WHY[at] ?? nothing,
    })),
    badgeIds,
    ways: ['self', 'mentor', 'manager'],
    assessing: {
      fr: 'La personne écrit une page sur une situation d’accompagnement, puis en parle trente minutes avec quelqu’un qui attribue. Réponse sous deux semaines.',
      en: 'The mentor writes a page about one situation, then talks about it for thirty minutes with somebody who awards. Answer within two weeks.',
    },
    awarders: awarders.map((awarder) => awarder.id),
    course: [],
    contact: { fr: 'L’équipe des ressources humaines, bâtiment A', en: 'The HR team, building A' },
    audience: 'public',
    announcement: { by: 'page', subject: nothing, text: nothing },
  });
  await openProgramme(context, administrator, HANDLE, id, { revision, announced: null });
}
