/** The company as a tree: twelve units, 240 people. */
export interface DemoUnit {
  name: string;
  code: string;
  site: string;
  /** Position of the unit above in this list. */
  parent: number | undefined;
  /** People, its head included. */
  size: number;
}

const ANNONAY = 'Annonay';
const TOURNON = 'Tournon';

export const DEMO_UNITS: DemoUnit[] = [
  { name: 'Direction', code: 'DIR', site: ANNONAY, parent: undefined, size: 6 },
  { name: 'Ressources humaines', code: 'RH', site: ANNONAY, parent: undefined, size: 8 },
  { name: 'Finance et achats', code: 'FIN', site: ANNONAY, parent: undefined, size: 10 },
  { name: 'Qualité et sécurité', code: 'QSE', site: ANNONAY, parent: undefined, size: 16 },
  { name: 'Études et méthodes', code: 'ETU', site: ANNONAY, parent: undefined, size: 20 },
  { name: 'Informatique', code: 'SI', site: ANNONAY, parent: undefined, size: 12 },
  { name: 'Production', code: 'PRO', site: TOURNON, parent: undefined, size: 4 },
  { name: 'Usinage', code: 'USI', site: TOURNON, parent: 6, size: 44 },
  { name: 'Montage', code: 'MON', site: TOURNON, parent: 6, size: 52 },
  { name: 'Finition', code: 'FNT', site: TOURNON, parent: 6, size: 22 },
  { name: 'Maintenance', code: 'MNT', site: TOURNON, parent: 6, size: 20 },
  { name: 'Logistique', code: 'LOG', site: TOURNON, parent: undefined, size: 26 },
];
