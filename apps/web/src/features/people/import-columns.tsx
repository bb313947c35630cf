import type { ImportView, PeopleMapping } from '@insigne/server/api';
import { Checkbox, NativeSelect } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { focusFirstFault } from '../../ui/form-faults.tsx';
import { ProblemNote } from '../../ui/loaded.tsx';
import { SampleTable } from '../../ui/sample-table.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useCheckImport, useUploadImport } from './imports.queries.ts';
import { fileOf, offerFile } from './kept-file.ts';

const FACTS = ['name', 'number', 'email', 'unit', 'manager', 'site', 'language'] as const;
type Faults = Partial<Record<(typeof FACTS)[number], string>>;

/** Which column holds what; a first guess is already made. */
export function ImportColumns({ list, onChecked }: { list: ImportView; onChecked: () => void }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const [mapping, setMapping] = useState<PeopleMapping>(list.mapping);
  const [createsUnits, setCreatesUnits] = useState(list.createsUnits);
  const [isComplete, setComplete] = useState(list.isComplete);
  const [faults, setFaults] = useState<Faults>({});
  const check = useCheckImport(list.id);
  const submit = () => {
    const found: Faults = {
      ...(mapping.name === null && { name: t('people:columns.nameMissing') }),
      ...(mapping.number === null && mapping.email === null && { number: t('people:columns.identityMissing') }),
    };
    setFaults(found);
    const [first] = Object.keys(found);
    if (first !== undefined) focusFirstFault({ [`mapping.${first}`]: true });
    else check.mutate({ mapping, createsUnits, isComplete }, { onSuccess: onChecked });
  };
  return (
    <section className="stack">
      <p className="finding">{t('people:columns.finding', { count: list.rowCount })}</p>
      {list.sheets.length > 1 && <SheetChoice list={list} />}
      {check.isError && <ProblemNote error={check.error} onRetry={submit} />}
      <div className="card fields columns">
        {FACTS.map((fact) => (
          <NativeSelect
            key={fact}
            label={t(`people:fact.${fact}`)}
            description={t(`people:columns.hint.${fact}`)}
            withAsterisk={fact === 'name'}
            data-path={`mapping.${fact}`}
            error={faults[fact]}
            value={mapping[fact] ?? ''}
            onChange={(event) => setMapping({ ...mapping, [fact]: event.currentTarget.value || null })}
          >
            <option value="">{t('app:columns.notInFile')}</option>
            {list.columns.map((column) => (
              <option key={column} value={column}>
                {column}
              </option>
            ))}
          </NativeSelect>
        ))}
      </div>
      <div className="card stack">
        <Checkbox
          label={t('people:columns.createsUnits')}
          description={t('people:columns.createsUnitsText')}
          checked={createsUnits}
          onChange={(event) => setCreatesUnits(event.currentTarget.checked)}
        />
        <Checkbox
          label={t('people:columns.isComplete')}
          description={t('people:columns.isCompleteText')}
          checked={isComplete}
          onChange={(event) => setComplete(event.currentTarget.checked)}
        />
      </div>
      <SampleTable columns={list.columns} sample={list.sample} />
      <div className="row wrap">
        <Link className="btn" to="/o/$org/people/import" params={{ org: organisation.handle }}>
          {t('app:batch.replace')}
        </Link>
        <span className="grow m-hide" />
        <Button look="p" busy={check.isPending} onClick={submit}>
          {t('app:columns.act', { count: list.rowCount })}
        </Button>
      </div>
      <p className="xs dim right">{t('people:import.nothingYet')}</p>
    </section>
  );
}

/** Another sheet of the same workbook is another import: nothing of this one was written. */
function SheetChoice({ list }: { list: ImportView }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const navigate = useNavigate();
  const upload = useUploadImport();
  const file = fileOf(list.id);
  if (file === undefined) return <p className="dim">{t('people:columns.sheetRead', { sheet: list.sheet ?? '' })}</p>;
  const read = (sheet: string) =>
    upload.mutate(
      { file, sheet },
      {
        onSuccess: ({ id }) => {
          offerFile(id, file);
          void navigate({
            to: '/o/$org/people-imports/$id',
            params: { org: organisation.handle, id },
            replace: true,
          });
        },
      },
    );
  return (
    <>
      <NativeSelect
        className="narrow"
        label={t('people:columns.sheet')}
        value={list.sheet ?? ''}
        disabled={upload.isPending}
        onChange={(event) => read(event.currentTarget.value)}
        data={list.sheets}
      />
      {upload.isError && <ProblemNote error={upload.error} />}
    </>
  );
}
