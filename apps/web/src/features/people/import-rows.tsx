import type { ImportRow, ImportView, Outcome, RowChange } from '@insigne/server/api';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { formatNumber } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PagesNav } from '../../ui/pages-nav.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { useImportReport, useImportRows } from './imports.queries.ts';

const OUTCOMES = ['fault', 'leaves', 'changed', 'new', 'unchanged'] as const;

interface ImportRowsProps {
  list: ImportView;
  outcome: Outcome;
  onOutcome: (outcome: Outcome) => void;
}

/** What was to be done is called otherwise once it is done. */
const useOutcomeName = (list: ImportView) => {
  const { t } = useText();
  return (outcome: Outcome) =>
    list.state === 'done' ? t(`people:outcomeDone.${outcome}`) : t(`people:outcome.${outcome}`);
};

/** Rows by what would happen to them, or happened. */
export function ImportRows({ list, outcome, onOutcome }: ImportRowsProps) {
  const { t, language } = useText();
  const report = useImportReport(list.id);
  const nameOf = useOutcomeName(list);
  const offered = OUTCOMES.filter((one) => list.counts[one] > 0);
  if (offered.length === 0) return null;
  return (
    <div className="card full">
      <header>
        <h2>{t('people:rows.title')}</h2>
        <a className="sm" href={report} download>
          {t('app:rows.download')}
        </a>
      </header>
      <fieldset className="seg outcomes">
        <legend className="sr">{t('people:rows.which')}</legend>
        {offered.map((one) => (
          <button key={one} type="button" aria-pressed={one === outcome} onClick={() => onOutcome(one)}>
            {nameOf(one)} <span className="num">{formatNumber(list.counts[one], language)}</span>
          </button>
        ))}
      </fieldset>
      <RowsPage key={outcome} list={list} filter={{ outcome }} title={nameOf(outcome)} />
    </div>
  );
}

interface RowsPageProps {
  list: ImportView;
  filter: { outcome?: Outcome; state?: 'failed' };
  title: string;
}

export function RowsPage({ list, filter, title }: RowsPageProps) {
  const { t } = useText();
  const [page, setPage] = useState(1);
  const rows = useImportRows(list.id, filter, page);
  return (
    <Loaded query={rows} height={200}>
      {(found) => (
        <>
          <ScrollTable caption={title} className="stacked">
            <thead>
              <tr>
                <th scope="col">{t('app:rows.line')}</th>
                <th scope="col">{t('people:fact.name')}</th>
                <th scope="col">{t('people:rows.what')}</th>
              </tr>
            </thead>
            <tbody>
              {found.rows.map((row) => (
                <tr key={row.line ?? row.entryId}>
                  <td className="ln">
                    {row.line === null ? (
                      '–'
                    ) : (
                      <>
                        <span className="m-only">{t('app:rows.line')} </span>
                        {row.line}
                      </>
                    )}
                  </td>
                  <td className="b">{row.name || t('app:rows.nothing')}</td>
                  <td>
                    <What row={row} />
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
          <PagesNav page={found.page} pageSize={found.pageSize} total={found.total} onPage={setPage} />
        </>
      )}
    </Loaded>
  );
}

function What({ row }: { row: ImportRow }) {
  const { t } = useText();
  if (row.fault !== null)
    return (
      <>
        {t(`people:fault.${row.fault}`)}
        {row.value && (
          <>
            {' '}
            <code>{row.value}</code>
          </>
        )}
      </>
    );
  if (row.outcome === 'leaves') return <>{t('people:rows.leaves')}</>;
  if (row.changes.length === 0) return <>{t(row.outcome === 'new' ? 'people:rows.enters' : 'people:rows.same')}</>;
  return (
    <ul>
      {row.changes.map((change) => (
        <Change key={change.fact} change={change} />
      ))}
    </ul>
  );
}

function Change({ change: { fact, from, to } }: { change: RowChange }) {
  const { t } = useText();
  if (fact === 'state') return <li>{t('people:change.returned')}</li>;
  return (
    <li>
      <span className="dim">{t('people:change.fact', { fact: t(`people:fact.${fact}`) })}</span>{' '}
      <span className="dim">{from || t('people:change.none')}</span>{' '}
      <IconArrowRight className="i arrow" aria-label={t('people:change.to')} /> <span className="b">{to}</span>
    </li>
  );
}
