import type { BatchState, BatchView } from '@insigne/server/api';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { formatDateTime, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useBatches } from './batches.queries.ts';

const SHOWN = 6;
/** Nothing of these is awarded yet, or not all. */
export const LEAVING: readonly BatchState[] = ['waiting', 'running', 'cancelling'];

interface OpenBatchesProps {
  /** Left out: all that is not done. */
  states?: readonly BatchState[];
}

/** What is not finished, and when what waits leaves: nobody should have to remember its address. */
export function OpenBatches({ states }: OpenBatchesProps) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const heading = useId();
  const batches = useBatches();
  const isOpen = ({ state }: BatchView) => (states === undefined ? state !== 'done' : states.includes(state));
  const open = (batches.data ?? []).filter(isOpen).slice(0, SHOWN);
  if (open.length === 0) return null;
  const says = ({ state, startAt }: BatchView) =>
    state === 'waiting' && startAt !== null
      ? t('app:home.leaves', { moment: formatDateTime(startAt, language, organisation.timeZone) })
      : t(`app:home.listState.${state}`);
  return (
    <section className="card open-batches" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{t('app:home.openLists')}</h2>
      </header>
      <ul className="lines">
        {open.map((batch) => (
          <li key={batch.id}>
            <div className="grow">
              <Link className="b" to="/o/$org/batches/$id" params={{ org: organisation.handle, id: batch.id }}>
                {batch.name || inLanguage(batch.badge.name, language).text}
              </Link>
              <p className="sm dim">{says(batch)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
