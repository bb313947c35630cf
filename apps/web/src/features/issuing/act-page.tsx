import type { ActView } from '@insigne/server/api';
import { IconCircleCheck, IconHourglass, IconPlayerSkipForward } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { Problem } from '../../api/problem.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { formatNumber } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { CancelRun, RunBar } from '../../ui/run-bar.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useAct, useCancelAct } from './life.queries.ts';
import { percent } from './progress.ts';

/** One act on many awards: its exact count, and what was done and what was not once it stops. */
export function ActPage() {
  const { t } = useText();
  const { id } = useParams({ strict: false });
  const { base } = useOrganisation();
  const act = useAct(id ?? '');
  if (act.error instanceof Problem && act.error.status === 404) return <NotFound />;
  const title = act.data
    ? t(`life:progress.${act.data.kind}.title`, { count: act.data.total })
    : t('life:progress.loading');
  return (
    <Page title={title} crumbs={[{ label: t('app:awards.title'), to: `${base}/awards` }, { label: title }]}>
      <Loaded query={act} height={320}>
        {(data) => <Progress act={data} />}
      </Loaded>
    </Page>
  );
}

function Progress({ act }: { act: ActView }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const cancel = useCancelAct(act.id);
  const { total, done, skipped, state } = act;
  const left = total - done - skipped;
  const count = t('life:progress.count', { done: formatNumber(done, language), total: formatNumber(total, language) });
  const figures = [
    { icon: IconCircleCheck, label: t('life:progress.done'), value: done },
    { icon: IconPlayerSkipForward, label: t('life:progress.skipped'), value: skipped },
    { icon: IconHourglass, label: t('life:progress.left'), value: left },
  ];
  return (
    <section className="stack">
      <div className="card big">
        <RunBar
          text={count}
          label={t('life:progress.label')}
          now={done + skipped}
          of={total}
          percent={percent(done + skipped, total)}
        />
        <p className="dim" role="status">
          {t(`life:progress.state.${state}`)}
        </p>
        {act.reason !== '' && <p>{t('life:progress.reason', { reason: act.reason })}</p>}
        {state === 'running' && (
          <>
            <p className="dim">{t('life:progress.mayLeave')}</p>
            <CancelRun act={cancel} label={t('life:progress.cancel')} effect={t('life:progress.cancelEffect')} />
          </>
        )}
        {(state === 'done' || state === 'cancelled') && (
          <div className="row wrap act">
            <Link className="btn" to="/o/$org/awards" params={{ org: organisation.handle }}>
              {t('life:progress.awards')}
            </Link>
          </div>
        )}
        {cancel.isError && <ProblemNote error={cancel.error} />}
      </div>
      <section className="card">
        <ul className="ev">
          {figures.map(({ icon: Mark, label, value }) => (
            <li key={label}>
              <Mark className="i" aria-hidden="true" />
              <span>{label}</span>
              <span className="num b">{formatNumber(value, language)}</span>
            </li>
          ))}
        </ul>
      </section>
    </section>
  );
}
