// How the steps of the studio are told: “Undo ‘Move the emblem’”.
import type { Translate } from '../../texts/texts.ts';
import type { LayerKind } from './layer-list.ts';

const ACTS = [
  'add',
  'remove',
  'copy',
  'up',
  'down',
  'hide',
  'show',
  'move',
  'resize',
  'turn',
  'text',
  'colour',
  'figure',
  'setting',
  'template',
  'shape',
  'palette',
  'finish',
  'levels',
  'alt',
  'picture',
  'drawn',
  'found',
  'theirs',
] as const;
export type Act = (typeof ACTS)[number];
const KINDS: readonly LayerKind[] = ['emblem', 'icon', 'text', 'arc', 'logo'];

/**
 * The name of a change in the history of the draft. Changes of the same name, one right after the other, are one step: a key
 * that is held, letters that are typed. `key` tells apart those that are not.
 */
export const stepField = (act: Act, kind?: LayerKind, key = ''): string => [act, kind ?? '-', key].join(' ');

/** The step in words; of a change made elsewhere, that it was one. */
export function stepName(field: string, t: Translate): string {
  const [first, second] = field.split(' ');
  const act = ACTS.find((one) => one === first);
  const kind = KINDS.find((one) => one === second);
  if (act === undefined) return t('studio:step.edit');
  const what = kind === undefined ? '' : act === 'add' ? t(`studio:a.${kind}`) : t(`studio:the.${kind}`);
  return t(`studio:step.${act}`, { what });
}
