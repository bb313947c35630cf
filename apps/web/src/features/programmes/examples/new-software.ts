import { type Example, skill } from './example.ts';
import { SKILL_NAMES } from './skill-names.ts';

export const NEW_SOFTWARE: Example = {
  activity: 'new-software',
  name: { fr: 'Nouveau logiciel de l’équipe technique', en: 'New software for a technical team' },
  aim: {
    fr: 'Réussir le passage au nouveau logiciel sans laisser personne de côté, et reconnaître celles et ceux qui apprennent, dépannent et écrivent les règles d’usage.',
    en: 'Make the move to the new software without leaving anybody behind, and recognise those who learn, help out and write the rules of use.',
  },
  skills: [
    skill('self-mobilisation', SKILL_NAMES['self-mobilisation'], {
      fr: 'Pendant les premières semaines : poursuivre l’apprentissage quand l’ancien outil irait plus vite, et dire où l’on bloque.',
      en: 'In the first weeks: go on learning when the old tool would be faster, and say where one is stuck.',
    }),
    skill('logical-reasoning', SKILL_NAMES['logical-reasoning'], {
      fr: 'Devant une anomalie : isoler la cause par des essais que quelqu’un d’autre peut refaire.',
      en: 'Facing a fault: isolate its cause by tests that somebody else can repeat.',
    }),
    skill('information-processing', SKILL_NAMES['information-processing'], {
      fr: 'Dans la documentation et les tickets : trouver la réponse, la vérifier sur un cas réel, la transmettre.',
      en: 'In documentation and tickets: find the answer, check it on a real case, pass it on.',
    }),
    skill('conceptualisation', SKILL_NAMES.conceptualisation, {
      fr: 'Après plusieurs cas semblables : en tirer une règle d’usage ou un modèle que l’équipe réutilise.',
      en: 'After several similar cases: draw a rule of use or a template from them that the team uses again.',
    }),
    skill('mental-flexibility', SKILL_NAMES['mental-flexibility'], {
      fr: 'Quand l’ancienne façon de faire ne marche plus : changer de méthode plutôt que de contourner l’outil.',
      en: 'When the old way no longer works: change the method rather than work around the tool.',
    }),
  ],
  ways: ['self', 'peer', 'manager'],
  assessing: {
    fr: 'La personne montre une tâche réelle faite dans le logiciel et explique un choix. Un pair du métier vérifie que d’autres savent la refaire ; le ou la responsable décide avec lui.',
    en: 'The person shows a real task done in the software and explains one choice. A peer of the trade checks that others can do it again; the manager decides with them.',
  },
  announcement: {
    by: 'page',
    subject: {
      fr: 'Le nouveau logiciel arrive : apprenons-le ensemble',
      en: 'The new software is coming: let us learn it together',
    },
    text: {
      fr: 'À partir de la date indiquée, l’équipe travaille dans le nouveau logiciel. Des heures sont prévues pour apprendre, et des personnes de l’équipe pour aider.\n\nApprendre, dépanner et écrire les règles d’usage donnent droit à un badge.',
      en: 'From the date given, the team works in the new software. There are hours set aside to learn, and people in the team to help.\n\nLearning, helping out and writing the rules of use lead to a badge.',
    },
  },
};
