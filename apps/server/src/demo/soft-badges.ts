import { type BadgeContent, fixedLevel } from '../modules/badges/index.ts';
import { typeset } from './typeset.ts';

/** What one does with others. */
export const SOFT_BADGES: BadgeContent[] = [
  {
    name: { fr: 'Faciliter une réunion', en: 'Running a meeting' },
    description: {
      fr: 'Préparer et conduire une réunion où chaque voix compte, et qui finit par des décisions que tout le monde sait redire.',
      en: 'Preparing and running a meeting in which every voice counts, and which ends in decisions that everyone can repeat.',
    },
    criteria: {
      fr: typeset(`**Au cours d’au moins trois réunions, la personne a :**

- annoncé l’objet, le temps et le résultat attendu avant l’invitation ;
- fait parler chaque personne présente, et protégé la parole de celles qui parlent peu ;
- reformulé un désaccord de façon que les deux côtés s’y reconnaissent ;
- clos avec des décisions écrites : quoi, qui, pour quand.

**Comment c’est constaté.** Deux observations croisées, et un court questionnaire rempli par les personnes présentes.`),
      en: `**In at least three meetings, the person has:**

- announced the subject, the time and the result that is wanted before inviting;
- made everyone speak, and protected the word of those who speak little;
- put a disagreement in terms in which both sides recognise themselves;
- closed with written decisions: what, who, by when.

**How it is seen.** Two observations by different people, and a short questionnaire filled in by those present.`,
    },
    tags: ['coopération', 'animation', 'écoute'],
    ladder: fixedLevel('acquisition'),
    validityMonths: null,
    alt: {
      fr: 'Sceau de bronze et d’émail prune portant deux bulles de dialogue et les mots Faciliter une réunion',
      en: 'Seal of bronze and plum enamel bearing two speech bubbles and the words Running a meeting',
    },
    artwork: { style: 'sceau', palette: 'prune', icon: 'messages', sub: { fr: '', en: '' } },
  },
  {
    name: { fr: 'Transmettre un métier', en: 'Craft mentoring' },
    description: {
      fr: typeset(
        'Transmettre un métier à quelqu’un qui commence : montrer, faire faire, laisser se tromper sans danger, et dire ce qui est acquis.',
      ),
      en: 'Passing a craft on to a beginner: showing, letting them do, letting them fail without danger, and saying what has been learnt.',
    },
    criteria: {
      fr: typeset(`**La personne a accompagné quelqu’un du premier jour à l’autonomie :**

- un parcours d’apprentissage écrit, découpé en étapes que l’on peut constater ;
- un point chaque semaine, avec un retour précis et bienveillant ;
- au moins un tour de main que personne n’avait encore mis par écrit ;
- l’avis de la personne accompagnée, recueilli par quelqu’un d’autre.

**Comment c’est constaté.** Lecture du parcours, échange avec les deux personnes, observation d’une séance.`),
      en: `**The person has accompanied somebody from the first day to autonomy:**

- a written learning path, cut into steps that can be seen;
- a talk every week, with feedback that is precise and kind;
- at least one knack that nobody had yet put into writing;
- the view of the person accompanied, gathered by somebody else.

**How it is seen.** The path is read, both people are heard, one session is watched.`,
    },
    tags: ['transmission', 'tutorat', 'pédagogie'],
    ladder: fixedLevel('excellence'),
    validityMonths: null,
    alt: {
      fr: 'Cocarde d’or et olive portant un tableau de présentation et les mots Transmettre un métier',
      en: 'Gold and olive cockade bearing a presentation board and the words Craft mentoring',
    },
    artwork: { style: 'cocarde', palette: 'olive', icon: 'presentation', sub: { fr: '', en: '' } },
  },
  {
    name: { fr: 'Sobriété énergétique', en: 'Energy saving' },
    description: {
      fr: 'Repérer l’énergie perdue autour de soi et entraîner son équipe à en consommer moins, mesures à l’appui.',
      en: 'Finding the energy that is lost around oneself and leading a team to use less of it, with measurements to show.',
    },
    criteria: {
      fr: typeset(`**La personne a mené une action de sobriété dans son atelier :**

- une mesure avant, une mesure après, sur le même compteur et une durée comparable ;
- une baisse d’au moins 5 %, ou l’explication honnête de ce qui n’a pas marché ;
- deux collègues au moins entraînés dans l’action.

**Comment c’est constaté.** Une page de compte rendu et dix minutes de présentation au comité énergie.`),
      en: `**The person has led one energy-saving action in their workshop:**

- a measurement before and one after, on the same meter and over a comparable time;
- a fall of at least 5%, or an honest account of what did not work;
- at least two colleagues drawn into the action.

**How it is seen.** A report of one page and ten minutes before the energy committee.`,
    },
    tags: ['énergie', 'environnement', 'initiative'],
    ladder: fixedLevel('aptitude'),
    validityMonths: 36,
    alt: {
      fr: 'Chevron d’acier et d’émail bleu lagon portant une feuille et les mots Sobriété énergétique',
      en: 'Chevron of steel and lagoon-blue enamel bearing a leaf and the words Energy saving',
    },
    artwork: { style: 'chevron', palette: 'lagon', icon: 'leaf', sub: { fr: '', en: '' } },
  },
];
