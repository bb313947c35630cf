// Two months of one staff list: in the second one some have come, moved and gone, and some rows are wrong.
interface Holder {
  email: string;
  name: string;
}

const HEADER = 'Matricule;Nom complet;Courriel;Service;Responsable;Site;Langue';
const OTHERS = [
  ['2001', 'Élodie Zimmermann', 'Usine;;Lyon'],
  ['2002', 'Noël Guérin', 'Usine > Atelier 1;2001;Lyon'],
  ['2003', 'Anaïs Lefèvre', 'Usine > Atelier 1;2002;Lyon'],
  ['2004', 'Loïc Muñoz', 'Usine > Atelier 3;2001;Lyon'],
  ['2005', 'Maëlle Çelik', 'Usine > Atelier 3 > Équipe de nuit;2004;Lyon'],
  ['2006', 'François Dupré', 'Bureau d’études;;Brest'],
  ['2007', 'Zoé Béranger', 'Bureau d’études;2006;Brest'],
  ['2008', 'Sœur Agnès Petit', 'Ressources humaines;;Lyon'],
  ['2009', 'Joëlle Roux', 'Ressources humaines;2008;Lyon'],
  ['2010', 'Tom Reed', 'Usine > Atelier 3;2004;Lyon'],
] as const;

const other = ([number, name, rest]: readonly [string, string, string]) => {
  const [unit, manager, site] = rest.split(';');
  return `${number};${name};personne.${number}@hautelande.example;${unit};${manager};${site};fr`;
};
const holding = (unit: string) => (holder: Holder, index: number) =>
  `${1001 + index};${holder.name || `Personne ${index}`};${holder.email};${unit};2004;Lyon;fr`;

export const DESK = {
  staff: (holders: Holder[]): string[] => [HEADER, ...OTHERS.map(other), ...holders.map(holding('Usine > Atelier 3'))],
  update: (holders: Holder[]): string[] => [
    HEADER,
    ...OTHERS.slice(0, 6).map(other),
    '2007;Zoé Béranger-Roux;personne.2007@hautelande.example;Usine > Atelier 3;2004;Lyon;fr',
    ...holders.map(holding('Usine > Atelier 4')),
    '2011;Inès Moreau;ines.moreau@hautelande.example;Qualité > Métrologie;2012;Lyon;fr',
    '2012;Karim Benali;karim.benali@hautelande.example;Qualité;;Lyon;fr',
    '2013;Sans Arobase;personne.sans.arobase;Qualité;2012;Lyon;fr',
    '2012;Deux Fois;deux.fois@hautelande.example;Qualité;;Lyon;fr',
    '2014;Chef Inconnu;chef.inconnu@hautelande.example;Qualité;9999;Lyon;fr',
    ';Ni Numéro Ni Adresse;;Qualité;;Lyon;fr',
  ],
};
