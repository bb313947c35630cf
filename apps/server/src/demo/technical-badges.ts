import { type BadgeContent, fixedLevel } from '../modules/badges/index.ts';
import { typeset } from './typeset.ts';

/** What one does with hands, machines and the body of somebody in danger. */
export const TECHNICAL_BADGES: BadgeContent[] = [
  {
    name: { fr: 'Conduite de ligne', en: 'Line operation' },
    description: {
      fr: typeset(
        'Conduire une ligne de conditionnement en autonomie : la démarrer, la régler, changer de format, l’arrêter, et passer le relais à l’équipe suivante.',
      ),
      en: 'Running a packaging line on one’s own: starting it, setting it, changing formats, stopping it, and handing it over to the next shift.',
    },
    criteria: {
      fr: typeset(`**Sur son poste et dans trois équipes différentes, la personne a montré qu’elle sait :**

- démarrer et arrêter la ligne en suivant la fiche de poste, sans aide ;
- changer de format en moins de 40 minutes, premier carton conforme du premier coup ;
- reconnaître cinq défauts courants et choisir la bonne réaction : corriger, isoler ou arrêter ;
- tenir la fiche de suivi et transmettre l’essentiel à la relève.

**Comment c’est constaté.** Une personne référente observe deux postes complets avec la grille de la ligne. Un changement de format est chronométré.`),
      en: `**At their station and in three different shifts, the person has shown that they can:**

- start and stop the line by the work sheet, without help;
- change formats in under 40 minutes, with a good first carton;
- recognise five common faults and choose the right answer: correct, set aside, or stop;
- keep the log sheet and tell the next shift what matters.

**How it is seen.** A reference operator watches two complete shifts with the grid of the line. One change of format is timed.`,
    },
    tags: ['production', 'conditionnement', 'autonomie'],
    ladder: fixedLevel('acquisition'),
    validityMonths: null,
    alt: {
      fr: 'Écrou de bronze et d’émail bleu pétrole portant une roue dentée et les mots Conduite de ligne',
      en: 'Nut of bronze and teal enamel bearing a cogwheel and the words Line operation',
    },
    artwork: { style: 'ecrou', palette: 'petrole', icon: 'settings', sub: { fr: '', en: '' } },
  },
  {
    name: { fr: 'Maintenance préventive', en: 'Preventive maintenance' },
    description: {
      fr: 'Entretenir une machine avant qu’elle ne tombe en panne, lire ses signes d’usure et faire progresser le plan d’entretien avec les équipes de production.',
      en: 'Caring for a machine before it breaks down, reading its signs of wear, and improving the maintenance plan together with the production teams.',
    },
    criteria: {
      fr: typeset(`**Pendant six mois, sur un îlot de machines confié, la personne a :**

1. réalisé les opérations du plan d’entretien, consignation comprise, sans écart de sécurité ;
2. relevé les mesures utiles (vibrations, température, jeux) et expliqué ce qu’elles annoncent ;
3. proposé au moins deux améliorations du plan, dont une adoptée ;
4. formé une personne de la production à un contrôle de premier niveau.

**Comment c’est constaté.** Étude du carnet d’entretien, entretien technique de 45 minutes, avis des équipes de l’îlot.`),
      en: `**Over six months, on a group of machines in their care, the person has:**

1. carried out the maintenance plan, lock-out included, without a safety deviation;
2. taken the measurements that matter (vibration, temperature, play) and explained what they announce;
3. proposed at least two improvements to the plan, one of them adopted;
4. trained one operator in a first-level check.

**How it is seen.** The maintenance book is read, a technical talk of 45 minutes is held, and the teams of the group give their view.`,
    },
    tags: ['maintenance', 'fiabilité', 'sécurité'],
    ladder: fixedLevel('mastery'),
    validityMonths: null,
    alt: {
      fr: 'Chevron d’argent et d’ambre portant une clé et les mots Maintenance préventive',
      en: 'Silver and amber chevron bearing a spanner and the words Preventive maintenance',
    },
    artwork: { style: 'chevron', palette: 'ambre', icon: 'tool', sub: { fr: '', en: '' } },
  },
  {
    name: { fr: 'Gestes qui sauvent', en: 'Life-saving actions' },
    description: {
      fr: 'Protéger, alerter et secourir dans l’atelier en attendant l’arrivée des secours.',
      en: 'Protecting, calling for help and giving first aid in the workshop until the emergency services arrive.',
    },
    criteria: {
      fr: typeset(`**La personne a suivi les 14 heures de formation et réussi les deux mises en situation :**

- protéger la zone et supprimer le danger sans s’exposer ;
- examiner la victime et passer une alerte complète en moins d’une minute ;
- agir face à un saignement, un étouffement, un malaise ou un arrêt du cœur, défibrillateur compris.

**Comment c’est constaté.** Deux mises en situation devant une formatrice ou un formateur, avec la grille nationale. À renouveler tous les deux ans.`),
      en: `**The person has followed the 14 hours of training and passed both exercises:**

- make the area safe and remove the danger without being exposed;
- examine the casualty and give a complete alert in under a minute;
- act on bleeding, choking, faintness or cardiac arrest, defibrillator included.

**How it is seen.** Two exercises before a trainer, with the national grid. To be renewed every two years.`,
    },
    tags: ['sécurité', 'secours', 'prévention'],
    validityMonths: 24,
    alt: {
      fr: 'Cocarde rouge brique portant une trousse de secours et les mots Gestes qui sauvent',
      en: 'Brick-red cockade bearing a first-aid kit and the words Life-saving actions',
    },
    artwork: {
      style: 'cocarde',
      palette: 'brique',
      icon: 'first-aid-kit',
      sub: { fr: 'Hautes-Rives', en: 'Hautes-Rives' },
    },
  },
];
