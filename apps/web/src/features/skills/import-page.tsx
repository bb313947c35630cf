import type { FrameworkImportView, SkillMapping } from '@insigne/server/api';
import { Checkbox, FileInput, NativeSelect, TextInput } from '@mantine/core';
import { IconFileImport, IconUpload } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { formatNumber, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DropZone } from '../../ui/drop-zone.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { CancelRun, RunBar } from '../../ui/run-bar.tsx';
import { percent } from '../issuing/progress.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { CorrectedFiles } from './corrected-files.tsx';
import { Report } from './import-report.tsx';
import {
  isRunning,
  useCancelImport,
  useCheckImport,
  useConfirmImport,
  useFrameworkImport,
  useUploadFiles,
} from './imports.queries.ts';
import { useFrameworks } from './skills.queries.ts';
import { useKeepsBefore } from './versions.queries.ts';
import './skills.css';

/** A framework from files: dropped, checked, run. The address names the import, so that one may leave and come back. */
export function FrameworkImportPage() {
  const { t } = useText();
  const { base, organisation } = useOrganisation();
  const { id, framework } = useSearch({ strict: false }) as { id?: string; framework?: string };
  const navigate = useNavigate();
  const go = (to: string) =>
    void navigate({
      to: '/o/$org/frameworks/import',
      params: { org: organisation.handle },
      search: { id: to, ...(framework !== undefined && { framework }) },
    });
  return (
    <Page
      title={t('skills:import.title')}
      lead={t('skills:import.lead')}
      crumbs={[{ label: t('skills:list.title'), to: `${base}/frameworks` }, { label: t('skills:import.title') }]}
    >
      {id === undefined ? <Upload onDone={go} /> : <Stages key={id} id={id} framework={framework} onReplaced={go} />}
    </Page>
  );
}

/** Lines with `|` between them; the mark at the front tells spreadsheet programs that it is UTF-8. */
const sampleFile = (lines: string): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${lines.replaceAll('|', '\r\n')}`)}`;

function Upload({ id, onDone }: { id?: string; onDone: (id: string) => void }) {
  const { t } = useText();
  const upload = useUploadFiles(id);
  const [files, setFiles] = useState<File[]>([]);
  return (
    <section className="card stack">
      {upload.isError && <ProblemNote error={upload.error} />}
      <DropZone takesSeveral onDrop={(_first, all) => setFiles(all)}>
        <IconFileImport className="i" aria-hidden="true" stroke={1.5} />
        <p className="b">{t('skills:import.dropHere')}</p>
        <FileInput
          multiple
          label={t(id === undefined ? 'skills:import.files' : 'skills:import.moreFiles')}
          description={t('skills:import.filesHint')}
          placeholder={t('skills:import.choose')}
          leftSection={<IconUpload className="i" aria-hidden="true" />}
          accept=".csv,.tsv,.txt,.xlsx,.json,application/json,text/csv"
          value={files}
          onChange={setFiles}
        />
      </DropZone>
      {id === undefined && (
        <p>
          <a className="sm" href={sampleFile(t('skills:import.sample'))} download={t('skills:import.sampleName')}>
            {t('skills:import.sampleGet')}
          </a>
        </p>
      )}
      {id === undefined && (
        <ul className="notes sm dim">
          {(['csv', 'esco', 'rome', 'case', 'json'] as const).map((format) => (
            <li key={format}>{t(`skills:import.about.${format}`)}</li>
          ))}
        </ul>
      )}
      <div className="row wrap">
        <Button
          look={id === undefined ? 'p' : 'plain'}
          busy={upload.isPending}
          disabled={files.length === 0}
          onClick={() =>
            upload.mutate(files, {
              onSuccess: (now) => {
                setFiles([]);
                if (now) onDone(now.id);
              },
            })
          }
        >
          {t('skills:import.read', { count: files.length })}
        </Button>
        <span className="xs dim">{t('skills:import.nothingYet')}</span>
      </div>
    </section>
  );
}

interface StagesProps {
  id: string;
  framework: string | undefined;
  onReplaced: (id: string) => void;
}

function Stages({ id, framework, onReplaced }: StagesProps) {
  const found = useFrameworkImport(id);
  return (
    <Loaded query={found} height={420}>
      {(data) =>
        data.state === 'uploaded' || data.state === 'checked' ? (
          <Choices key={data.files.length} one={data} framework={framework} onReplaced={onReplaced} />
        ) : (
          <Run one={data} />
        )
      }
    </Loaded>
  );
}

const COLUMNS = [
  ...(['nameFr', 'nameEn', 'code', 'uri', 'parent', 'family', 'kind'] as const),
  ...(['descriptionFr', 'descriptionEn', 'keywordsFr', 'keywordsEn'] as const),
];

interface ChoicesProps {
  one: FrameworkImportView;
  framework: string | undefined;
  onReplaced: (id: string) => void;
}

function Choices({ one, framework, onReplaced }: ChoicesProps) {
  const { t, language } = useText();
  const check = useCheckImport(one.id);
  const confirm = useConfirmImport(one.id);
  const keepsBefore = useKeepsBefore(one.frameworkId);
  const cancel = useCancelImport(one.id);
  const frameworks = useFrameworks();
  const { choices, files, format, report } = one;
  const [target, setTarget] = useState(choices.frameworkId ?? one.frameworkId ?? framework ?? '');
  const [name, setName] = useState(choices.name);
  const [version, setVersion] = useState(choices.version);
  const [isComplete, setComplete] = useState(choices.isComplete);
  const [mapping, setMapping] = useState<SkillMapping | undefined>(choices.mapping);
  const columns = files.find(({ kind }) => kind === 'csv')?.columns ?? [];
  const chosen = {
    frameworkId: target || null,
    name,
    version,
    isComplete,
    ...(format === 'csv' && mapping && { mapping }),
  };
  const ask = () => check.mutate(chosen);
  const nothing = report !== null && report.counts.new + report.counts.changed + report.counts.gone === 0;
  return (
    <div className="stack-l">
      <section className="card stack">
        <h2>{t('skills:import.recognised')}</h2>
        <ul className="lines">
          {files.map((file) => (
            <li key={file.name}>
              <span className="grow b">{file.name}</span>
              <span className="sm dim">
                {t(`skills:fileKind.${file.kind}`)} · {t('skills:import.rows', { count: file.rowCount })}
              </span>
            </li>
          ))}
        </ul>
        <div className="pair">
          <NativeSelect
            label={t('skills:import.target')}
            value={target}
            onChange={(event) => setTarget(event.currentTarget.value)}
            data={[
              { value: '', label: t('skills:import.new') },
              ...(frameworks.data ?? []).map((known) => ({
                value: known.id,
                label: inLanguage(known.name, language).text,
              })),
            ]}
          />
          <TextInput
            label={t('skills:form.version')}
            placeholder={report?.framework.version}
            value={version}
            onChange={(event) => setVersion(event.currentTarget.value)}
          />
        </div>
        {target === '' && (
          <div className="pair">
            <TextInput
              label={t('skills:form.nameFr')}
              placeholder={report?.framework.name.fr}
              lang="fr"
              value={name.fr}
              onChange={(event) => setName({ ...name, fr: event.currentTarget.value })}
            />
            <TextInput
              label={t('skills:form.nameEn')}
              placeholder={report?.framework.name.en}
              lang="en"
              value={name.en}
              onChange={(event) => setName({ ...name, en: event.currentTarget.value })}
            />
          </div>
        )}
        {format === 'csv' && mapping !== undefined && (
          <fieldset className="stack">
            <legend className="b">{t('skills:import.columns')}</legend>
            <div className="pair">
              {COLUMNS.map((fact) => (
                <NativeSelect
                  key={fact}
                  label={t(`skills:column.${fact}`)}
                  value={mapping[fact] ?? ''}
                  onChange={(event) => setMapping({ ...mapping, [fact]: event.currentTarget.value || null })}
                  data={[{ value: '', label: t('skills:column.none') }, ...columns]}
                />
              ))}
            </div>
            {mapping.descriptors.length > 0 && (
              <p className="sm dim">
                {t('skills:column.descriptors', {
                  columns: mapping.descriptors.map(({ column }) => column).join(', '),
                })}
              </p>
            )}
          </fieldset>
        )}
        <Checkbox
          label={t('skills:import.isComplete')}
          description={t('skills:import.isCompleteHint')}
          checked={isComplete}
          onChange={(event) => setComplete(event.currentTarget.checked)}
        />
        {check.isError && <ProblemNote error={check.error} />}
        <div className="row wrap">
          <Button look={report === null ? 'p' : 'plain'} busy={check.isPending} onClick={ask}>
            {t(report === null ? 'skills:import.check' : 'skills:import.checkAgain')}
          </Button>
          <Button busy={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('skills:import.drop')}
          </Button>
        </div>
      </section>
      {report !== null && (
        <section className="card stack">
          <Report report={report} />
          {report.faultCount > 0 && <CorrectedFiles one={one} choices={chosen} onDone={onReplaced} />}
          {confirm.isError && <ProblemNote error={confirm.error} />}
          {report.faultCount === 0 && !nothing && (
            <div className="row wrap act">
              <Button look="p" busy={confirm.isPending} onClick={() => confirm.mutate()}>
                {t('skills:import.run', { count: report.counts.new + report.counts.changed + report.counts.gone })}
              </Button>
              <span className="sm dim">
                {t('skills:import.whole')} {keepsBefore && t('versions:import.keeps')}
              </span>
            </div>
          )}
          {report.faultCount === 0 && nothing && <p>{t('skills:import.nothing')}</p>}
        </section>
      )}
      {(format === 'esco' || format === 'rome') && <Upload id={one.id} onDone={() => undefined} />}
    </div>
  );
}

const ENDED = {
  uploaded: 'skills:run.state.running',
  checked: 'skills:run.state.running',
  running: 'skills:run.state.running',
  cancelling: 'skills:run.state.cancelling',
  cancelled: 'skills:run.state.cancelled',
  failed: 'skills:run.state.failed',
  done: 'skills:run.state.done',
} as const;

function Run({ one }: { one: FrameworkImportView }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const cancel = useCancelImport(one.id);
  const { state, doneCount, totalCount, report, frameworkId } = one;
  const text = t('skills:run.progress', { count: totalCount, done: formatNumber(doneCount, language) });
  return (
    <section className="card big stack">
      {state !== 'cancelled' && state !== 'failed' && (
        <RunBar
          text={text}
          label={t('skills:run.label')}
          now={doneCount}
          of={totalCount}
          percent={percent(doneCount, totalCount)}
        />
      )}
      <p role="status">{t(ENDED[state])}</p>
      {isRunning(one) && (
        <>
          <p className="dim">{t('skills:run.mayLeave')}</p>
          {state === 'running' && (
            <CancelRun act={cancel} label={t('skills:run.cancel')} effect={t('skills:run.cancelEffect')} />
          )}
        </>
      )}
      {cancel.isError && <ProblemNote error={cancel.error} />}
      <div className="row wrap act">
        {state === 'done' && frameworkId !== null && (
          <Link
            className="btn p"
            to="/o/$org/frameworks/$id"
            params={{ org: organisation.handle, id: frameworkId }}
            search={{}}
          >
            {t('skills:run.open')}
          </Link>
        )}
        {!isRunning(one) && (
          <Link className="btn" to="/o/$org/frameworks/import" params={{ org: organisation.handle }} search={{}}>
            {t('skills:run.another')}
          </Link>
        )}
      </div>
      {state === 'done' && report && <Report report={report} isDone />}
    </section>
  );
}
