import type { ImportView } from '@insigne/server/api';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { ImportCheck } from './import-check.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportRun } from './import-run.tsx';
import { ImportSteps } from './import-steps.tsx';
import { useImport } from './imports.queries.ts';

const TITLE = {
  uploaded: 'people:import.title',
  checked: 'people:import.title',
  running: 'people:import.running',
  cancelling: 'people:import.running',
  cancelled: 'people:import.cancelled',
  done: 'people:import.done',
} as const;

export function ImportPage() {
  const { t } = useText();
  const { id = '' } = useParams({ strict: false });
  const { base } = useOrganisation();
  const found = useImport(id);
  if (found.error instanceof Problem && found.error.status === 404) return <NotFound />;
  const crumbs = [
    { label: t('people:list.title'), to: `${base}/people` },
    { label: t('people:import.title'), to: `${base}/people/import` },
    { label: found.data?.fileName || '…' },
  ];
  return (
    <Page title={t(TITLE[found.data?.state ?? 'uploaded'])} crumbs={crumbs}>
      <Loaded query={found} height={520}>
        {(data) => <ImportStages list={data} />}
      </Loaded>
    </Page>
  );
}

function ImportStages({ list }: { list: ImportView }) {
  // A checked list can go back to its columns.
  const [isMapping, setMapping] = useState(false);
  const isColumns = list.state === 'uploaded' || (list.state === 'checked' && isMapping);
  const step = isColumns ? 2 : list.state === 'checked' ? 3 : 4;
  return (
    <>
      <ImportSteps current={step} isDone={list.state === 'done'} />
      {step === 2 && <ImportColumns list={list} onChecked={() => setMapping(false)} />}
      {step === 3 && <ImportCheck list={list} onMap={() => setMapping(true)} />}
      {step === 4 && <ImportRun list={list} />}
    </>
  );
}
