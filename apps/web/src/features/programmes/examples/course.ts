import type { ProgrammeContent } from '@insigne/server/api';

/** What whoever awards reads before: four pages, twenty minutes. */
export const COURSE: ProgrammeContent['course'] = [
  {
    id: 'observe-facts',
    title: { fr: 'Observer des faits', en: 'Observe facts' },
    text: {
      fr: 'Un badge reconnaît ce qu’une personne a **fait** dans une situation, jamais ce qu’elle serait par nature.\n\nPour chaque preuve, notez quatre choses :\n\n- la situation ;\n- le but poursuivi ;\n- ce que la personne a fait ;\n- l’effet constaté.\n\nSéparez ce que vous avez vu de ce que l’on vous a rapporté.',
      en: 'A badge recognises what a person **did** in a situation, never what they are supposed to be by nature.\n\nFor each piece of evidence, note four things:\n\n- the situation;\n- the goal;\n- what the person did;\n- the effect that was seen.\n\nKeep what you saw apart from what you were told.',
    },
  },
  {
    id: 'place-level',
    title: { fr: 'Situer un niveau', en: 'Place a level' },
    text: {
      fr: 'Lisez les critères du niveau demandé avant la demande elle-même. Chaque critère doit être rempli : un point fort n’en compense pas un autre.\n\nHésitez-vous entre deux niveaux ? Demandez une situation de plus. Le niveau inférieur n’est pas un lot de consolation.',
      en: 'Read the criteria of the level before the request itself. Each criterion has to be met: one strength does not make up for another.\n\nIn doubt between two levels? Ask for one more situation. The lower level is no consolation prize.',
    },
  },
  {
    id: 'limit-bias',
    title: { fr: 'Limiter les biais', en: 'Limit bias' },
    text: {
      fr: 'Personne ne juge sans biais. Trois habitudes aident :\n\n1. écrire votre avis avant d’entendre celui des autres ;\n2. appliquer à chacun la même question ;\n3. céder la place si vous êtes proche de la personne, ou si vous avez un intérêt à la réponse.\n\nUn accent, un âge ou une aisance à l’oral ne sont pas des preuves.',
      en: 'Nobody judges without bias. Three habits help:\n\n1. write down your view before you hear the others’;\n2. ask everybody the same question;\n3. step aside if you are close to the person, or have an interest in the answer.\n\nAn accent, an age or an ease in speaking is no evidence.',
    },
  },
  {
    id: 'decide-and-tell',
    title: { fr: 'Décider et restituer', en: 'Decide and tell' },
    text: {
      fr: 'Donnez une réponse dans le délai annoncé. Un refus nomme le critère, ce qui manquait et ce qui permettrait de réussir ; il ne parle que du dossier.\n\nUn accord se dit aussi avec des faits : la personne doit pouvoir raconter pourquoi elle a ce badge.',
      en: 'Answer within the time that was announced. A refusal names the criterion, what was missing and what would make it succeed; it speaks of the case alone.\n\nA yes is told with facts too: the person should be able to say why they hold this badge.',
    },
  },
];
