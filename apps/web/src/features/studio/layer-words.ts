import { EMBLEMS, iconLabel, type Layer, wordsIn } from '@insigne/artwork';
import type { Language } from '@insigne/server/api';
import type { Translate } from '../../texts/texts.ts';

/** What a layer shows, in a word: the emblem's name, the text itself. */
export function layerDetail(layer: Layer, language: Language, t: Translate): string {
  switch (layer.kind) {
    case 'emblem':
      return wordsIn(EMBLEMS[layer.emblem].name, language);
    case 'icon':
      return iconLabel(layer.icon, language);
    case 'text':
    case 'arc':
      return wordsIn(layer.text, language) || t('studio:layers.noText');
    case 'logo':
      return '';
  }
}

/** “Emblem, Lens”. */
export const layerName = (layer: Layer, language: Language, t: Translate): string =>
  [t(`studio:kind.${layer.kind}`), layerDetail(layer, language, t)].filter(Boolean).join(', ');
