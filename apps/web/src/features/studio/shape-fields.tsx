import {
  ALLOY_NAMES,
  alloyOf,
  ENGRAVING_NAMES,
  FIELD_NAMES,
  type LayeredDesign,
  RIM_NAMES,
  reshaped,
  SHAPE_NAMES,
} from '@insigne/artwork';
import { NativeSelect } from '@mantine/core';
import { DesignPicture } from '../../artwork/drawing.tsx';
import { useText } from '../../texts/texts.ts';
import { stepField } from './steps.ts';
import type { Studio } from './use-studio.ts';

const THUMBNAIL = 56;

/** The silhouette and, where no level decides them, field, lines, edge and metal. */
export function ShapeFields({ studio }: { studio: Studio }) {
  const { t, language } = useText();
  const { design, shown, set } = studio;
  return (
    <section className="inspector stack" aria-labelledby="inspector">
      <h3 id="inspector">{t('studio:base.shape')}</h3>
      <fieldset>
        <legend className="sr">{t('studio:base.shape')}</legend>
        <div className="choices small">
          {SHAPE_NAMES.map((shape) => (
            <label key={shape} className="choice">
              <input
                type="radio"
                name="shape"
                className="sr"
                checked={design.shape === shape}
                onChange={() => set(stepField('shape', undefined, shape), reshaped(design, shape))}
              />
              <DesignPicture design={{ ...shown, shape }} size={THUMBNAIL} language={language} alt="" />
              <span>{t(`studio:shape.${shape}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {studio.levels.length > 0 ? (
        <p className="sm dim">{t('studio:finish.byLevel')}</p>
      ) : (
        <FinishFields studio={studio} />
      )}
    </section>
  );
}

function FinishFields({ studio }: { studio: Studio }) {
  const { t } = useText();
  const { design, set } = studio;
  const finish = (part: 'field' | 'engraving' | 'rim' | 'metal', next: Partial<LayeredDesign>) =>
    set(stepField('finish', undefined, part), { ...design, ...next });
  const selects = [
    {
      part: 'metal',
      value: alloyOf(design),
      names: ALLOY_NAMES,
      label: (name: string) => t(`studio:alloy.${name as (typeof ALLOY_NAMES)[number]}`),
    },
    {
      part: 'field',
      value: design.field ?? 'enamel',
      names: FIELD_NAMES,
      label: (name: string) => t(`studio:field.${name as (typeof FIELD_NAMES)[number]}`),
    },
    {
      part: 'engraving',
      value: design.engraving ?? 'waves',
      names: ENGRAVING_NAMES,
      label: (name: string) => t(`studio:engraving.${name as (typeof ENGRAVING_NAMES)[number]}`),
    },
    {
      part: 'rim',
      value: design.rim ?? 'double',
      names: RIM_NAMES,
      label: (name: string) => t(`studio:rim.${name as (typeof RIM_NAMES)[number]}`),
    },
  ] as const;
  return (
    <div className="pairs">
      {selects.map(({ part, value, names, label }) => (
        <NativeSelect
          key={part}
          label={t(`studio:finish.${part}`)}
          value={value}
          onChange={(event) => finish(part, { [part]: event.currentTarget.value })}
        >
          {names.map((name) => (
            <option key={name} value={name}>
              {label(name)}
            </option>
          ))}
        </NativeSelect>
      ))}
    </div>
  );
}
