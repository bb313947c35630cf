import { ENAMEL_NAMES, ENAMELS, enamelFrom, enamelOf, type LayeredDesign } from '@insigne/artwork';
import { useText } from '../../texts/texts.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { OwnColour } from './own-colour.tsx';
import { stepField } from './steps.ts';
import type { Studio } from './use-studio.ts';

/** The enamel: one of those that are ready, the organisation's colour, or any other. */
export function ColourFields({ studio }: { studio: Studio }) {
  const { t } = useText();
  const { brandColour } = useOrganisation().organisation;
  const { design, set } = studio;
  const { palette } = design;
  const take = (next: LayeredDesign['palette'], key: string) =>
    set(stepField('palette', undefined, key), { ...design, palette: next });
  const own = typeof palette === 'string' ? undefined : palette.main;
  const brand = brandColour === null ? undefined : (brandColour as `#${string}`);
  return (
    <section className="inspector stack" aria-labelledby="inspector">
      <h3 id="inspector">{t('studio:base.colours')}</h3>
      <fieldset>
        <legend className="sr">{t('studio:base.colours')}</legend>
        <div className="choices small">
          {ENAMEL_NAMES.map((name) => (
            <label key={name} className="choice">
              <input
                type="radio"
                name="palette"
                className="sr"
                checked={palette === name}
                onChange={() => take(name, name)}
              />
              <Enamel {...ENAMELS[name]} />
              <span>{t(`studio:palette.${name}`)}</span>
            </label>
          ))}
          {brand && (
            <label className="choice">
              <input
                type="radio"
                name="palette"
                className="sr"
                checked={own === brand}
                onChange={() => take({ main: brand }, brand)}
              />
              <Enamel {...enamelFrom(brand)} />
              <span>{t('studio:colours.brand')}</span>
            </label>
          )}
        </div>
      </fieldset>
      <OwnColour
        label={t('studio:colours.own')}
        value={own ?? enamelOf(palette).base}
        // Dragged through the browser's own field, a hundred colours are one step.
        onChange={(main) => take({ main }, 'own')}
      />
      {own !== undefined && enamelFrom(own).base !== own && (
        <p className="sm dim">{t('studio:colours.adapted', { colour: enamelFrom(own).base })}</p>
      )}
    </section>
  );
}

function Enamel({ base, deep, glow }: { base: string; deep: string; glow: string }) {
  return (
    <svg viewBox="0 0 48 24" width="48" height="24" aria-hidden="true">
      <rect width="48" height="24" rx="4" fill={base} />
      <path d="M24 0h20a4 4 0 0 1 4 4v16a4 4 0 0 1-4 4H24z" fill={deep} />
      <path d="M24 4l8 8-8 8-8-8z" fill={glow} />
    </svg>
  );
}
