import { fromFirst, isLettered, type Layer, type LayeredDesign, MAX_WORDS_LENGTH, named } from '@insigne/artwork';
import type { BadgeContent, BadgeView, Level } from '@insigne/server/api';
import { useMemo, useState } from 'react';
import { layeredOf, simpleDesignOf } from '../../artwork/badge-design.ts';
import { levelsIn, wordsOfName } from '../../artwork/badge-words.ts';
import { useText } from '../../texts/texts.ts';
import { type BadgeDraft, useBadgeDraft } from '../badges/use-badge-draft.ts';
import type { Placing } from './geometry.ts';
import {
  changedLayer,
  type LayerKind,
  type Move,
  movedLayer,
  neighbourOf,
  newLayer,
  toggledLayer,
  withCopy,
  withLayer,
  withoutLayer,
} from './layer-list.ts';
import { type Act, stepField } from './steps.ts';

/** What lies under all layers, and cannot be moved: chosen in the same list. `#` stands in no layer's id. */
export const BASES = ['#levels', '#colours', '#shape'] as const;
export type Base = (typeof BASES)[number];

export interface Studio {
  draft: BadgeDraft;
  content: BadgeContent;
  /** As it is kept: lettered with the name as it is now, without a level. */
  design: LayeredDesign;
  levels: Level[];
  /** The level that is looked at; undefined: the badge has none. */
  level: Level | undefined;
  showLevel: (id: string) => void;
  /** As it will be published at the level that is looked at. */
  shown: LayeredDesign;
  /** Id of a layer, or what lies under all of them. */
  chosen: string;
  layer: Layer | undefined;
  choose: (id: string) => void;
  set: (field: string, design: LayeredDesign) => void;
  setContent: (field: string, content: BadgeContent) => void;
  add: (kind: LayerKind) => void;
  remove: (id: string) => void;
  copy: (id: string) => void;
  move: (id: string, move: Move) => void;
  toggle: (id: string) => void;
  /** `key` makes a step of its own. */
  place: (id: string, act: Act, placing: Placing, key?: string) => void;
  /** Another setting of a layer; `key` names the setting. */
  change: (id: string, act: Act, key: string, change: (layer: Layer) => Layer) => void;
}

/**
 * As it is stored: the name and the level are the badge's, and are put in wherever it is drawn. A name may be longer than a text
 * of a design.
 */
function keepable({ level: _sample, ...design }: LayeredDesign): LayeredDesign {
  const shortened = (text: string) => [...text].slice(0, MAX_WORDS_LENGTH).join('').trim();
  return {
    ...design,
    layers: design.layers.map((layer) =>
      isLettered(layer) && layer.link === 'name'
        ? { ...layer, text: { fr: shortened(layer.text.fr), en: shortened(layer.text.en) } }
        : layer,
    ),
  };
}

/**
 * The badge being drawn. Its draft is the one of the badge's own page: what is typed there is here, and the other way round.
 * @param wanted a layer, or what lies under all of them without its mark, that is chosen at first if it is there
 */
export function useStudio(badge: BadgeView, wanted = ''): Studio {
  const { t } = useText();
  const draft = useBadgeDraft(badge);
  const { content } = draft;
  const [levelId, showLevel] = useState<string>();
  // A badge drawn before the studio existed starts from the drawing that it has.
  const design = useMemo(
    () => named(content.artwork.design ?? fromFirst(simpleDesignOf(content, 'fr', t)), wordsOfName(content, t)),
    [content, t],
  );
  const [chosen, choose] = useState<string>(
    () =>
      [...design.layers.map(({ id }) => id), ...BASES].find((id) => id === wanted || id === `#${wanted}`) ?? '#shape',
  );
  const levels = levelsIn(content);
  const level = levels.find(({ id }) => id === levelId) ?? levels.at(-1);
  const layerOf = (id: string) => design.layers.find((one) => one.id === id);

  const setContent = draft.set;
  const set = (field: string, next: LayeredDesign) =>
    setContent(field, { ...content, artwork: { ...content.artwork, design: keepable(next) } });
  /** A step about one layer, told by what kind it is. */
  const step = (act: Act, id: string, next: (kind: LayerKind) => LayeredDesign, key = id) => {
    const kind = layerOf(id)?.kind;
    if (kind !== undefined) set(stepField(act, kind, key), next(kind));
  };
  return {
    draft,
    content,
    design,
    levels,
    level,
    showLevel,
    shown: layeredOf(content, design, t, level?.id),
    chosen,
    layer: layerOf(chosen),
    choose,
    set,
    setContent,
    add: (kind) => {
      const words = { fr: t('studio:layers.newText', { lng: 'fr' }), en: t('studio:layers.newText', { lng: 'en' }) };
      const layer = newLayer(design, kind, words);
      set(stepField('add', kind, layer.id), withLayer(design, layer));
      choose(layer.id);
    },
    remove: (id) => {
      step('remove', id, () => withoutLayer(design, id));
      if (chosen === id) choose(neighbourOf(design, id) ?? '#shape');
    },
    copy: (id) => {
      const copied = withCopy(design, id);
      if (copied === undefined) return;
      step('copy', id, () => copied.design, copied.copy);
      choose(copied.copy);
    },
    move: (id, move) => step(move, id, () => movedLayer(design, id, move)),
    toggle: (id) => step(layerOf(id)?.hidden === true ? 'show' : 'hide', id, () => toggledLayer(design, id)),
    place: (id, act, { x, y, scale, rotation }, key) =>
      step(act, id, () => changedLayer(design, id, (one) => ({ ...one, x, y, scale, rotation })), key),
    change: (id, act, key, change) => step(act, id, () => changedLayer(design, id, change), `${id} ${key}`),
  };
}
