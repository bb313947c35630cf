import type { BatchState, BatchView } from '@insigne/server/api';
import { IconListCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { StoredBadge } from '../../artwork/badge-picture.tsx';
import { formatDateTime } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useBatches } from './batches.queries.ts';

/** As many as the server lists. */
const MOST_LISTED = 100;

const GROUPS: { id: 'waiting' | 'running' | 'open' | 'ended'; states: readonly BatchState[] }[] = [
  { id: 'waiting', states: ['waiting'] },
  { id: 'running', states: ['running', 'cancelling'] },
  { id: 'open', states: ['uploaded', 'checked'] },
  { id: 'ended', states: ['done', 'cancelled'] },
];

/** Every act of awarding: what waits, what runs, what was not confirmed, what is done. */
export function BatchesPage() {
  const { t } = useText();
  const { organisation, base } = useOrganisation();
  const batches = useBatches();
  const crumbs = [{ label: t('app:give.title'), to: `${base}/award` }, { label: t('giving:batches.title') }];
  return (
    <Page title={t('giving:batches.title')} lead={t('giving:batches.lead')} crumbs={crumbs}>
      <Loaded query={batches} height={360}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              icon={IconListCheck}
              title={t('giving:batches.emptyTitle')}
              text={t('giving:batches.emptyText')}
              action={
                <Link className="btn p" to="/o/$org/award" params={{ org: organisation.handle }}>
                  {t('app:awards.give')}
                </Link>
              }
            />
          ) : (
            <div className="stack-l">
              {GROUPS.map(({ id, states }) => (
                <Group
                  key={id}
                  title={t(`giving:batches.group.${id}`)}
                  batches={all.filter(({ state }) => states.includes(state))}
                />
              ))}
              {all.length >= MOST_LISTED && <p className="xs dim">{t('giving:batches.limit')}</p>}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function Group({ title, batches }: { title: string; batches: BatchView[] }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  if (batches.length === 0) return null;
  const moment = (when: string) => formatDateTime(when, language, organisation.timeZone);
  const says = (batch: BatchView) => {
    if (batch.state === 'waiting' && batch.startAt !== null)
      return t('giving:batches.leaves', { count: batch.readyCount, moment: moment(batch.startAt) });
    if (batch.state === 'uploaded' || batch.state === 'checked')
      return t('giving:batches.since', { count: batch.rowCount, moment: moment(batch.createdAt) });
    return t('giving:batches.given', { count: batch.doneCount, moment: moment(batch.startedAt ?? batch.createdAt) });
  };
  return (
    <section className="card">
      <header>
        <h2>{title}</h2>
        <span className="num dim">{batches.length}</span>
      </header>
      <ul className="lines">
        {batches.map((batch) => (
          <li key={batch.id}>
            <StoredBadge badge={batch.badge} size={44} decorative />
            <div className="grow">
              <Link className="b" to="/o/$org/batches/$id" params={{ org: organisation.handle, id: batch.id }}>
                {batch.name || t(`giving:source.${batch.source}`)}
              </Link>
              <p className="sm dim">
                <Written text={batch.badge.name} /> · {says(batch)}
              </p>
            </div>
            <span className="sm dim m-hide">{t(`app:home.listState.${batch.state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
