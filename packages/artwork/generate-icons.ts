// Why: badges need about forty outline icons, not the 5,000 of the set. Copies the chosen path data of Tabler Icons
// into src/icons.gen.ts with search words in French and English. `--check` fails when the file is out of step.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const CHOSEN: Record<string, { fr: string; en: string }> = {
  certificate: { fr: 'certificat diplôme attestation', en: 'certificate diploma credential' },
  award: { fr: 'récompense médaille distinction', en: 'award medal honour' },
  trophy: { fr: 'trophée coupe victoire', en: 'trophy cup win' },
  target: { fr: 'cible objectif précision', en: 'target goal accuracy' },
  compass: { fr: 'boussole orientation cap', en: 'compass direction guidance' },
  map: { fr: 'carte territoire parcours', en: 'map territory journey' },
  flag: { fr: 'drapeau jalon étape', en: 'flag milestone stage' },
  rocket: { fr: 'fusée lancement projet', en: 'rocket launch project' },
  bulb: { fr: 'ampoule idée innovation', en: 'bulb idea innovation' },
  brain: { fr: 'cerveau réflexion apprentissage', en: 'brain thinking learning' },
  puzzle: { fr: 'puzzle résolution assemblage', en: 'puzzle solving assembly' },
  scale: { fr: 'balance équité arbitrage', en: 'scale fairness balance' },
  gavel: { fr: 'marteau droit règlement', en: 'gavel law rules' },
  leaf: { fr: 'feuille écologie environnement', en: 'leaf ecology environment' },
  seedling: { fr: 'pousse croissance jardin', en: 'seedling growth garden' },
  tractor: { fr: 'tracteur agriculture culture', en: 'tractor farming agriculture' },
  'first-aid-kit': { fr: 'secours trousse soin', en: 'first aid kit care' },
  helmet: { fr: 'casque sécurité chantier', en: 'helmet safety site' },
  truck: { fr: 'camion transport logistique', en: 'truck transport logistics' },
  'building-factory-2': { fr: 'usine industrie production', en: 'factory industry production' },
  tool: { fr: 'clé outil maintenance', en: 'wrench tool maintenance' },
  hammer: { fr: 'marteau artisanat construction', en: 'hammer craft building' },
  settings: { fr: 'engrenage réglage mécanique', en: 'gear settings mechanics' },
  bolt: { fr: 'éclair électricité énergie', en: 'bolt electricity energy' },
  'shield-lock': { fr: 'bouclier cybersécurité protection', en: 'shield cybersecurity protection' },
  code: { fr: 'code programmation logiciel', en: 'code programming software' },
  database: { fr: 'base données stockage', en: 'database data storage' },
  cpu: { fr: 'processeur électronique calcul', en: 'processor electronics computing' },
  robot: { fr: 'robot automatisation intelligence artificielle', en: 'robot automation artificial intelligence' },
  flask: { fr: 'fiole chimie expérience', en: 'flask chemistry experiment' },
  microscope: { fr: 'microscope recherche science', en: 'microscope research science' },
  'chart-line': { fr: 'courbe analyse statistique', en: 'chart analysis statistics' },
  coin: { fr: 'pièce finance budget', en: 'coin finance budget' },
  'heart-handshake': { fr: 'entraide solidarité mentorat', en: 'mutual help solidarity mentoring' },
  users: { fr: 'équipe groupe collectif', en: 'team group people' },
  messages: { fr: 'dialogue échange communication', en: 'dialogue exchange communication' },
  ear: { fr: 'oreille écoute attention', en: 'ear listening attention' },
  accessible: { fr: 'accessibilité handicap inclusion', en: 'accessibility disability inclusion' },
  language: { fr: 'langue traduction interculturel', en: 'language translation intercultural' },
  world: { fr: 'monde international planète', en: 'world international globe' },
  microphone: { fr: 'micro parole conférence', en: 'microphone speaking conference' },
  presentation: { fr: 'présentation exposé réunion', en: 'presentation talk meeting' },
  school: { fr: 'école formation enseignement', en: 'school training teaching' },
  book: { fr: 'livre lecture savoir', en: 'book reading knowledge' },
  feather: { fr: 'plume rédaction écriture', en: 'feather writing drafting' },
  palette: { fr: 'palette art création', en: 'palette art design' },
  camera: { fr: 'photo image média', en: 'camera photo media' },
  music: { fr: 'musique son culture', en: 'music sound culture' },
  'chef-hat': { fr: 'toque cuisine restauration', en: 'chef hat cooking catering' },
  barbell: { fr: 'haltère sport entraînement', en: 'barbell sport training' },
  'calendar-event': { fr: 'calendrier événement organisation', en: 'calendar event planning' },
  'clipboard-check': { fr: 'contrôle qualité vérification', en: 'checklist quality audit' },
  'stairs-up': { fr: 'marches progression évolution', en: 'stairs progress development' },
  hierarchy: { fr: 'hiérarchie organisation encadrement', en: 'hierarchy organisation management' },
  key: { fr: 'clef accès confiance', en: 'key access trust' },
  eye: { fr: 'œil observation vigilance', en: 'eye observation watchfulness' },
  lifebuoy: { fr: 'bouée assistance sauvetage', en: 'lifebuoy support rescue' },
  recycle: { fr: 'recyclage durable réemploi', en: 'recycling sustainable reuse' },
  star: { fr: 'étoile excellence réussite', en: 'star excellence success' },
  flame: { fr: 'flamme énergie engagement', en: 'flame energy commitment' },
};

const require = createRequire(import.meta.url);
// The package exports only its icon folders; its own manifest stands one folder above them.
const root = new URL('../', pathToFileURL(require.resolve('@tabler/icons/outline/star.svg')));
const version = (JSON.parse(readFileSync(new URL('../package.json', root), 'utf8')) as { version: string }).version;

const lines = Object.entries(CHOSEN).map(([id, words]) => {
  const svg = readFileSync(new URL(`outline/${id}.svg`, root), 'utf8');
  const paths = [...svg.matchAll(/<path d="([^"]+)"/g)].map((match) => match[1]);
  if (paths.length === 0) throw new Error(`icon ${id} has no outline path`);
  const list = paths.map((d) => `'${d}'`).join(', ');
  return `  '${id}': { fr: '${words.fr}', en: '${words.en}', paths: [${list}] },`;
});

const text = `// Generated by generate-icons.ts: do not edit.
// Path data of Tabler Icons ${version} (https://tabler.io/icons), MIT licence, copyright (c) 2020-2026 Paweł Kuna.
// Outline icons on a 24 x 24 grid, meant to be stroked with round caps and joins.
export const ICON_LIBRARY = {
${lines.join('\n')}
} as const;
`;

const target = new URL('./src/icons.gen.ts', import.meta.url);
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) throw new Error('src/icons.gen.ts is out of step: run generate-icons.ts');
} else {
  writeFileSync(target, text);
}
