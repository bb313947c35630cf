import { COLOUR_ROLES, type ColourRole, enamelOf, type Layer, LIMITS } from '@insigne/artwork';
import { useText } from '../../texts/texts.ts';
import { IconPicker } from '../badges/icon-picker.tsx';
import { EmblemPicker } from './emblem-picker.tsx';
import { FigureField } from './figure-field.tsx';
import { OwnColour } from './own-colour.tsx';
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
        <FigureField
          studio={studio}
          layer={layer}
          act="move"
          label={t('studio:place.x')}
          member="x"
          bounds={LIMITS.position}
        />
        <FigureField
          studio={studio}
          layer={layer}
          act="move"
          label={t('studio:place.y')}
          member="y"
          bounds={LIMITS.position}
        />
        <FigureField
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
        <FigureField
          studio={studio}
          layer={layer}
          act="turn"
          label={t('studio:place.rotation')}
          member="rotation"
          bounds={LIMITS.rotation}
          suffix="°"
        />
        {layer.kind === 'icon' && (
          <FigureField
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
