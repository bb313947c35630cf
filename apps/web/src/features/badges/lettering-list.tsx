import { type Icon, IconCircleDashed, IconInfoCircle } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { formatList, formatNumber } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import type { LetteringFault } from './lettering.ts';

/** As the artwork has it (`LEAST_PIXELS`), which is too large to be loaded for a number. */
const LEAST_PIXELS = 12;

/** Each text, how small it is and where, as the way to its layer in the studio. */
export function LetteringLines({ faults }: { faults: readonly LetteringFault[] }) {
  const { t, language } = useText();
  const { id = '' } = useParams({ strict: false });
  const { organisation } = useOrganisation();
  const sentence = ({ kind, text, pixels, levels }: LetteringFault): string => {
    const what = t(`badges:lettering.${kind}`, { text, pixels: Math.floor(pixels), least: LEAST_PIXELS });
    if (levels.length === 0) return what;
    const ranks = formatList(
      levels.map(({ rank }) => formatNumber(rank, language)),
      language,
    );
    return t('badges:lettering.atLevel', { what, count: levels.length, levels: ranks });
  };
  return faults.map((fault) => {
    const Mark: Icon = fault.kind === 'small' ? IconInfoCircle : IconCircleDashed;
    return (
      <li key={`${fault.layer} ${fault.text}`} className="row top-al">
        <Mark className="i" aria-hidden="true" />
        <Link
          to="/o/$org/badges/$id/studio"
          params={{ org: organisation.handle, id }}
          hash={fault.layer === 'level' ? 'levels' : fault.layer}
        >
          {sentence(fault)}
        </Link>
      </li>
    );
  });
}
