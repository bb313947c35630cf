import type { ImportView, Outcome } from '@insigne/server/api';
import { Checkbox } from '@mantine/core';
import { IconAlertCircle, IconDoorExit, IconPencil, IconUserPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatNumber } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { ImportRows } from './import-rows.tsx';
import { useConfirmImport } from './imports.queries.ts';

const FIGURES = [
  { outcome: 'new', icon: IconUserPlus },
  { outcome: 'changed', icon: IconPencil },
  { outcome: 'leaves', icon: IconDoorExit },
  { outcome: 'fault', icon: IconAlertCircle },
] as const;

/** The dry run: who comes, who changes, who leaves, what is to be corrected, and nothing done yet. */
export function ImportCheck({ list, onMap }: { list: ImportView; onMap: () => void }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const confirm = useConfirmImport(list.id);
  const [tellsLeavers, setTells] = useState(list.tellsLeavers);
  const { counts, readyCount, newUnits } = list;
  const [shown, setShown] = useState<Outcome>(firstOf(counts));
  const start = () => confirm.mutate({ tellsLeavers });
  const finding =
    readyCount > 0
      ? [
          t('people:check.some', { count: readyCount }),
          ...(counts.unchanged > 0 ? [t('people:check.unchanged', { count: counts.unchanged })] : []),
          ...(counts.fault > 0 ? [t('people:check.faults', { count: counts.fault })] : []),
        ].join(' ')
      : counts.fault === list.rowCount
        ? t('people:check.none')
        : t('people:check.nothing');
  return (
    <section className="stack">
      <p className="finding" role="status">
        {finding}
      </p>
      <div className="tot four">
        {FIGURES.map(({ outcome, icon: Mark }) => (
          <div key={outcome}>
            <span className="row sm dim">
              <Mark className="i" aria-hidden="true" />
              {t(`people:outcome.${outcome}`)}
            </span>
            <b>{formatNumber(counts[outcome], language)}</b>
          </div>
        ))}
      </div>
      {newUnits.length > 0 && (
        <details className="card">
          <summary>{t('people:check.newUnits', { count: newUnits.length })}</summary>
          <ul className="new-units">
            {newUnits.map((path) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
        </details>
      )}
      <ImportRows list={list} outcome={shown} onOutcome={setShown} />
      {counts.leaves > 0 && (
        <Checkbox
          label={t('people:check.tell', { count: counts.leaves })}
          description={t('people:leave.tellText')}
          checked={tellsLeavers}
          onChange={(event) => setTells(event.currentTarget.checked)}
        />
      )}
      {confirm.isError && <ProblemNote error={confirm.error} onRetry={start} />}
      <div className="row wrap">
        <Link className="btn" to="/o/$org/people/import" params={{ org: organisation.handle }}>
          {t('app:batch.replace')}
        </Link>
        <Button onClick={onMap}>{t('app:check.columns')}</Button>
        <span className="grow m-hide" />
        {readyCount > 0 && (
          <Button look={counts.leaves > 0 ? 'danger' : 'p'} busy={confirm.isPending} onClick={start}>
            {counts.leaves > 0
              ? t('people:check.actLeaves', {
                  count: readyCount - counts.leaves,
                  leaves: t('people:check.departures', { count: counts.leaves }),
                })
              : t('people:check.act', { count: readyCount })}
          </Button>
        )}
      </div>
      <p className="xs dim right">{t('people:import.nothingYet')}</p>
    </section>
  );
}

/** What needs a look comes first. */
const firstOf = (counts: ImportView['counts']): Outcome =>
  (['fault', 'leaves', 'changed', 'new'] as const).find((outcome) => counts[outcome] > 0) ?? 'unchanged';
