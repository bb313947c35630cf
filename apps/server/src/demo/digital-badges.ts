import { type BadgeContent, fixedLevel } from '../modules/badges/index.ts';
import { typeset } from './typeset.ts';

const NO_SECOND_LINE = { fr: '', en: '' };

/** What one does with data, robots and the network. */
export const DIGITAL_BADGES: BadgeContent[] = [
  {
    name: { fr: 'Robotique d’atelier', en: 'Shop-floor robots' },
    description: {
      fr: 'Programmer une tâche simple sur un robot de l’atelier, la mettre au point sans danger et la remettre à l’équipe.',
      en: 'Programming a simple task on a robot of the workshop, tuning it without danger, and handing it over to the team.',
    },
    criteria: {
      fr: typeset(`**Pour une tâche utile à son atelier, la personne a :**

- analysé les risques avec la sécurité avant le premier mouvement ;
- appris les points au robot, à vitesse réduite ;
- gagné du temps sans perdre en qualité, mesures à l’appui ;
- écrit une fiche d’une page et formé deux collègues.

**Comment c’est constaté.** Démonstration, lecture de la fiche, avis des deux collègues.`),
      en: `**For a task that is useful to their workshop, the person has:**

- analysed the risks with the safety team before the first movement;
- taught the robot its points, at reduced speed;
- gained time without losing quality, with measurements to show;
- written a sheet of one page and trained two colleagues.

**How it is seen.** A demonstration, the sheet, and the view of the two colleagues.`,
    },
    tags: ['robotique', 'programmation', 'sécurité'],
    ladder: fixedLevel('mastery'),
    validityMonths: null,
    alt: {
      fr: 'Écrou d’argent et d’émail bleu nuit portant un robot et les mots Robotique d’atelier',
      en: 'Nut of silver and night-blue enamel bearing a robot and the words Shop-floor robots',
    },
    artwork: { style: 'ecrou', palette: 'nuit', icon: 'robot', sub: NO_SECOND_LINE },
  },
  {
    name: { fr: 'Données de production', en: 'Production data' },
    description: {
      fr: 'Lire les données de son îlot, distinguer un hasard d’une tendance, et en tirer une décision avec son équipe.',
      en: 'Reading the data of one’s group of machines, telling chance from a trend, and drawing a decision from it with the team.',
    },
    criteria: {
      fr: typeset(`**Sur un trimestre, la personne a :**

- tenu un tableau de suivi que d’autres savent lire ;
- expliqué une variation en croisant au moins deux sources ;
- reconnu une donnée fausse et fait corriger sa cause ;
- proposé une action, puis mesuré son effet.

**Comment c’est constaté.** Présentation de dix minutes à l’équipe et questions.`),
      en: `**Over one quarter, the person has:**

- kept a chart that others can read;
- explained a variation by crossing at least two sources;
- recognised a wrong figure and had its cause corrected;
- proposed an action, then measured its effect.

**How it is seen.** A presentation of ten minutes to the team, and questions.`,
    },
    tags: ['données', 'amélioration', 'analyse'],
    ladder: fixedLevel('acquisition'),
    validityMonths: null,
    alt: {
      fr: 'Chevron de bronze et d’émail bleu pétrole portant une courbe et les mots Données de production',
      en: 'Chevron of bronze and teal enamel bearing a curve and the words Production data',
    },
    artwork: { style: 'chevron', palette: 'petrole', icon: 'chart-line', sub: NO_SECOND_LINE },
  },
  {
    name: { fr: 'Cybersécurité au poste', en: 'Cyber hygiene' },
    description: {
      fr: 'Travailler sans ouvrir la porte : reconnaître une tromperie, protéger ses accès, donner l’alerte sans attendre.',
      en: 'Working without opening the door: recognising a deception, protecting one’s access, raising the alarm at once.',
    },
    criteria: {
      fr: typeset(`**La personne a suivi les deux modules et :**

- repéré six courriels trompeurs sur sept, sans accuser un courriel honnête ;
- mis en place la double authentification sur ses comptes ;
- verrouillé son poste et rangé un document sensible, sans rappel, lors d’un passage imprévu ;
- donné l’alerte en moins de dix minutes lors d’un exercice.

**Comment c’est constaté.** Exercice, passage imprévu et questionnaire. À renouveler tous les deux ans.`),
      en: `**The person has followed both modules and:**

- spotted six deceptive mails out of seven, without accusing an honest one;
- set up two-factor authentication on their accounts;
- locked their station and put a sensitive document away, unasked, at an unannounced visit;
- raised the alarm in under ten minutes in an exercise.

**How it is seen.** An exercise, an unannounced visit and a questionnaire. To be renewed every two years.`,
    },
    tags: ['cybersécurité', 'numérique', 'vigilance'],
    ladder: fixedLevel('aptitude'),
    validityMonths: 24,
    alt: {
      fr: 'Sceau d’acier et d’émail bleu nuit portant un bouclier et les mots Cybersécurité au poste',
      en: 'Seal of steel and night-blue enamel bearing a shield and the words Cyber hygiene',
    },
    artwork: { style: 'sceau', palette: 'nuit', icon: 'shield-lock', sub: NO_SECOND_LINE },
  },
];
