import type { BatchView, Mapping } from '@insigne/server/api';
import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { focusFirstFault } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useCheckBatch } from './batches.queries.ts';

const FACTS = ['email', 'name', 'language'] as const;
const SEPARATOR = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;

/** Which column holds what; a first guess is already made. */
export function ColumnsStep({ batch, onChecked }: { batch: BatchView; onChecked: () => void }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const [mapping, setMapping] = useState<Mapping>(batch.mapping);
  const [fault, setFault] = useState<string>();
  const check = useCheckBatch(batch.id);
  const submit = () => {
    if (mapping.email === null) {
      setFault(t('app:columns.emailMissing'));
      focusFirstFault({ 'mapping.email': true });
      return;
    }
    setFault(undefined);
    check.mutate({ mapping, again: batch.again }, { onSuccess: onChecked });
  };
  return (
    <section className="stack">
      <p className="finding">
        {t('app:columns.finding', {
          count: batch.rowCount,
          encoding: batch.encoding === 'utf-8' ? 'UTF-8' : 'Windows-1252',
          separator: t(`app:columns.separator.${SEPARATOR[batch.separator]}`),
        })}
      </p>
      {check.isError && <ProblemNote error={check.error} onRetry={submit} />}
      <div className="card fields columns">
        {FACTS.map((fact) => (
          <NativeSelect
            key={fact}
            label={t(`app:columns.fact.${fact}`)}
            description={t(`app:columns.hint.${fact}`)}
            withAsterisk={fact === 'email'}
            data-path={`mapping.${fact}`}
            error={fact === 'email' ? fault : undefined}
            value={mapping[fact] ?? ''}
            onChange={(event) => setMapping({ ...mapping, [fact]: event.currentTarget.value || null })}
          >
            <option value="">{t('app:columns.notInFile')}</option>
            {batch.columns.map((column) => (
              <option key={column} value={column}>
                {column}
              </option>
            ))}
          </NativeSelect>
        ))}
      </div>
      <div className="card full">
        <header>
          <h2>{t('app:columns.sample', { count: batch.sample.length })}</h2>
        </header>
        <ScrollTable caption={t('app:columns.sampleCaption')}>
          <thead>
            <tr>
              {batch.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {batch.sample.map((row, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file have no other name
              <tr key={line}>
                {batch.columns.map((column, i) => (
                  <td key={column}>{row[i] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      </div>
      <div className="row wrap between">
        <Link
          className="btn"
          to="/o/$org/award"
          params={{ org: organisation.handle }}
          search={{ badge: batch.badge.id }}
        >
          {t('app:batch.replace')}
        </Link>
        <Button look="p" busy={check.isPending} onClick={submit}>
          {t('app:columns.act', { count: batch.rowCount })}
        </Button>
      </div>
      <p className="xs dim right">{t('app:batch.nothingYet')}</p>
    </section>
  );
}
