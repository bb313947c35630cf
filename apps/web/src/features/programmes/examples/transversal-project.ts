import { type Example, skill } from './example.ts';
import { SKILL_NAMES } from './skill-names.ts';

export const TRANSVERSAL_PROJECT: Example = {
  activity: 'transversal-project',
  name: { fr: 'Projet transversal', en: 'Cross-functional project' },
  aim: {
    fr: 'Faire travailler ensemble des métiers qui se croisent peu sur un résultat commun, et garder la trace de ce que chacun y a appris, y compris si le projet s’arrête.',
    en: 'Bring trades that seldom meet to work on a common result, and keep what each person learnt there, also if the project is stopped.',
  },
  skills: [
    skill('cooperation', SKILL_NAMES.cooperation, {
      fr: 'Entre services aux priorités différentes : donner l’information utile avant qu’on la demande, et tenir ce qui a été promis aux autres.',
      en: 'Between departments with different priorities: give useful information before it is asked for, and keep what was promised to others.',
    }),
    skill('planning', SKILL_NAMES.planning, {
      fr: 'À chaque jalon : prévoir les étapes, qui dépend de qui, et le point où l’on saura qu’il faut changer de plan.',
      en: 'At each milestone: plan the steps, who depends on whom, and the point at which the plan must change.',
    }),
    skill('trade-off', SKILL_NAMES['trade-off'], {
      fr: 'Quand délai, coût et qualité s’opposent : choisir à temps, selon des critères dits d’avance, et assumer ce que l’on écarte.',
      en: 'When time, cost and quality pull apart: choose in time, by criteria stated beforehand, and own what is set aside.',
    }),
    skill('information-processing', SKILL_NAMES['information-processing'], {
      fr: 'Pour un comité de suivi : recouper des données venues de plusieurs services, et signaler ce qui n’est pas sûr.',
      en: 'For a steering meeting: cross-check data from several departments, and mark what is not certain.',
    }),
    skill('systemic-approach', SKILL_NAMES['systemic-approach'], {
      fr: 'Avant de décider : repérer les effets sur les équipes qui ne sont pas autour de la table.',
      en: 'Before deciding: find the effects on teams that are not at the table.',
    }),
    skill('self-organisation', SKILL_NAMES['self-organisation'], {
      fr: 'Entre le projet et son poste : répartir son temps, prévenir tôt quand les deux ne tiennent plus ensemble.',
      en: 'Between the project and one’s job: share out one’s time, and warn early when both no longer fit.',
    }),
  ],
  ways: ['self', 'peer', 'panel'],
  assessing: {
    fr: 'À la clôture, chaque membre présente en dix minutes une décision et ses traces (compte rendu, planning, données). Un jury de trois personnes, dont une extérieure au projet, décide le jour même.',
    en: 'At the close, each member presents one decision and its traces (minutes, plan, data) in ten minutes. A panel of three, one of them from outside the project, decides on the same day.',
  },
  announcement: {
    by: 'page',
    subject: { fr: 'Un projet commun se prépare', en: 'A common project is being prepared' },
    text: {
      fr: 'Plusieurs services vont travailler ensemble sur un même résultat. Vous pouvez y prendre part avec l’accord de votre responsable.\n\nCe que vous y faites est reconnu par un badge, que le projet aboutisse ou non.',
      en: 'Several departments will work together on one result. You can take part if your manager agrees.\n\nWhat you do there is recognised by a badge, whether or not the project succeeds.',
    },
  },
};
