import { type Example, skill } from './example.ts';
import { SKILL_NAMES } from './skill-names.ts';

export const MENTORING: Example = {
  activity: 'mentoring',
  name: { fr: 'Mentorat des personnes qui arrivent', en: 'Mentoring newcomers' },
  aim: {
    fr: 'Aider les personnes qui arrivent à prendre leur place en trois mois, et reconnaître celles qui les accompagnent : transmettre un métier, c’est du travail, et ce travail se voit.',
    en: 'Help newcomers find their place within three months, and recognise those who accompany them: passing on a trade is work, and that work can be seen.',
  },
  skills: [
    skill('social-sensitivity', SKILL_NAMES['social-sensitivity'], {
      fr: 'À l’accueil et lors des points hebdomadaires : remarquer ce que la personne n’ose pas demander, et le vérifier avec elle avant d’en tirer une conclusion.',
      en: 'On the first day and in the weekly talks: notice what the newcomer dares not ask, and check it with them before concluding anything.',
    }),
    skill('relational-adaptation', SKILL_NAMES['relational-adaptation'], {
      fr: 'Quand une explication ne passe pas : changer de mots, d’exemple ou de rythme au lieu de répéter la même chose.',
      en: 'When an explanation does not land: change words, example or pace instead of saying the same thing again.',
    }),
    skill('cooperation', SKILL_NAMES.cooperation, {
      fr: 'Entre la personne accompagnée et l’équipe : partager le temps du mentorat, l’information et le mérite, pour que chacun y trouve son compte.',
      en: 'Between the newcomer and the team: share the time of mentoring, information and credit, so that everybody gains.',
    }),
    skill('synthesis', SKILL_NAMES.synthesis, {
      fr: 'Après chaque point : dire en quelques lignes ce qui est acquis, ce qui vient ensuite et qui fait quoi.',
      en: 'After each talk: say in a few lines what has been learnt, what comes next and who does what.',
    }),
    skill('self-assessment', SKILL_NAMES['self-assessment'], {
      fr: 'À mi-parcours : situer son propre accompagnement par rapport à ce qui était convenu, et demander l’avis de la personne accompagnée.',
      en: 'Halfway through: place one’s own mentoring against what was agreed, and ask the newcomer for their view.',
    }),
  ],
  ways: ['self', 'mentor', 'manager'],
  assessing: {
    fr: 'La personne écrit une page sur une situation d’accompagnement. Elle en parle trente minutes avec quelqu’un qui attribue, qui entend aussi la personne accompagnée. Réponse sous deux semaines.',
    en: 'The mentor writes a page about one situation. They talk about it for thirty minutes with somebody who awards, who also hears the newcomer. Answer within two weeks.',
  },
  announcement: {
    by: 'page',
    subject: { fr: 'Et si vous accompagniez quelqu’un qui arrive ?', en: 'Would you accompany somebody who arrives?' },
    text: {
      fr: 'Nous ouvrons un programme de mentorat. Pendant trois mois, vous accompagnez une personne qui rejoint l’équipe : un point par semaine, et ce qu’il faut pour répondre à ses questions.\n\nCe que vous y faites est reconnu par un badge, que vous gardez. Le temps passé compte comme temps de travail.',
      en: 'We are opening a mentoring programme. For three months you accompany somebody who joins the team: one talk a week, and whatever it takes to answer their questions.\n\nWhat you do there is recognised by a badge, which you keep. The time counts as working time.',
    },
  },
};
