import { type Accent, accentOf, GROUNDS, lowestContrast } from '@insigne/artwork';
import type { CSSProperties } from 'react';
import { formatContrast } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { useOrganisation } from './organisation-scope.tsx';

type Scheme = keyof Accent;
/** Words of the design on its ground: what the colour stands beside. */
const INK = { light: '#10262B', dark: '#E9F1F2' } as const;

/** A piece of a public page in light and in dark, with the shades that it will really have, and why. */
export function ColourPreview({ colour }: { colour: string }) {
  const accent = accentOf(colour);
  return (
    <div className="colour-previews">
      {(['light', 'dark'] as const).map((scheme) => (
        <Preview key={scheme} colour={colour} scheme={scheme} accent={accent} />
      ))}
    </div>
  );
}

function Preview({ colour, scheme, accent }: { colour: string; scheme: Scheme; accent: Accent }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const { text, on, part } = accent[scheme];
  const facts = { contrast: formatContrast(lowestContrast(colour, scheme), language), colour, text, part };
  const sentence =
    text === colour
      ? t('brand:colour.readable', facts)
      : part === colour
        ? t('brand:colour.tooFaintForText', facts)
        : t('brand:colour.tooFaint', facts);
  const look = {
    '--ground': GROUNDS[scheme][1],
    '--words': INK[scheme],
    '--link': text,
    '--on': on,
    '--band': part,
  } as CSSProperties;
  return (
    <figure className="colour-preview">
      {/* Drawn, not there to be pressed: the sentence below says the same. */}
      <div className="sample" style={look} aria-hidden="true">
        <span className="name">{organisation.name}</span>
        <span className="link">{t('brand:colour.sampleLink')}</span>
        <span className="button">{t('brand:colour.sampleButton')}</span>
      </div>
      <figcaption className="sm">
        <span className="b">{t(`brand:colour.scheme.${scheme}`)}</span> {sentence}
      </figcaption>
    </figure>
  );
}
