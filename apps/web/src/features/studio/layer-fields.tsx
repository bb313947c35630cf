import { COLOUR_ROLES, type ColourRole, enamelOf, type Layer, LIMITS } from '@insigne/artwork';
import { NumberInput } from '@mantine/core';
import { useText } from '../../texts/texts.ts';
import { IconPicker } from '../badges/icon-picker.tsx';
import { EmblemPicker } from './emblem-picker.tsx';
import { OwnColour } from './own-colour.tsx';
import type { Act } from './steps.ts';
import { TextFields } from './text-fields.tsx';
import type { Studio } from './use-studio.ts';

interface LayerFieldsProps {
  studio: Studio;
  layer: Layer;
}

/** All that dragging does and more: what it shows, where it stands, its colour. */
export function LayerFields({ studio, layer }: LayerFieldsProps) {
  const { t } = useText();
  const { change } = studio;
  return (
    <>
      {layer.kind === 'emblem' && (
        <EmblemPicker
          value={layer.emblem}
          design={studio.shown}
          onChange={(emblem) => change(layer.id, 'figure', emblem, (one) => ({ ...one, emblem }) as Layer)}
        />
      )}
      {layer.kind === 'icon' && (
        <IconPicker
          value={layer.icon}
          onChange={(icon) => change(layer.id, 'figure', icon, (one) => ({ ...one, icon }) as Layer)}
        />
      )}
      {(layer.kind === 'text' || layer.kind === 'arc') && <TextFields studio={studio} layer={layer} />}
      <div className="pairs">
        <Figure
          studio={studio}
          layer={layer}
          act="move"
          label={t('studio:place.x')}
          member="x"
          bounds={LIMITS.position}
        />
        <Figure
          studio={studio}
          layer={layer}
          act="move"
          label={t('studio:place.y')}
          member="y"
          bounds={LIMITS.position}
        />
        <Figure
          studio={studio}
          layer={layer}
          act="resize"
          label={t('studio:place.scale')}
          member="scale"
          bounds={LIMITS.scale}
          factor={100}
          suffix=" %"
          step={5}
        />
        <Figure
          studio={studio}
          layer={layer}
          act="turn"
          label={t('studio:place.rotation')}
          member="rotation"
          bounds={LIMITS.rotation}
          suffix="°"
        />
        {layer.kind === 'icon' && (
          <Figure
            studio={studio}
            layer={layer}
            act="setting"
            label={t('studio:place.weight')}
            member="weight"
            otherwise={1.8}
            bounds={LIMITS.iconWeight}
            step={0.1}
          />
        )}
      </div>
      {layer.kind !== 'logo' && <LayerColours studio={studio} layer={layer} />}
    </>
  );
}

interface FigureProps extends LayerFieldsProps {
  act: Act;
  label: string;
  member: string;
  bounds: readonly [number, number];
  /** What a member that is absent stands for. */
  otherwise?: number;
  /** The field shows so many times the number that is kept. */
  factor?: number;
  suffix?: string;
  step?: number;
}

/** A number of a layer; an empty field, or one out of bounds, changes nothing. */
export function Figure(props: FigureProps) {
  const { studio, layer, act, label, member, bounds, otherwise = 0, factor = 1, suffix, step = 1 } = props;
  const { language } = useText();
  const value = ((layer as unknown as Record<string, number | undefined>)[member] ?? otherwise) * factor;
  return (
    <NumberInput
      label={label}
      value={Math.round(value * 100) / 100}
      min={bounds[0] * factor}
      max={bounds[1] * factor}
      step={step}
      decimalScale={2}
      decimalSeparator={language === 'fr' ? ',' : '.'}
      allowedDecimalSeparators={['.', ',']}
      clampBehavior="blur"
      {...(suffix !== undefined && { suffix })}
      onChange={(next) => {
        if (typeof next !== 'number' || Number.isNaN(next)) return;
        const kept = next / factor;
        if (kept < bounds[0] || kept > bounds[1] || next === value) return;
        studio.change(layer.id, act, act === 'setting' ? member : '', (one) => ({ ...one, [member]: kept }) as Layer);
      }}
    />
  );
}

/** Roles follow the enamel, the metal and the level; a colour of one's own stays. */
function LayerColours({ studio, layer }: LayerFieldsProps) {
  const { t } = useText();
  const palette = enamelOf(studio.design.palette);
  const seen: Record<ColourRole, string> = {
    ink: 'linear-gradient(135deg, #10262b 50%, #fff 50%)',
    metal: 'linear-gradient(135deg, #fff4d0, #c9962f 60%, #7a5200)',
    main: palette.base,
    glow: palette.glow,
    deep: palette.deep,
    pale: palette.pale,
    white: '#ffffff',
    black: '#000000',
  };
  const own = COLOUR_ROLES.some((role) => role === layer.color) ? undefined : layer.color;
  const take = (color: Layer['color'], key: string) =>
    studio.change(layer.id, 'colour', key, (one) => ({ ...one, color }) as Layer);
  return (
    <>
      <fieldset>
        <legend className="field-name">{t('studio:colours.ofLayer')}</legend>
        <div className="roles">
          {COLOUR_ROLES.map((role) => (
            <label key={role} className="choice role">
              <input
                type="radio"
                name="colour-role"
                className="sr"
                checked={layer.color === role}
                onChange={() => take(role, role)}
              />
              <span className="dab" style={{ background: seen[role] }} aria-hidden="true" />
              <span>{t(`studio:role.${role}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <OwnColour
        label={t('studio:colours.ownOfLayer')}
        value={own ?? palette.base}
        onChange={(color) => take(color, 'own')}
      />
    </>
  );
}
