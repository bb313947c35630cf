import { type Example, skill } from './example.ts';
import { SKILL_NAMES } from './skill-names.ts';

export const COMMUNICATION: Example = {
  activity: 'communication',
  name: { fr: 'Mieux se parler au travail', en: 'Talking to each other at work' },
  aim: {
    fr: 'Former à l’écoute, au retour d’expérience et à la gestion des désaccords, puis reconnaître ce que les personnes en font dans leur équipe, et non leur présence en salle.',
    en: 'Train listening, feedback and handling disagreement, then recognise what people do with it in their team, rather than their presence in a room.',
  },
  skills: [
    skill('relational-adaptation', SKILL_NAMES['relational-adaptation'], {
      fr: 'Dans un échange difficile avec un client ou un collègue : ajuster le ton, le canal et le moment à la personne.',
      en: 'In a difficult exchange with a customer or a colleague: fit tone, channel and moment to the person.',
    }),
    skill('social-sensitivity', SKILL_NAMES['social-sensitivity'], {
      fr: 'En réunion : voir qui ne parle pas, et lui faire une place sans l’exposer.',
      en: 'In a meeting: see who does not speak, and make room for them without exposing them.',
    }),
    skill('self-regulation', SKILL_NAMES['self-regulation'], {
      fr: 'Face à un reproche ou sous pression : repérer l’effet de sa colère ou de sa fatigue, et différer sa réponse quand il le faut.',
      en: 'Facing blame or pressure: notice what anger or fatigue does, and delay the answer when needed.',
    }),
    skill('synthesis', SKILL_NAMES.synthesis, {
      fr: 'En fin d’échange : reformuler l’accord et le désaccord en deux phrases que l’autre reconnaît comme justes.',
      en: 'At the end of a talk: put agreement and disagreement into two sentences that the other finds fair.',
    }),
    skill('mental-flexibility', SKILL_NAMES['mental-flexibility'], {
      fr: 'Dans un désaccord : exposer la position de l’autre, puis dire ce qui ferait changer la sienne.',
      en: 'In a disagreement: set out the other’s position, then say what would change one’s own.',
    }),
  ],
  ways: ['self', 'peer', 'mentor'],
  assessing: {
    fr: 'Six semaines après la formation, la personne raconte deux situations réelles. Un pair qui y était confirme ou nuance ; quelqu’un qui attribue relit les deux avis et décide.',
    en: 'Six weeks after the training, the person tells two real situations. A peer who was there confirms or qualifies them; somebody who awards reads both and decides.',
  },
  announcement: {
    by: 'page',
    subject: { fr: 'Une formation pour mieux se parler', en: 'A training to talk to each other better' },
    text: {
      fr: 'La formation dure deux jours, en groupe de dix. Vous y travaillez sur des situations apportées par le groupe.\n\nElle ne donne pas de badge par elle-même : c’est ce que vous en faites ensuite, dans votre équipe, qui est reconnu.',
      en: 'The training takes two days, in groups of ten. You work on situations that the group brings.\n\nIt gives no badge by itself: what you do with it in your team afterwards is what is recognised.',
    },
  },
};
