import type { BatchRow, BatchView } from '@insigne/server/api';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { PagesNav } from '../../ui/pages-nav.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { useBatchRows, useSkipRows } from './batches.queries.ts';

/** The people of a unit, each with a box, or with the reason why they cannot get it. */
export function PeopleRows({ batch }: { batch: BatchView }) {
  const { t } = useText();
  const [page, setPage] = useState(1);
  const rows = useBatchRows(batch.id, undefined, page);
  const skip = useSkipRows(batch.id);
  // The box answers at once; the server's figures follow.
  const isOut = ({ line, state }: BatchRow) =>
    skip.isPending && skip.variables.lines.includes(line) ? skip.variables.out : state === 'skipped';
  return (
    <div className="card full">
      <header>
        <h2>{t('giving:people.title', { count: batch.rowCount })}</h2>
      </header>
      {skip.isError && <ProblemNote error={skip.error} />}
      <Loaded query={rows} height={240}>
        {(list) => (
          <>
            <ScrollTable caption={t('giving:people.title', { count: batch.rowCount })} className="stacked">
              <thead>
                <tr>
                  <th scope="col">{t('giving:people.person')}</th>
                  <th scope="col">{t('giving:people.number')}</th>
                  <th scope="col">{t('giving:people.finding')}</th>
                </tr>
              </thead>
              <tbody>
                {list.rows.map((row) => (
                  <tr key={row.line}>
                    <th scope="row">
                      {row.fault === null ? (
                        <Checkbox
                          label={row.name || row.email}
                          description={row.name === '' ? undefined : row.email}
                          checked={!isOut(row)}
                          onChange={(event) => skip.mutate({ lines: [row.line], out: !event.currentTarget.checked })}
                        />
                      ) : (
                        <span className="no-box">
                          {row.name || row.email}
                          {row.name !== '' && <span className="xs dim block">{row.email}</span>}
                        </span>
                      )}
                    </th>
                    <td className="num">{row.number ?? '–'}</td>
                    <td>
                      {row.fault === null
                        ? t(isOut(row) ? 'giving:people.leftOut' : 'giving:people.goes')
                        : t(`giving:fault.${row.fault}`)}
                    </td>
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
