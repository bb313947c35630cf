import { useText } from '../texts/texts.ts';
import { ScrollTable } from './scroll-table.tsx';

/** The first lines of a file, under the headers that it has. */
export function SampleTable({ columns, sample }: { columns: string[]; sample: string[][] }) {
  const { t } = useText();
  return (
    <div className="card full">
      <header>
        <h2>{t('app:columns.sample', { count: sample.length })}</h2>
      </header>
      <ScrollTable caption={t('app:columns.sampleCaption')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file have no other name
            <tr key={line}>
              {columns.map((column, at) => (
                <td key={column}>{row[at] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </div>
  );
}
