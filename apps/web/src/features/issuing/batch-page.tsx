import type { BatchView } from '@insigne/server/api';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { BatchSummary } from './batch-summary.tsx';
import { useBatch } from './batches.queries.ts';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { SendStep } from './send-step.tsx';
import { Steps } from './steps.tsx';
import { WaitingCard } from './waiting-card.tsx';

const TITLE = {
  waiting: 'giving:waiting.pageTitle',
  running: 'app:batch.title.running',
  cancelling: 'app:batch.title.running',
  cancelled: 'app:batch.title.cancelled',
  done: 'app:batch.title.done',
} as const;

export function BatchPage() {
  const { t } = useText();
  const { id } = useParams({ strict: false });
  const { base } = useOrganisation();
  const batch = useBatch(id ?? '');
  if (batch.error instanceof Problem && batch.error.status === 404) return <NotFound />;
  const state = batch.data?.state ?? 'uploaded';
  const { source = 'file' } = batch.data ?? {};
  const title = t(state === 'uploaded' || state === 'checked' ? `giving:title.${source}` : TITLE[state]);
  const crumbs = [
    { label: t('app:give.title'), to: `${base}/award` },
    { label: t('giving:batches.title'), to: `${base}/batches` },
    { label: batch.data?.name || '…' },
  ];
  return (
    <Page title={title} crumbs={crumbs}>
      <Loaded query={batch} height={520}>
        {(data) => <BatchSteps batch={data} />}
      </Loaded>
    </Page>
  );
}

function BatchSteps({ batch }: { batch: BatchView }) {
  // A checked file can go back to its columns.
  const [isMapping, setMapping] = useState(false);
  const isFile = batch.source === 'file';
  const isColumns = isFile && (batch.state === 'uploaded' || (batch.state === 'checked' && isMapping));
  const step = isColumns ? 2 : batch.state === 'checked' ? 3 : 4;
  return (
    <>
      {isFile && <Steps current={step} isDone={batch.state === 'done'} />}
      {step === 2 ? (
        <ColumnsStep batch={batch} onChecked={() => setMapping(false)} />
      ) : (
        <div className="with-aside">
          {batch.state === 'waiting' ? (
            <WaitingCard batch={batch} />
          ) : step === 3 ? (
            <CheckStep batch={batch} onMap={() => setMapping(true)} />
          ) : (
            <SendStep batch={batch} />
          )}
          <BatchSummary batch={batch} />
        </div>
      )}
    </>
  );
}
