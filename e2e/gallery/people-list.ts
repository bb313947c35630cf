// One month's staff list of the demo's company: some have come, moved and gone, and some rows are wrong.

/** Somebody of the directory, as the list of people gives them. */
export interface Listed {
  number: string | null;
  name: string;
  emails: string[];
  unit: { path: string } | null;
}

const HEADER = 'Matricule;Nom complet;Courriel;Service;Responsable;Site;Langue';
const KEPT = 6;
const MOVED = 4;
const GONE = 3;

const row = ({ number, name, emails, unit }: Listed, place = unit?.path ?? '') =>
  `${number ?? ''};${name};${emails[0] ?? ''};${place};;;`;
const newcomer = (number: string, name: string, manager = '') =>
  `${number};${name};personne.${number.toLowerCase()}@hautelande.example;Qualité et sécurité > Métrologie;${manager};;fr`;

/** Three people who come, for the import that is done. */
export const NEWCOMERS = [
  HEADER,
  newcomer('N101', 'Inès Çelik', 'N103'),
  newcomer('N102', 'Loïc Muñoz', 'N103'),
  newcomer('N103', 'Sœur Agnès Petit'),
];

/** The whole company, so that whoever is missing has left. */
export const staffList = (people: Listed[]): string[] => {
  const [moved, others] = [people.slice(KEPT, KEPT + MOVED), people.slice(KEPT + MOVED)];
  return [
    HEADER,
    ...people.slice(0, KEPT).map((one) => row(one)),
    ...moved.map((one) => row(one, 'Usinage')),
    ...others.slice(GONE).map((one) => row(one)),
    newcomer('N201', 'Maëlle Béranger', 'N202'),
    newcomer('N202', 'Karim Guérin'),
    newcomer('N203', 'Sans Arobase').replace('@', ' chez '),
    newcomer('N202', 'Deux Fois'),
    newcomer('N204', 'Responsable Inconnu', '9999'),
    ';Ni Matricule Ni Adresse;;Qualité et sécurité;;;fr',
  ];
};
