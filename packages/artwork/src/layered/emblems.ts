import { circle } from '../geometry.ts';
import { bow, box, type EmblemPart, ellipse, tilted } from './emblem-parts.ts';
import { icosahedron, risingRays, wovenRings } from './emblem-shapes.ts';
import type { Words } from './values.ts';

export interface Emblem {
  name: Words;
  /** What it may stand for, for the search. */
  words: Words;
  /** Around (0, 0), within a circle of radius 100. */
  parts: readonly EmblemPart[];
}

const LENS = 'M-14,-80C18,-34 18,34 -14,80C-46,34 -46,-34 -14,-80Z';
const LENS_HOLE = 'M-14,-60C6,-26 6,26 -14,60C-34,26 -34,-26 -14,-60Z';

/** Sixteen instruments and scenes, each drawn for badges. */
export const EMBLEMS = {
  mirror: {
    name: { fr: 'Miroir à main', en: 'Hand mirror' },
    words: { fr: 'évaluation soi reflet lucidité', en: 'assessment self reflection insight' },
    parts: [
      ['metal', circle(0, -26, 58)],
      ['cut', circle(0, -26, 47)],
      ['shine', circle(0, -26, 52.5), 2],
      ['bar', 'M-24,-25L-7,-7L26,-45', 12],
      ['metal', 'M-9,30L9,32L13,76a13,13 0 0 1 -26,0L-9,32Z'],
      ['metal', box(-21, 30, 42, 12, 5)],
      ['shine', bow(0, -26, 39, 200, 245), 2.6],
      ['cut', circle(0, 77, 4.5)],
    ],
  },
  governor: {
    name: { fr: 'Régulateur à boules', en: 'Centrifugal governor' },
    words: { fr: 'régulation équilibre maîtrise émotions', en: 'regulation balance self-control emotions' },
    parts: [
      ['bar', ellipse(0, 14, 74, 17), 3.4],
      ['bar', 'M0,-84L0,80', 9],
      ['bar', 'M0,-62L-54,8L0,52L54,8Z', 8],
      ['metal', circle(0, -62, 12)],
      ['metal', box(-19, 42, 38, 20, 4)],
      ['groove', circle(-54, 12, 23), 4],
      ['metal', circle(-54, 12, 23)],
      ['groove', circle(54, 12, 23), 4],
      ['metal', circle(54, 12, 23)],
      ['shine', bow(-54, 12, 15, 190, 280), 3],
      ['shine', bow(54, 12, 15, 190, 280), 3],
      ['metal', box(-46, 74, 92, 12, 5)],
      ['metal', box(-15, -90, 30, 11, 5)],
    ],
  },
  hourglass: {
    name: { fr: 'Sablier', en: 'Hourglass' },
    words: { fr: 'organisation temps durée priorités', en: 'organisation time duration priorities' },
    parts: [
      ['metal', box(-54, -88, 108, 17, 6)],
      ['metal', box(-54, 71, 108, 17, 6)],
      ['bar', 'M-46,-70L-46,70M46,-70L46,70', 4.5],
      ['bar', 'M-35,-70C-35,-26 -8,-18 -8,0C-8,18 -35,26 -35,70M35,-70C35,-26 8,-18 8,0C8,18 35,26 35,70', 7],
      ['metal', 'M-24,-38C-16,-24 -5,-16 0,-4C5,-16 16,-24 24,-38Z'],
      ['metal', 'M-27,68C-22,48 -8,38 0,28C8,38 22,48 27,68Z'],
      ['bar', 'M0,-6L0,34', 3.5],
      ['shine', 'M-46,-80H46M-46,79H46', 2],
    ],
  },
  flame: {
    name: { fr: 'Flamme', en: 'Flame' },
    words: { fr: 'mobilisation énergie motivation engagement', en: 'mobilisation energy motivation drive' },
    parts: [
      [
        'metal',
        'M6,-92C12,-50 60,-32 60,24C60,62 32,88 0,88C-32,88 -60,62 -60,26C-60,-4 -44,-22 -33,-38C-30,-18 -21,-10 -12,-12C-18,-42 -12,-72 6,-92Z',
      ],
      ['cut', 'M4,-16C8,14 34,22 34,50C34,68 20,80 1,80C-18,80 -32,68 -32,48C-32,30 -10,14 4,-16Z'],
      ['metal', 'M2,28C5,42 18,46 18,60C18,69 10,75 1,75C-8,75 -16,69 -16,60C-16,48 -4,42 2,28Z'],
      ['shine', 'M-48,30C-48,8 -40,-6 -34,-16', 2.6],
      ['shine', 'M20,-42C34,-24 48,-6 49,22', 2.6],
    ],
  },
  heart: {
    name: { fr: 'Cœur en résonance', en: 'Resonant heart' },
    words: { fr: 'sensibilité empathie écoute soin', en: 'sensitivity empathy listening care' },
    parts: [
      [
        'metal',
        'M0,54C-17,40 -49,19 -49,-12C-49,-33 -34,-44 -20,-44C-11,-44 -3,-38 0,-30C3,-38 11,-44 20,-44C34,-44 49,-33 49,-12C49,19 17,40 0,54Z',
      ],
      ['shine', 'M-36,-12C-36,-25 -29,-32 -20,-33', 4],
      ['bar', bow(0, 2, 66, -42, 42) + bow(0, 2, 66, 138, 222), 8],
      ['bar', bow(0, 2, 87, -34, 34) + bow(0, 2, 87, 146, 214), 6.5],
      ['bar', 'M-28,73Q0,87 28,73M-28,-67Q0,-81 28,-67', 6],
    ],
  },
  voices: {
    name: { fr: 'Deux voix', en: 'Two voices' },
    words: { fr: 'relation adaptation dialogue échange', en: 'relation adaptation dialogue exchange' },
    parts: [
      ['metal', circle(-26, -18, 53)],
      ['metal', 'M-62,10L-73,60L-30,30Z'],
      ['cut', circle(-26, -18, 41.5)],
      ['groove', box(-12, -26, 94, 74, 18), 16],
      ['metal', box(-12, -26, 94, 74, 18)],
      ['metal', 'M40,40L62,40L66,78Z'],
      ['cut', box(-2, -16, 74, 54, 11)],
      ['metal', circle(17, 11, 7) + circle(36, 11, 7) + circle(55, 11, 7)],
      ['bar', 'M-48,-30H-16M-48,-12H-25', 6.5],
    ],
  },
  rings: {
    name: { fr: 'Anneaux tressés', en: 'Woven rings' },
    words: { fr: 'coopération équipe lien collectif', en: 'cooperation team link collective' },
    parts: wovenRings(),
  },
  therefore: {
    name: { fr: 'Donc', en: 'Therefore' },
    words: { fr: 'logique raisonnement déduction preuve', en: 'logic reasoning deduction proof' },
    parts: [
      ['bar', 'M0,-58L-58,42L58,42Z', 8],
      ['groove', circle(0, -58, 27), 5],
      ['metal', circle(0, -58, 24)],
      ['groove', circle(-58, 42, 27), 5],
      ['metal', circle(-58, 42, 24)],
      ['groove', circle(58, 42, 27), 5],
      ['metal', circle(58, 42, 24)],
      ['cut', circle(0, -58, 12) + circle(-58, 42, 12)],
      ['metal', circle(0, -58, 5.5) + circle(-58, 42, 5.5)],
      ['shine', bow(58, 42, 16, 190, 280), 3],
      ['bar', 'M-13,-8L11,9L-13,26', 8.5],
      ['bar', 'M-50,85H50', 4.5],
    ],
  },
  steps: {
    name: { fr: 'Marches et drapeau', en: 'Steps and flag' },
    words: { fr: 'planification étapes jalon but', en: 'planning stages milestone goal' },
    parts: [
      ['metal', 'M-88,80V54H-46V26H-6V-2H84V80Z'],
      ['cut', 'M-77,70V64H-36V36H4V9H73V70Z'],
      ['bar', 'M-36,66V70M4,38V70M38,10V70', 3],
      ['bar', 'M54,0V-74', 8.5],
      ['metal', 'M52,-76L-2,-56L52,-34Z'],
      ['metal', circle(54, -77, 8)],
      ['shine', 'M46,-68L14,-56', 2.4],
      ['metal', circle(-68, 31, 5.5) + circle(-49, 11, 5.5) + circle(-29, -8, 5.5) + circle(-8, -25, 5.5)],
    ],
  },
  scales: {
    name: { fr: 'Balance', en: 'Scales' },
    words: { fr: 'arbitrage choix équité décision', en: 'trade-off choice fairness decision' },
    parts: [
      ['bar', 'M0,-74V70', 9],
      ['bar', 'M-66,-44C-40,-62 -20,-52 0,-52C20,-52 40,-62 66,-44', 8],
      ['metal', circle(0, -78, 11)],
      ['bar', 'M-66,-44L-89,26M-66,-44L-43,26M66,-44L43,26M66,-44L89,26', 4],
      ['metal', 'M-95,24H-37A29,26 0 0 1 -95,24Z'],
      ['metal', 'M37,24H95A29,26 0 0 1 37,24Z'],
      ['shine', 'M-87,29H-47M45,29H85', 2.2],
      ['metal', box(-42, 72, 84, 14, 6)],
      ['metal', 'M-18,74L-6,52H6L18,74Z'],
      ['groove', circle(0, -52, 11), 3],
      ['metal', circle(0, -52, 11)],
    ],
  },
  prism: {
    name: { fr: 'Prisme', en: 'Prism' },
    words: { fr: 'information traitement analyse tri', en: 'information processing analysis sorting' },
    parts: [
      ['bar', 'M-94,30L-22,0', 7],
      ['bar', 'M18,-12L94,-28', 6],
      ['bar', 'M22,0L94,2', 8],
      ['bar', 'M26,14L92,34', 10],
      ['groove', 'M0,-72L66,56H-66Z', 14],
      ['metal', 'M0,-80L74,62H-74Z'],
      ['cut', 'M0,-56L54,50H-54Z'],
      ['facet', 'M0,-56L54,50L0,26Z'],
      ['shine', 'M0,-71L-64,56', 2.2],
      ['bar', 'M-22,0L18,-12M-22,0L22,0M-22,0L26,14', 2.8],
      ['bar', 'M-46,81H46', 5],
    ],
  },
  lens: {
    name: { fr: 'Lentille', en: 'Converging lens' },
    words: { fr: 'synthèse essentiel convergence résumé', en: 'synthesis essence convergence summary' },
    parts: [
      ['bar', 'M-92,-46H-14L70,0M-92,-23H-10L70,0M-92,0H70M-92,23H-10L70,0M-92,46H-14L70,0', 6],
      ['groove', LENS, 8],
      ['metal', LENS],
      ['cut', LENS_HOLE],
      ['shine', 'M-23,-30C-28,-10 -28,10 -23,30', 3.4],
      ['facet', 'M-14,-60C6,-26 6,26 -14,60C-6,26 -6,-26 -14,-60Z'],
      ['groove', circle(71, 0, 19), 6],
      ['metal', 'M71,-28L77,-6L97,0L77,6L71,28L65,6L45,0L65,-6Z'],
    ],
  },
  solid: {
    name: { fr: 'Icosaèdre', en: 'Icosahedron' },
    words: { fr: 'concept modèle abstraction théorie', en: 'concept model abstraction theory' },
    parts: icosahedron(),
  },
  loop: {
    name: { fr: 'Ruban sans fin', en: 'One-sided ribbon' },
    words: { fr: 'flexibilité souplesse changement adaptation', en: 'flexibility agility change adaptation' },
    parts: [
      ['bar', 'M0,0C-22,-34 -44,-44 -60,-38C-92,-26 -92,26 -60,38C-44,44 -22,34 0,0', 20],
      ['groove', 'M-26,34C-10,20 8,-16 24,-32', 30],
      [
        'bar',
        'M-60,38C-44,44 -22,34 0,0C22,-34 44,-44 60,-38C92,-26 92,26 60,38C44,44 22,34 0,0C-5,-8 -8,-12 -13,-18',
        20,
      ],
      ['shine', 'M-62,-44C-98,-32 -98,32 -62,44M62,-44C98,-32 98,32 62,44', 2.4],
      ['groove', 'M-62,-32C-82,-24 -82,24 -60,32C-46,36 -26,28 -4,-4C18,-36 44,-40 62,-32', 2.2],
      ['metal', circle(0, -72, 7.5) + circle(0, 72, 7.5)],
      [
        'bar',
        [
          [-112, -150],
          [-68, -30],
          [112, 150],
          [68, 30],
        ]
          .map(([a, b]) => bow(0, 0, 72, a ?? 0, b ?? 0))
          .join(''),
        4,
      ],
    ],
  },
  road: {
    name: { fr: 'Route et lever de soleil', en: 'Road and sunrise' },
    words: { fr: 'projection avenir vision anticipation', en: 'projection future vision foresight' },
    parts: [
      ['metal', 'M-40,0A40,40 0 0 1 40,0Z'],
      ['cut', 'M-28,0A28,28 0 0 1 28,0Z'],
      ['metal', 'M-17,0A17,17 0 0 1 17,0Z'],
      ...risingRays(),
      ['bar', 'M-90,6H90', 7],
      ['metal', 'M-13,16H13L64,86H-64Z'],
      ['cut', 'M-3,20H3L5,34H-5ZM-7,42H7L11,58H-11ZM-13,66H13L17,82H-17Z'],
      ['bar', 'M-84,34H-48M-80,58H-66M84,34H48M80,58H66', 4.5],
    ],
  },
  sphere: {
    name: { fr: 'Sphère armillaire', en: 'Armillary sphere' },
    words: { fr: 'approche globale système monde ensemble', en: 'whole system global world overview' },
    parts: [
      ['bar', circle(0, 0, 66), 9],
      ['bar', ellipse(0, 0, 27, 66) + ellipse(0, 0, 66, 22), 4.5],
      ['bar', 'M-44,78L44,-78', 5],
      ['metal', circle(-45, 80, 8.5) + circle(45, -80, 8.5)],
      ['groove', tilted(90, 24, -24), 15],
      ['bar', tilted(90, 24, -24), 9],
      ['shine', tilted(90, 24, -24), 1.6],
      ['groove', circle(0, 0, 20), 4],
      ['metal', circle(0, 0, 18)],
      ['shine', bow(0, 0, 11, 190, 280), 3],
    ],
  },
} satisfies Record<string, Emblem>;

export type EmblemName = keyof typeof EMBLEMS;
export const EMBLEM_NAMES = Object.keys(EMBLEMS) as EmblemName[];
export const isEmblemName = (value: unknown): value is EmblemName =>
  typeof value === 'string' && Object.hasOwn(EMBLEMS, value);
