import { type BadgeContent, fixedLevel } from '../modules/badges/index.ts';
import { typeset } from './typeset.ts';

const NO_SECOND_LINE = { fr: '', en: '' };

/** What one does at a machine, at a bench, in the yard. */
export const WORKSHOP_BADGES: BadgeContent[] = [
  {
    name: { fr: 'Réglage de machine', en: 'Machine setting' },
    description: {
      fr: 'Régler une machine à commande numérique pour une pièce nouvelle, du premier montage à la première bonne pièce.',
      en: 'Setting a numerically controlled machine for a new part, from the first set-up to the first good part.',
    },
    criteria: {
      fr: typeset(`**Sur deux machines et trois pièces différentes, la personne a :**

- choisi les outils et les conditions de coupe, et dit pourquoi ;
- monté et dégauchi la pièce dans la tolérance du plan ;
- corrigé les décalages d’après ses propres mesures ;
- obtenu la première bonne pièce en quatre essais au plus, et rempli la fiche de réglage.

**Comment c’est constaté.** Une régleuse ou un régleur confirmé suit les trois réglages, fiche et pièces à l’appui.`),
      en: `**On two machines and for three different parts, the person has:**

- chosen the tools and the cutting conditions, and said why;
- set up and trued the part within the tolerance of the drawing;
- corrected the offsets from their own measurements;
- made the first good part in four tries at most, and filled in the setting sheet.

**How it is seen.** An experienced setter follows the three settings, with sheets and parts at hand.`,
    },
    tags: ['usinage', 'réglage', 'précision'],
    ladder: fixedLevel('mastery'),
    validityMonths: null,
    alt: {
      fr: 'Écrou d’argent et d’émail ardoise portant un marteau et les mots Réglage de machine',
      en: 'Nut of silver and slate enamel bearing a hammer and the words Machine setting',
    },
    artwork: { style: 'ecrou', palette: 'ardoise', icon: 'hammer', sub: NO_SECOND_LINE },
  },
  {
    name: { fr: 'Soudure TIG', en: 'TIG welding' },
    description: {
      fr: 'Souder l’acier inoxydable fin en position, d’un cordon régulier qui passe les contrôles.',
      en: 'Welding thin stainless steel in position, with an even bead that passes its checks.',
    },
    criteria: {
      fr: typeset(`**Sur des éprouvettes de 2 mm, puis sur une pièce de série, la personne a :**

- préparé les bords, le gaz et le poste, protections comprises ;
- soudé à plat, en corniche et en montante ;
- reconnu et repris ses propres défauts avant le contrôle ;
- passé l’examen visuel et le ressuage sans rebut.

**Comment c’est constaté.** Trois éprouvettes et une pièce de série, contrôlées par la qualité. À renouveler tous les trois ans.`),
      en: `**On samples of 2 mm, then on a production part, the person has:**

- prepared edges, gas and station, protection included;
- welded flat, horizontally and upwards;
- recognised and mended their own flaws before the check;
- passed visual and dye-penetrant inspection without a reject.

**How it is seen.** Three samples and one production part, checked by quality. To be renewed every three years.`,
    },
    tags: ['soudure', 'inox', 'montage'],
    ladder: fixedLevel('acquisition'),
    validityMonths: 36,
    alt: {
      fr: 'Écrou de bronze et d’émail ambre portant une flamme et les mots Soudure TIG',
      en: 'Nut of bronze and amber enamel bearing a flame and the words TIG welding',
    },
    artwork: { style: 'ecrou', palette: 'ambre', icon: 'flame', sub: NO_SECOND_LINE },
  },
  {
    name: { fr: 'Contrôle qualité', en: 'Quality control' },
    description: {
      fr: 'Contrôler une pièce ou un sous-ensemble, dire s’il est conforme, et faire remonter ce qui se répète.',
      en: 'Checking a part or a sub-assembly, saying whether it conforms, and reporting what keeps coming back.',
    },
    criteria: {
      fr: typeset(`**Sur dix lots de deux familles de pièces, la personne a :**

- choisi l’instrument qui convient et vérifié son étalonnage ;
- mesuré et noté sans écart avec la contre-mesure ;
- isolé les pièces non conformes et ouvert la fiche qui convient ;
- montré une dérive sur une carte de contrôle avant le premier rebut.

**Comment c’est constaté.** Contre-mesure de trois lots, lecture des fiches, échange de trente minutes.`),
      en: `**On ten batches of two families of parts, the person has:**

- chosen the right instrument and checked its calibration;
- measured and noted without a difference from the second measurement;
- set aside what does not conform and opened the right report;
- shown a drift on a control chart before the first reject.

**How it is seen.** Three batches are measured again, the reports are read, a talk of thirty minutes is held.`,
    },
    tags: ['qualité', 'mesure', 'rigueur'],
    ladder: fixedLevel('acquisition'),
    validityMonths: null,
    alt: {
      fr: 'Sceau de bronze et d’émail bleu lagon portant une liste cochée et les mots Contrôle qualité',
      en: 'Seal of bronze and lagoon-blue enamel bearing a ticked list and the words Quality control',
    },
    artwork: { style: 'sceau', palette: 'lagon', icon: 'clipboard-check', sub: NO_SECOND_LINE },
  },
  {
    name: { fr: 'Conduite de chariot', en: 'Forklift driving' },
    description: {
      fr: 'Conduire un chariot à mât dans l’entrepôt et la cour, charger un camion, et garder chacun en sécurité autour de soi.',
      en: 'Driving a counterbalance truck in the warehouse and the yard, loading a lorry, and keeping everybody around safe.',
    },
    criteria: {
      fr: typeset(`**Après la formation et l’avis du médecin du travail, la personne a :**

- fait la vérification de prise de poste et consigné un défaut simulé ;
- circulé, en charge et à vide, en respectant piétons et allées ;
- gerbé à 4 mètres et chargé un camion, arrimage compris ;
- réussi l’épreuve écrite.

**Comment c’est constaté.** Épreuves pratique et écrite devant une personne habilitée. À renouveler tous les cinq ans.`),
      en: `**After the training and with the company doctor’s approval, the person has:**

- made the check before work and reported a simulated fault;
- driven, loaded and empty, with respect for pedestrians and aisles;
- stacked at 4 metres and loaded a lorry, lashing included;
- passed the written test.

**How it is seen.** A practical and a written test before a qualified person. To be renewed every five years.`,
    },
    tags: ['logistique', 'sécurité', 'conduite'],
    validityMonths: 60,
    allowsSuspension: true,
    alt: {
      fr: 'Cocarde ambre portant un camion et les mots Conduite de chariot',
      en: 'Amber cockade bearing a lorry and the words Forklift driving',
    },
    artwork: { style: 'cocarde', palette: 'ambre', icon: 'truck', sub: { fr: 'Hautes-Rives', en: 'Hautes-Rives' } },
  },
  {
    name: { fr: 'Consignation', en: 'Lock-out' },
    description: {
      fr: 'Mettre une machine hors énergie avant d’y travailler, le prouver, et la rendre en sécurité.',
      en: 'Taking a machine off all energy before working on it, proving it, and handing it back safely.',
    },
    criteria: {
      fr: typeset(`**Sur trois installations, dont une à énergie pneumatique, la personne a :**

- séparé, condamné, dissipé et vérifié l’absence d’énergie, dans cet ordre ;
- posé son propre cadenas et tenu le registre ;
- refusé de commencer tant qu’une étape manquait ;
- déconsigné en présence de l’équipe et rendu la machine par écrit.

**Comment c’est constaté.** Trois consignations observées, dont une sans prévenir. À renouveler tous les trois ans.`),
      en: `**On three installations, one of them with compressed air, the person has:**

- isolated, locked, discharged and tested for absence of energy, in this order;
- put on their own padlock and kept the register;
- refused to begin while a step was missing;
- unlocked in the presence of the team and handed the machine back in writing.

**How it is seen.** Three lock-outs are watched, one of them unannounced. To be renewed every three years.`,
    },
    tags: ['sécurité', 'maintenance', 'énergie'],
    ladder: fixedLevel('acquisition'),
    validityMonths: 36,
    allowsSuspension: true,
    alt: {
      fr: 'Sceau de bronze et d’émail rouge brique portant une clé et le mot Consignation',
      en: 'Seal of bronze and brick-red enamel bearing a key and the words Lock-out',
    },
    artwork: { style: 'sceau', palette: 'brique', icon: 'key', sub: NO_SECOND_LINE },
  },
  {
    name: { fr: 'Lecture de plans', en: 'Reading drawings' },
    description: {
      fr: 'Lire un plan d’ensemble et un plan de détail, et retrouver sur la pièce ce que le dessin demande.',
      en: 'Reading an assembly drawing and a detail drawing, and finding on the part what the drawing asks for.',
    },
    criteria: {
      fr: typeset(`**Devant trois plans de l’atelier, la personne a :**

- nommé les vues, les coupes et les matières ;
- expliqué les tolérances de dimension et de position qui comptent ;
- repéré une cote manquante ou contradictoire et dit à qui s’adresser ;
- retrouvé cinq cotes sur la pièce, instrument en main.

**Comment c’est constaté.** Entretien de quarante minutes au pied de la machine.`),
      en: `**With three drawings of the workshop, the person has:**

- named views, sections and materials;
- explained the tolerances of size and position that matter;
- found a missing or contradictory dimension and said whom to ask;
- found five dimensions on the part, instrument in hand.

**How it is seen.** A talk of forty minutes beside the machine.`,
    },
    tags: ['plans', 'usinage', 'montage'],
    ladder: fixedLevel('aptitude'),
    validityMonths: null,
    alt: {
      fr: 'Chevron d’acier et d’émail bleu nuit portant une boussole et les mots Lecture de plans',
      en: 'Chevron of steel and night-blue enamel bearing a compass and the words Reading drawings',
    },
    artwork: { style: 'chevron', palette: 'nuit', icon: 'compass', sub: NO_SECOND_LINE },
  },
];
