import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { AwardStateChip } from './award-chips.tsx';
import { useAwards } from './issuing.queries.ts';

const STATES = ['pending', 'accepted', 'declined', 'revoked'] as const;

/** How many awards stand in each state; every figure opens to its list. */
export function AwardFigures() {
  const { t } = useText();
  const all = useAwards({});
  if (all.data === undefined || all.data.total === 0) return null;
  return (
    <section className="card" aria-labelledby="figures">
      <header>
        <h2 id="figures">{t('app:home.figures')}</h2>
        <span className="sm dim">{t('app:home.figuresOf', { count: all.data.total })}</span>
      </header>
      <ul className="figures">
        {STATES.map((state) => (
          <Figure key={state} state={state} />
        ))}
      </ul>
    </section>
  );
}

function Figure({ state }: { state: (typeof STATES)[number] }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const { data } = useAwards({ state });
  return (
    <li>
      <span>
        <AwardStateChip state={state} />
      </span>
      <Link to="/o/$org/awards" params={{ org: organisation.handle }} search={{ state }}>
        <span className="sr">{t(`app:award.state.${state}`)} </span>
        {data === undefined ? '…' : formatNumber(data.total, language)}
      </Link>
    </li>
  );
}
