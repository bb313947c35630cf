import { type Layer, type LetteredLayer, LIMITS, MAX_WORDS_LENGTH, PLATE_NAMES } from '@insigne/artwork';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useText } from '../../texts/texts.ts';
import { BilingualField } from '../badges/bilingual-field.tsx';
import { FigureField } from './figure-field.tsx';
import type { Studio } from './use-studio.ts';

/** Words in both languages, straight or on an arc. */
export function TextFields({ studio, layer }: { studio: Studio; layer: LetteredLayer }) {
  const { t } = useText();
  const { change } = studio;
  const set = (key: string, next: Partial<LetteredLayer> | ((one: Layer) => Layer)) =>
    change(layer.id, key === 'words' ? 'text' : 'setting', key, (one) =>
      typeof next === 'function' ? next(one) : ({ ...one, ...next } as Layer),
    );
  /** Absent means no. */
  const flag = (key: 'link' | 'lines', value: 'name' | 2, isOn: boolean) =>
    set(key, (one) => {
      const { [key]: _before, ...rest } = one as LetteredLayer;
      return (isOn ? { ...rest, [key]: value } : rest) as Layer;
    });
  const isNamed = studio.design.layers.some((one) => one.id !== layer.id && 'link' in one && one.link === 'name');
  const figure = { studio, layer, act: 'setting' } as const;
  return (
    <>
      {layer.link === 'name' ? (
        <p className="sm dim">{t('studio:text.isName')}</p>
      ) : (
        <div className="stacked">
          <BilingualField
            path={`layer.${layer.id}.text`}
            label={t('studio:text.words')}
            value={layer.text}
            errors={{}}
            maxLength={MAX_WORDS_LENGTH}
            onChange={(text) => set('words', { text })}
          />
        </div>
      )}
      <Checkbox
        label={t('studio:text.link')}
        description={isNamed ? t('studio:text.linkTaken') : undefined}
        disabled={isNamed}
        checked={layer.link === 'name'}
        onChange={(event) => flag('link', 'name', event.currentTarget.checked)}
      />
      <div className="pairs">
        <FigureField {...figure} label={t('studio:text.size')} member="size" bounds={LIMITS.textSize} />
        {layer.kind === 'text' ? (
          <FigureField {...figure} label={t('studio:text.width')} member="width" bounds={LIMITS.textWidth} step={10} />
        ) : (
          <>
            <NativeSelect
              label={t('studio:text.place')}
              value={layer.place}
              onChange={(event) => set('place', { place: event.currentTarget.value === 'bottom' ? 'bottom' : 'top' })}
            >
              <option value="top">{t('studio:text.top')}</option>
              <option value="bottom">{t('studio:text.bottom')}</option>
            </NativeSelect>
            <FigureField {...figure} label={t('studio:text.radius')} member="radius" bounds={LIMITS.arcRadius} />
            <FigureField
              {...figure}
              label={t('studio:text.span')}
              member="span"
              bounds={LIMITS.arcSpan}
              suffix="°"
              step={5}
            />
          </>
        )}
        {layer.kind === 'text' && (
          <NativeSelect
            label={t('studio:text.plate')}
            value={layer.plate ?? ''}
            onChange={(event) => {
              const plate = PLATE_NAMES.find((name) => name === event.currentTarget.value);
              set('plate', (one) => {
                const { plate: _before, ...rest } = one as Extract<Layer, { kind: 'text' }>;
                return plate === undefined ? rest : { ...rest, plate };
              });
            }}
          >
            <option value="">{t('studio:plate.none')}</option>
            {PLATE_NAMES.map((plate) => (
              <option key={plate} value={plate}>
                {t(`studio:plate.${plate}`)}
              </option>
            ))}
          </NativeSelect>
        )}
      </div>
      <Checkbox
        label={t('studio:text.lines')}
        checked={layer.lines === 2}
        onChange={(event) => flag('lines', 2, event.currentTarget.checked)}
      />
    </>
  );
}
