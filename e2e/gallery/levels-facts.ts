// A badge with levels, in the demo: its criteria point by point, a link to a framework of others, what stands folded.
import type { Api } from './people-facts.ts';

export interface LevelFacts {
  badgeId: string;
  /** A badge that this one comes before. */
  afterId: string;
  classPath: string;
}

const text = (fr: string, en: string) => ({ fr, en });
const criterion = (id: string, fr: string, en: string) => ({
  id,
  text: text(fr, en),
  hint: text('Compte rendu, observation d’un collègue', 'Minutes, a colleague’s observation'),
  rubric: {
    notYet: text('Sur demande, avec de l’aide', 'When asked, with help'),
    met: text('De sa propre initiative', 'On their own initiative'),
  },
});

const RUNGS = [
  {
    ...{ id: 'discovery', rank: 1, name: text('Découverte', 'Discovery') },
    description: text(
      'Prend part à la préparation, avec quelqu’un d’expérience.',
      'Takes part in preparing, with somebody experienced.',
    ),
    criteria: [
      criterion('c1', 'Envoie l’ordre du jour deux jours avant.', 'Sends the agenda two days before.'),
      criterion('c2', 'Tient le temps annoncé pour chaque point.', 'Keeps to the time set for each item.'),
    ],
  },
  {
    ...{ id: 'practice', rank: 2, name: text('Pratique', 'Practice') },
    description: text('Anime seul une réunion d’équipe.', 'Runs a team meeting alone.'),
    criteria: [
      criterion('c1', 'Donne la parole à chaque personne présente.', 'Gives the floor to everybody present.'),
      criterion('c2', 'Formule la décision prise et qui s’en charge.', 'Words the decision taken and who sees to it.'),
      criterion('c3', 'Envoie le relevé de décisions le jour même.', 'Sends the decisions on the same day.'),
    ],
  },
  {
    ...{ id: 'expertise', rank: 3, name: text('Expertise', 'Expertise') },
    description: text(
      'Anime une réunion où les avis s’opposent, et aide les autres à le faire.',
      'Runs a meeting where opinions clash, and helps others to do so.',
    ),
    criteria: [
      criterion('c1', 'Fait dire les désaccords avant la décision.', 'Has disagreements spoken before the decision.'),
      criterion(
        'c2',
        'Observe un collègue et lui rend compte par écrit.',
        'Observes a colleague and reports back in writing.',
      ),
    ],
  },
];

const CONTENT = {
  name: text('Animer une réunion', 'Running a meeting'),
  description: text(
    'Prépare une réunion, la conduit dans le temps annoncé et fait suivre les décisions d’effet.',
    'Prepares a meeting, runs it within the time set, and sees that decisions are followed.',
  ),
  criteria: text('Sur trois réunions réelles, dont une observée.', 'At three real meetings, one of them observed.'),
  tags: ['réunion'],
  ladder: { of: 3, rungs: RUNGS },
  alignments: [
    {
      ...{ targetName: 'Animer une réunion', targetUrl: 'https://competences.example/300425' },
      ...{ targetCode: '300425', targetFramework: 'Répertoire interne' },
    },
  ],
  otherIdentifiers: [
    { identifier: 'ANIM-RE-03', identifierType: 'systemId' },
    { identifier: '978-2-1234-5680-3', identifierType: 'isbn' },
  ],
  related: ['https://badges.ailleurs.example/animation-de-reunion'],
  effort: text('Trois réunions en deux mois', 'Three meetings in two months'),
  renewal: text('Une réunion observée', 'One meeting observed'),
  assessment: { modes: ['peer', 'manager'], minimumAssessors: 1 },
  validityMonths: 36,
  alt: text('Badge Animer une réunion', 'Badge Running a meeting'),
  artwork: { style: 'ecrou', palette: 'prune', icon: 'users', sub: text('', '') },
};

export async function gatherLevels({ send }: Api, handle: string): Promise<LevelFacts> {
  const { badge } = await send<{ badge: { id: string; publicId: string } }>('/badges', { content: CONTENT });
  await send(`/badges/${badge.id}/publish`, {});
  const { ladder: _none, ...plain } = CONTENT;
  const name = text('Former à l’animation', 'Training others to run meetings');
  const after = await send<{ badge: { id: string } }>('/badges', {
    content: { ...plain, name, prerequisites: [badge.id] },
  });
  await send(`/badges/${after.badge.id}/publish`, {});
  return { badgeId: badge.id, afterId: after.badge.id, classPath: `/o/${handle}/badges/${badge.publicId}` };
}
