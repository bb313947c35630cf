// Views of a skill and of a programme, as the tests draw them.
import type { Language } from '../../platform/language.ts';
import type { ProgrammePage } from '../programmes/index.ts';
import { classView, tray } from './page-samples.test-support.ts';
import type { SkillPageView } from './skill.views.ts';

export const SKILL_PATH = '/o/hautes-rives/skills/0199a1b2-7c4e-7000-8000-00000000000a';
const said = (language: Language, fr: string, en: string) => ({ text: language === 'fr' ? fr : en, language });

export const skillView = (language: Language, over: Partial<SkillPageView> = {}): SkillPageView => ({
  name: said(language, 'Coopérer', 'Cooperating'),
  description: said(language, 'Mener à plusieurs un travail commun.', 'Carrying shared work through.'),
  isOpen: true,
  isRetired: false,
  issuer: classView(language).issuer,
  suspended: false,
  code: 'A1.2',
  address: 'https://skills.example/cooperer',
  path: [said(language, 'Avec les autres', 'With others')],
  otherNames: [said(language, 'Travailler en équipe', 'Team work'), { text: 'Coopération', language: 'fr' }],
  framework: {
    name: said(language, 'Métiers de l’atelier', 'Workshop trades'),
    version: '2026.1',
    isRetired: false,
    source: 'Branche',
    sourceUrl: 'https://branche.example',
    licence: 'CC BY 4.0',
    notice: said(language, 'Texte de la branche.', 'Text of the trade.'),
  },
  levels: [1, 2, 3].map((rank) => ({
    level: { rank, of: 3, name: said(language, `Palier ${rank}`, `Step ${rank}`) },
    text: rank === 2 ? null : said(language, 'Répartit le travail.', 'Shares work out.'),
  })),
  badges: tray(language),
  allBadgesUrl: '/o/hautes-rives/catalog?skill=a',
  crosswalks: [
    {
      ...{ relation: 'close', name: { text: 'travailler en équipe', language: 'fr' }, percent: 80, framework: null },
      url: 'http://data.europa.eu/esco/skill/1',
    },
    {
      ...{ relation: 'broader', name: said(language, 'Agir ensemble', 'Acting together'), percent: 100 },
      ...{ url: `${SKILL_PATH}b`, framework: said(language, 'Socle', 'Basics') },
    },
  ],
  jsonUrl: `${SKILL_PATH}.json`,
  ...over,
});

const both = (fr: string, en = fr) => ({ fr, en });

export const publicProgramme = (over: Partial<ProgrammePage> = {}): ProgrammePage => ({
  organisation: {
    ...{ id: 'o', handle: 'hautes-rives', name: 'Coopérative Hautes-Rives', website: '', language: 'fr' },
    ...{ timeZone: 'Europe/Paris', undoMinutes: 10, did: 'did:web:hautes-rives.example', handleFixed: true },
    ...{ logoVersion: 0, suspendedAt: null, linkedinId: null, storyFr: '', storyEn: '', brandColour: null },
    ...{ senderName: '', replyTo: '', createdAt: new Date('2026-02-01T12:00:00Z') },
  },
  state: 'open',
  content: {
    ...{ activity: 'mentoring', name: both('Compagnons', 'Companions'), aim: both('Transmettre.', 'Passing on.') },
    ...{ startsOn: '2026-12-01', endsOn: '2027-06-30', timeZone: 'Europe/Paris', groups: [] },
    skills: [
      { from: 'own', id: 'a', name: both('Coopérer', 'Cooperating'), why: both('À deux au poste.', 'Two at a post.') },
      { from: 'words', id: '', name: both('Patience'), why: both('Avec qui débute.', 'With beginners.') },
    ],
    ...{ badgeIds: [], ways: ['mentor', 'peer'], assessing: both('Un entretien.', 'A talk.'), awarders: [] },
    ...{ course: [], contact: both('Service formation', 'Training'), audience: 'public' },
    announcement: { by: 'page', subject: both(''), text: both('') },
  },
  badges: [],
  skillIds: [SKILL_PATH.split('/').at(-1) ?? null, null],
  ...over,
});
