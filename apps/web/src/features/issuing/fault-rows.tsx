import type { BatchView } from '@insigne/server/api';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PagesNav } from '../../ui/pages-nav.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { useBatchRows, useReportAddress } from './batches.queries.ts';

interface FaultRowsProps {
  batch: BatchView;
  state: 'fault' | 'failed';
  count: number;
  /** Where the page has no other link to it. */
  withReport?: boolean;
}

/** Line, what was read, why it cannot leave, what to do. */
export function FaultRows({ batch, state, count, withReport = false }: FaultRowsProps) {
  const { t } = useText();
  const [page, setPage] = useState(1);
  const rows = useBatchRows(batch.id, state, page);
  const report = useReportAddress(batch.id);
  const title = state === 'fault' ? t('app:rows.toFix', { count }) : t('app:rows.failed', { count });
  return (
    <div className="card full">
      <header>
        <h2>{title}</h2>
        {withReport && (
          <a className="sm" href={report} download>
            {t('app:rows.download')}
          </a>
        )}
      </header>
      <Loaded query={rows} height={200}>
        {(list) => (
          <>
            <ScrollTable caption={title} className="stacked">
              <thead>
                <tr>
                  <th scope="col">{t('app:rows.line')}</th>
                  <th scope="col">{t('app:rows.value')}</th>
                  <th scope="col">{t('app:rows.cause')}</th>
                  <th scope="col">{t('app:rows.fix')}</th>
                </tr>
              </thead>
              <tbody>
                {list.rows.map((row) => (
                  <tr key={row.line}>
                    <td className="ln">
                      <span className="m-only">{t('app:rows.line')} </span>
                      {row.line}
                    </td>
                    <td>
                      <code>{row.value || row.email || t('app:rows.nothing')}</code>
                    </td>
                    <td>{row.fault === null ? t('app:rows.failedCause') : t(`giving:fault.${row.fault}`)}</td>
                    <td>{row.fault === null ? t('app:rows.failedFix') : t(`giving:fix.${row.fault}`)}</td>
                  </tr>
                ))}
              </tbody>
            </ScrollTable>
            <PagesNav page={list.page} pageSize={list.pageSize} total={list.total} onPage={setPage} />
          </>
        )}
      </Loaded>
    </div>
  );
}
