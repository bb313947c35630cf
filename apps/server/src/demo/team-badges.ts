import { type BadgeContent, fixedLevel } from '../modules/badges/index.ts';
import { typeset } from './typeset.ts';

const NO_SECOND_LINE = { fr: '', en: '' };

/** What one does for and within a team. */
export const TEAM_BADGES: BadgeContent[] = [
  {
    name: { fr: 'Résoudre un problème', en: 'Problem solving' },
    description: {
      fr: 'Traiter un problème qui revient jusqu’à ce qu’il ne revienne plus, avec les personnes qui le vivent.',
      en: 'Working on a problem that keeps coming back until it no longer does, with the people who live with it.',
    },
    criteria: {
      fr: typeset(`**Sur un problème réel et répété, la personne a :**

- décrit les faits avant les causes, chiffres et photos à l’appui ;
- cherché les causes avec au moins trois personnes de métiers différents ;
- essayé une solution à petite échelle, et dit ce qui n’a pas marché ;
- montré, trois mois après, que le problème n’est pas revenu.

**Comment c’est constaté.** Lecture du dossier et visite sur place par deux personnes d’autres ateliers.`),
      en: `**On a real problem that keeps coming back, the person has:**

- described facts before causes, with figures and photographs;
- looked for causes with at least three people of different trades;
- tried a solution on a small scale, and said what did not work;
- shown, three months later, that the problem has not come back.

**How it is seen.** Two people of other workshops read the file and visit the place.`,
    },
    tags: ['amélioration', 'méthode', 'coopération'],
    ladder: fixedLevel('mastery'),
    validityMonths: null,
    alt: {
      fr: 'Sceau d’argent et d’émail bleu pétrole portant une pièce de puzzle et les mots Résoudre un problème',
      en: 'Seal of silver and teal enamel bearing a puzzle piece and the words Problem solving',
    },
    artwork: { style: 'sceau', palette: 'petrole', icon: 'puzzle', sub: NO_SECOND_LINE },
  },
  {
    name: { fr: 'Parler en public', en: 'Public speaking' },
    description: {
      fr: 'Présenter son travail devant un public qui ne le connaît pas, et répondre à ce qu’il demande vraiment.',
      en: 'Presenting one’s work to an audience that does not know it, and answering what it really asks.',
    },
    criteria: {
      fr: typeset(`**Devant deux publics différents, dont un extérieur, la personne a :**

- dit en une phrase ce que le public devait retenir ;
- tenu le temps annoncé ;
- montré plutôt que décrit : objet, geste ou exemple ;
- reformulé une question difficile avant d’y répondre, ou dit qu’elle ne savait pas.

**Comment c’est constaté.** Une observation, et les retours écrits des deux publics. Aucune aisance particulière n’est attendue.`),
      en: `**Before two different audiences, one of them from outside, the person has:**

- said in one sentence what the audience should remember;
- kept to the time announced;
- shown rather than described: an object, a gesture or an example;
- put a hard question in other words before answering it, or said that they did not know.

**How it is seen.** One observation, and the written feedback of both audiences. No particular ease is expected.`,
    },
    tags: ['communication', 'pédagogie', 'clarté'],
    ladder: fixedLevel('acquisition'),
    validityMonths: null,
    alt: {
      fr: 'Cocarde de bronze et d’émail prune portant un micro et les mots Parler en public',
      en: 'Cockade of bronze and plum enamel bearing a microphone and the words Public speaking',
    },
    artwork: { style: 'cocarde', palette: 'prune', icon: 'microphone', sub: NO_SECOND_LINE },
  },
  {
    name: { fr: 'Écoute active', en: 'Active listening' },
    description: {
      fr: 'Écouter une personne jusqu’au bout, vérifier que l’on a compris, et en tenir compte dans ce que l’on décide.',
      en: 'Hearing somebody out, checking that one has understood, and taking it into account in what one decides.',
    },
    criteria: {
      fr: typeset(`**Au cours de trois échanges de travail, la personne a :**

- laissé l’autre finir, puis reformulé sans ajouter ;
- posé au moins une question ouverte avant de donner son avis ;
- dit ce qu’elle retenait, et ce qu’elle ne retenait pas et pourquoi ;
- relevé ce qui n’avait pas été dit en mots.

**Comment c’est constaté.** L’avis des trois personnes écoutées, recueilli par quelqu’un d’autre.`),
      en: `**In three talks at work, the person has:**

- let the other finish, then put it in other words without adding;
- asked at least one open question before giving their view;
- said what they took up, what they did not, and why;
- noticed what had not been said in words.

**How it is seen.** The view of the three people heard, gathered by somebody else.`,
    },
    tags: ['écoute', 'relation', 'coopération'],
    ladder: fixedLevel('aptitude'),
    validityMonths: null,
    alt: {
      fr: 'Chevron d’acier et d’émail bleu lagon portant une oreille et les mots Écoute active',
      en: 'Chevron of steel and lagoon-blue enamel bearing an ear and the words Active listening',
    },
    artwork: { style: 'chevron', palette: 'lagon', icon: 'ear', sub: NO_SECOND_LINE },
  },
  {
    name: { fr: 'Mener un projet', en: 'Leading a project' },
    description: {
      fr: 'Conduire un projet qui traverse plusieurs métiers, de la demande à ce qui sert vraiment, et en tirer la leçon.',
      en: 'Leading a project across several trades, from the request to something that is really used, and learning from it.',
    },
    criteria: {
      fr: typeset(`**Sur un projet de plus de trois mois et d’au moins trois métiers, la personne a :**

- écrit avec les futurs usagers ce qui doit être mieux après ;
- tenu un plan visible de tous, et annoncé un retard avant qu’il ne pèse ;
- tranché au moins un désaccord en disant pourquoi ;
- fait avec l’équipe un bilan de ce qu’elle referait et ne referait pas.

**Comment c’est constaté.** Dossier, bilan d’équipe, et entretien avec deux personnes, dont une qui n’était pas d’accord.`),
      en: `**On a project of more than three months and at least three trades, the person has:**

- written, with the future users, what has to be better afterwards;
- kept a plan that everyone could see, and announced a delay before it hurt;
- settled at least one disagreement and said why;
- reviewed with the team what it would and would not do again.

**How it is seen.** The file, the team’s review, and a talk with two people, one of whom disagreed.`,
    },
    tags: ['projet', 'organisation', 'décision'],
    ladder: fixedLevel('mastery'),
    validityMonths: null,
    alt: {
      fr: 'Cocarde d’argent et d’émail bleu pétrole portant une cible et les mots Mener un projet',
      en: 'Cockade of silver and teal enamel bearing a target and the words Leading a project',
    },
    artwork: { style: 'cocarde', palette: 'petrole', icon: 'target', sub: NO_SECOND_LINE },
  },
  {
    name: { fr: 'Accueillir et inclure', en: 'Welcoming everyone' },
    description: {
      fr: 'Accueillir une personne qui arrive, adapter le poste et les habitudes de l’équipe, et vérifier qu’elle y a sa place.',
      en: 'Welcoming somebody who arrives, adapting the station and the habits of the team, and checking that they have their place.',
    },
    criteria: {
      fr: typeset(`**Pour au moins deux arrivées, la personne a :**

- préparé le poste, les accès et le premier jour avant l’arrivée ;
- demandé ce qui aiderait, sans demander pourquoi ;
- changé une habitude de l’équipe pour que chacun puisse suivre ;
- fait le point à un mois, et agi sur ce qui a été dit.

**Comment c’est constaté.** L’avis des personnes accueillies, recueilli par les ressources humaines.`),
      en: `**For at least two arrivals, the person has:**

- prepared the station, the access and the first day before the arrival;
- asked what would help, without asking why;
- changed a habit of the team so that everyone can follow;
- taken stock after one month, and acted on what was said.

**How it is seen.** The view of those welcomed, gathered by human resources.`,
    },
    tags: ['accueil', 'inclusion', 'équipe'],
    ladder: fixedLevel('acquisition'),
    validityMonths: null,
    alt: {
      fr: 'Sceau de bronze et d’émail olive portant une personne les bras ouverts et les mots Accueillir et inclure',
      en: 'Seal of bronze and olive enamel bearing a person with open arms and the words Welcoming everyone',
    },
    artwork: { style: 'sceau', palette: 'olive', icon: 'accessible', sub: NO_SECOND_LINE },
  },
];
