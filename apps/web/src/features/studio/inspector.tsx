import { IconCopy, IconTrash } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ColourFields } from './colour-fields.tsx';
import { LayerFields } from './layer-fields.tsx';
import { isFull } from './layer-list.ts';
import { LevelFields } from './level-fields.tsx';
import { ShapeFields } from './shape-fields.tsx';
import type { Studio } from './use-studio.ts';

/** The fields of what is chosen in the list. */
export function Inspector({ studio }: { studio: Studio }) {
  const { t } = useText();
  const { layer, chosen } = studio;
  if (chosen === '#colours') return <ColourFields studio={studio} />;
  if (chosen === '#levels') return <LevelFields studio={studio} />;
  if (layer === undefined) return <ShapeFields studio={studio} />;
  return (
    <section className="inspector stack" aria-labelledby="inspector">
      <header className="row wrap">
        <h3 id="inspector" className="grow">
          {t(`studio:kind.${layer.kind}`)}
        </h3>
        <Button
          small
          look="q"
          disabled={isFull(studio.design)}
          icon={<IconCopy className="i" aria-hidden="true" />}
          onClick={() => studio.copy(layer.id)}
        >
          {t('studio:layers.copy')}
        </Button>
        <Button
          small
          look="q"
          icon={<IconTrash className="i" aria-hidden="true" />}
          onClick={() => studio.remove(layer.id)}
        >
          {t('studio:layers.remove')}
        </Button>
      </header>
      <LayerFields studio={studio} layer={layer} />
    </section>
  );
}
