import type { ImportReport } from '@insigne/server/api';
import { formatNumber, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';

const COUNTS = ['new', 'changed', 'unchanged', 'gone'] as const;

/** What an import would do, or has done; or what keeps it from beginning. */
export function Report({ report, isDone = false }: { report: ImportReport; isDone?: boolean }) {
  const { t, language } = useText();
  const told = (change: (typeof COUNTS)[number]) => (isDone && change === 'gone' ? 'retired' : change);
  return (
    <>
      <h2>
        {t(report.faultCount > 0 ? 'skills:report.refused' : isDone ? 'skills:report.done' : 'skills:report.title')}
      </h2>
      {report.faultCount > 0 ? (
        <>
          <p>{t('skills:report.faults', { count: report.faultCount })}</p>
          <ul className="lines faults">
            {report.faults.map(({ file, line, fault, value }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
              <li key={at}>
                <span className="b num">
                  {line === null ? file || '–' : t('skills:report.line', { line: formatNumber(line, language) })}
                </span>
                <span className="grow">
                  {t(`skills:fault.${fault}`)}
                  {value !== '' && <span className="dim"> {t('skills:report.value', { value })}</span>}
                </span>
                {line !== null && <span className="xs dim">{file}</span>}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <dl className="row wrap report-counts">
          {COUNTS.map((change) => (
            <div key={change}>
              <dt className="sm dim">{t(`skills:change.${told(change)}`)}</dt>
              <dd className="big num">{formatNumber(report.counts[change], language)}</dd>
            </div>
          ))}
        </dl>
      )}
      {report.notes.length > 0 && (
        <ul className="notes sm">
          {report.notes.map(({ note, count, example }) => (
            <li key={note}>{t(`skills:note.${note}`, { count, example })}</li>
          ))}
        </ul>
      )}
      {report.faultCount === 0 && report.examples.length > 0 && (
        <ul className="lines">
          {report.examples.map(({ change, name, code }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
            <li key={at}>
              <span className="chip">{t(`skills:oneChange.${told(change)}`)}</span>
              <span className="grow">
                {inLanguage(name, language).text} <span className="xs dim">{code}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
