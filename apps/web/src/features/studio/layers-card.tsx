import {
  type Icon,
  IconArrowDown,
  IconArrowUp,
  IconAward,
  IconEye,
  IconEyeOff,
  IconIcons,
  IconLetterA,
  IconMoodSmile,
  IconPalette,
  IconPhoto,
  IconShape,
  IconTextCaption,
} from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Inspector } from './inspector.tsx';
import { isFull, type LayerKind } from './layer-list.ts';
import { layerDetail } from './layer-words.ts';
import { BASES, type Base, type Studio } from './use-studio.ts';

const ICONS: Record<LayerKind | Base, Icon> = {
  emblem: IconAward,
  icon: IconMoodSmile,
  text: IconLetterA,
  arc: IconTextCaption,
  logo: IconPhoto,
  '#levels': IconIcons,
  '#colours': IconPalette,
  '#shape': IconShape,
};
const KINDS: readonly LayerKind[] = ['emblem', 'icon', 'text', 'arc', 'logo'];

/** Everything that the drawing is made of, the front first, and the fields of what is chosen. */
export function LayersCard({ studio, hasLogo }: { studio: Studio; hasLogo: boolean }) {
  const { t, language } = useText();
  const { design, chosen } = studio;
  const front = [...design.layers].reverse();
  const list = useRef<HTMLOListElement>(null);
  const count = useRef(design.layers.length);
  useEffect(() => {
    const isFewer = design.layers.length < count.current;
    count.current = design.layers.length;
    // The one that had the focus is gone: its neighbour, which is chosen now, takes it.
    if (isFewer && document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>('[aria-current=true]')?.focus();
  }, [design.layers.length]);
  const baseDetail = (base: Base): string => {
    if (base === '#shape') return t(`studio:shape.${design.shape}`);
    if (base === '#colours')
      return typeof design.palette === 'string' ? t(`studio:palette.${design.palette}`) : design.palette.main;
    return studio.levels.length === 0
      ? t('studio:levels.none')
      : t('studio:levels.count', { count: studio.levels.length });
  };
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      studio.move(id, event.key === 'ArrowUp' ? 'up' : 'down');
    } else if (event.key === 'Delete') {
      event.preventDefault();
      studio.remove(id);
    }
  };
  const row = (id: string, kind: LayerKind | Base, detail: string) => {
    const Mark = ICONS[kind];
    return (
      <button
        type="button"
        className="layer-name"
        aria-current={id === chosen}
        onClick={() => studio.choose(id)}
        {...(!id.startsWith('#') && {
          onKeyDown: (event: KeyboardEvent) => onKeyDown(event, id),
          'aria-keyshortcuts': 'Alt+ArrowUp Alt+ArrowDown Delete',
        })}
      >
        <Mark className="i" aria-hidden="true" />
        <span className="words">
          <span className="b">
            {t(kind.startsWith('#') ? `studio:base.${kind.slice(1) as 'shape'}` : `studio:kind.${kind as LayerKind}`)}
          </span>{' '}
          <span className="dim">{detail}</span>
        </span>
      </button>
    );
  };
  return (
    <section className="card layers" aria-labelledby="layers">
      <h2 id="layers">{t('studio:layers.title')}</h2>
      <ol ref={list} className="layer-list" aria-label={t('studio:layers.order')}>
        {front.map((layer, at) => {
          const name = {
            layer: [t(`studio:kind.${layer.kind}`), layerDetail(layer, language, t)].filter(Boolean).join(' '),
          };
          return (
            <li key={layer.id} className={layer.hidden ? 'is-hidden' : undefined} data-chosen={layer.id === chosen}>
              {row(layer.id, layer.kind, layerDetail(layer, language, t))}
              <button
                type="button"
                className="tool"
                aria-pressed={layer.hidden === true}
                aria-label={t('studio:layers.hide', name)}
                onClick={() => studio.toggle(layer.id)}
              >
                {layer.hidden ? (
                  <IconEyeOff className="i" aria-hidden="true" />
                ) : (
                  <IconEye className="i" aria-hidden="true" />
                )}
              </button>
              <button
                type="button"
                className="tool"
                aria-label={t('studio:layers.up', name)}
                aria-disabled={at === 0}
                onClick={() => studio.move(layer.id, 'up')}
              >
                <IconArrowUp className="i" aria-hidden="true" />
              </button>
              <button
                type="button"
                className="tool"
                aria-label={t('studio:layers.down', name)}
                aria-disabled={at === front.length - 1}
                onClick={() => studio.move(layer.id, 'down')}
              >
                <IconArrowDown className="i" aria-hidden="true" />
              </button>
            </li>
          );
        })}
        {BASES.map((base) => (
          <li key={base} data-chosen={base === chosen}>
            {row(base, base, baseDetail(base))}
          </li>
        ))}
      </ol>
      <fieldset className="adding">
        <legend className="field-name">{t('studio:layers.add')}</legend>
        <div className="row wrap">
          {KINDS.map((kind) => (
            <Button
              key={kind}
              small
              disabled={isFull(design) || (kind === 'logo' && !hasLogo)}
              onClick={() => {
                if (!isFull(design) && (kind !== 'logo' || hasLogo)) studio.add(kind);
              }}
            >
              {t(`studio:kind.${kind}`)}
            </Button>
          ))}
        </div>
        {isFull(design) ? (
          <p className="xs dim">{t('studio:layers.full', { count: design.layers.length })}</p>
        ) : (
          !hasLogo && <p className="xs dim">{t('studio:layers.noLogo')}</p>
        )}
      </fieldset>
      <Inspector studio={studio} />
    </section>
  );
}
