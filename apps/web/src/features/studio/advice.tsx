import {
  type ContrastWarning,
  contrastWarnings,
  type LayeredDesign,
  LEAST_PIXELS,
  lettersMissing,
  type TextFit,
  textContrasts,
  textFits,
} from '@insigne/artwork';
import type { Language } from '@insigne/server/api';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import { formatContrast } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Chip } from '../../ui/chip.tsx';
import { LANGUAGES } from '../badges/badge-content.ts';
import { layerName } from './layer-words.ts';
import { stepField } from './steps.ts';
import type { Studio } from './use-studio.ts';

export interface Advice {
  contrasts: ContrastWarning[];
  tight: { language: Language; fit: TextFit }[];
  /** Letters that the badge font lacks, in either language. */
  missing: string[];
  /** Of all texts; undefined where nothing is lettered. */
  lowest: number | undefined;
}

/** What can be hard to read in the drawing, in either language. */
export function useAdvice(studio: Studio): Advice {
  const shown: LayeredDesign = useDeferredValue(studio.shown);
  return useMemo(() => {
    const tight = LANGUAGES.flatMap((language) =>
      textFits(shown, language)
        .filter(({ fits, isCut }) => !fits || isCut)
        .map((fit) => ({ language, fit })),
    );
    // The grounds are the same whatever the words are.
    const ratios = textContrasts(shown, 'fr').map(({ ratio }) => ratio);
    return {
      contrasts: contrastWarnings(shown, 'fr'),
      tight,
      missing: [...new Set(LANGUAGES.flatMap((language) => lettersMissing(shown, language)))],
      lowest: ratios.length === 0 ? undefined : Math.min(...ratios),
    };
  }, [shown]);
}

const adviceCount = ({ contrasts, tight, missing }: Advice): number =>
  contrasts.length + tight.length + (missing.length > 0 ? 1 : 0);

/** The lowest contrast while all is well, else how many things to look at, which open from it. */
export function AdviceDoor({ studio, advice }: { studio: Studio; advice: Advice }) {
  const { t, language } = useText();
  const count = adviceCount(advice);
  if (count > 0) {
    return (
      <details className="advice">
        <summary>
          <Chip tone="warn" icon={IconAlertTriangle} label={t('studio:advice.count', { count })} />
        </summary>
        <AdviceList studio={studio} advice={advice} />
      </details>
    );
  }
  if (advice.lowest === undefined) return null;
  const ratio = formatContrast(advice.lowest, language);
  return <Chip tone="ok" icon={IconCircleCheck} label={t('studio:advice.contrast', { ratio })} />;
}

/** Each with what would mend it. Nothing here prevents saving; a text that nobody reads prevents publishing. */
function AdviceList({ studio, advice }: { studio: Studio; advice: Advice }) {
  const { t, language } = useText();
  const nameOf = (id: string): string => {
    const layer = studio.design.layers.find((one) => one.id === id);
    return layer === undefined ? t('studio:advice.levelWord') : layerName(layer, language, t);
  };
  return (
    <div className="note warn">
      <ul className="stack-s">
        {advice.contrasts.map((warning) => (
          <ContrastLine key={JSON.stringify(warning)} studio={studio} warning={warning} nameOf={nameOf} />
        ))}
        {advice.tight.map(({ language: inThis, fit }) => (
          <li key={`${fit.layer} ${inThis}`}>
            {t(`studio:advice.${fit.isCut ? 'cut' : fit.over > 0 ? 'tooLong' : 'small'}`, {
              layer: nameOf(fit.layer),
              language: t(`common:language.${inThis}`),
              pixels: Math.floor(fit.pixels),
              least: LEAST_PIXELS,
              percent: Math.ceil(fit.over * 100),
            })}{' '}
            {(fit.isCut || !fit.isLegible) && <b>{t('studio:advice.blocks')}</b>}
          </li>
        ))}
        {advice.missing.length > 0 && (
          <li>{t('studio:advice.missing', { letters: advice.missing.join(' '), count: advice.missing.length })}</li>
        )}
      </ul>
    </div>
  );
}

interface ContrastLineProps {
  studio: Studio;
  warning: ContrastWarning;
  nameOf: (id: string) => string;
}

function ContrastLine({ studio, warning, nameOf }: ContrastLineProps) {
  const { t, language } = useText();
  const ratio = formatContrast(warning.ratio, language);
  const needed = formatContrast(warning.needed, language);
  const take = () => {
    if (warning.code === 'text') {
      const layer = studio.design.layers.find(({ id }) => id === warning.layer);
      if (layer === undefined) return;
      studio.change(layer.id, 'colour', warning.suggestion, (one) => ({ ...one, color: warning.suggestion }));
    } else {
      studio.set(stepField('palette', undefined, warning.suggestion), {
        ...studio.design,
        palette: { main: warning.suggestion },
      });
    }
  };
  return (
    <li>
      {warning.code === 'text'
        ? t('studio:advice.text', { layer: nameOf(warning.layer), ratio, needed })
        : t(`studio:advice.edge.${warning.on}`, { ratio, needed })}{' '}
      <button type="button" className="link" onClick={take}>
        <span className="dab" style={{ background: warning.suggestion }} aria-hidden="true" />{' '}
        {t('studio:advice.take', { colour: warning.suggestion })}
      </button>
    </li>
  );
}
