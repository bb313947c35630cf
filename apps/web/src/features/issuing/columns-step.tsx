import type { BatchView, Mapping } from '@insigne/server/api';
import { NativeSelect, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { focusFirstFault } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { SampleTable } from '../../ui/sample-table.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useCheckBatch, useChooseSheet } from './batches.queries.ts';

const FACTS = ['email', 'number', 'name', 'language'] as const;
const MORE = ['narrative', 'evidence', 'evidenceName', 'start', 'end'] as const;
type Fact = (typeof FACTS)[number] | (typeof MORE)[number];
const SEPARATOR = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;

/** Column names in one sentence: more are only noise. */
const MOST_NAMED = 12;

/** Which column holds what; a first guess is already made. */
export function ColumnsStep({ batch, onChecked }: { batch: BatchView; onChecked: () => void }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const [mapping, setMapping] = useState<Mapping>(batch.mapping);
  const [fault, setFault] = useState<string>();
  const [name, setName] = useState(batch.savedAs ?? '');
  const check = useCheckBatch(batch.id);
  const sheet = useChooseSheet(batch.id);
  const nothingFits = batch.mapping.email === null && batch.mapping.number === null;
  const submit = () => {
    if (mapping.email === null && mapping.number === null) {
      setFault(t('giving:columns.missing'));
      focusFirstFault({ 'mapping.email': true });
      return;
    }
    setFault(undefined);
    check.mutate(
      {
        mapping,
        again: batch.again,
        withoutPrerequisites: batch.withoutPrerequisites,
        ...(name.trim() !== '' && { saveAs: name.trim() }),
      },
      { onSuccess: onChecked },
    );
  };
  const column = (fact: Fact) => (
    <NativeSelect
      key={fact}
      label={t(`giving:columns.fact.${fact}`)}
      description={t(`giving:columns.hint.${fact}`)}
      data-path={`mapping.${fact}`}
      error={fact === 'email' ? fault : undefined}
      value={mapping[fact] ?? ''}
      onChange={(event) => setMapping({ ...mapping, [fact]: event.currentTarget.value || null })}
    >
      <option value="">{t('app:columns.notInFile')}</option>
      {batch.columns.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </NativeSelect>
  );
  return (
    <section className="stack">
      <p className="finding">
        {batch.separator === null
          ? t('giving:columns.finding', { count: batch.rowCount, sheet: batch.sheet ?? '' })
          : t('app:columns.finding', {
              count: batch.rowCount,
              encoding: batch.encoding === 'utf-8' ? 'UTF-8' : 'Windows-1252',
              separator: t(`app:columns.separator.${SEPARATOR[batch.separator]}`),
            })}
      </p>
      {batch.savedAs !== null && <p className="note ok">{t('giving:columns.recognised', { name: batch.savedAs })}</p>}
      {batch.hasFormulas && <p className="note">{t('giving:columns.formulas')}</p>}
      {nothingFits && (
        <p className="note warn">
          {t('giving:columns.nothingFits', { columns: batch.columns.slice(0, MOST_NAMED).join(', ') })}
        </p>
      )}
      {batch.sheets.length > 1 && (
        <NativeSelect
          className="narrow"
          label={t('giving:columns.sheet')}
          data={batch.sheets}
          value={batch.sheet ?? ''}
          disabled={sheet.isPending}
          onChange={(event) =>
            sheet.mutate(
              { sheet: event.currentTarget.value },
              {
                onSuccess: (read) => {
                  setMapping(read.mapping);
                  setName(read.savedAs ?? '');
                },
              },
            )
          }
        />
      )}
      {sheet.isError && <ProblemNote error={sheet.error} />}
      {check.isError && <ProblemNote error={check.error} onRetry={submit} />}
      <div className="card fields columns">{FACTS.map((fact) => column(fact))}</div>
      <details className="card more" open={MORE.some((fact) => mapping[fact] !== null) || undefined}>
        <summary>{t('giving:columns.more')}</summary>
        <div className="fields columns after-act">{MORE.map((fact) => column(fact))}</div>
      </details>
      <TextInput
        className="narrow"
        label={t('giving:columns.saveAs')}
        description={t('giving:columns.saveAsHint')}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SampleTable columns={batch.columns} sample={batch.sample} />
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
