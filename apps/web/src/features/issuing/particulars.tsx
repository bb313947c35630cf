import type { ParticularsView } from '@insigne/server/api';
import { IconExternalLink } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { formatDate } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';

const Markdown = lazy(() => import('../../ui/markdown.tsx'));

/** Something that a holder could show beside the badge itself. */
export const hasParticulars = ({ narrative, evidence, start, end, context }: ParticularsView): boolean =>
  Boolean(narrative || evidence.length > 0 || start || end || context?.narrative || context?.start || context?.end);

/** How a badge was earned: in which frame, when, what was done, what shows it. */
export function Particulars({ particulars }: { particulars: ParticularsView }) {
  const { t, language } = useText();
  const { narrative, evidence, start, end, context } = particulars;
  // Days have no hour, and so no zone.
  const day = (date: string) => formatDate(`${date}T12:00:00Z`, language, 'UTC');
  const days = (from: string | null, to: string | null) =>
    from !== null && to !== null
      ? t('giving:days.both', { from: day(from), to: day(to) })
      : from !== null
        ? t('giving:days.from', { from: day(from) })
        : to !== null
          ? t('giving:days.to', { to: day(to) })
          : '';
  return (
    <Suspense fallback={null}>
      <div className="stack">
        {context !== null && (
          <div>
            <p>
              <span className="dim">{t(`giving:context.kind.${context.kind}`)}</span> <b>{context.name}</b>
              {days(context.start, context.end) !== '' && (
                <span className="dim"> · {days(context.start, context.end)}</span>
              )}
            </p>
            {context.narrative !== '' && <Markdown text={context.narrative} />}
          </div>
        )}
        {days(start, end) !== '' && <p className="dim">{days(start, end)}</p>}
        {narrative !== '' && <Markdown text={narrative} />}
        {evidence.length > 0 && (
          <ul className="lines">
            {evidence.map(({ url, name }) => (
              <li key={url}>
                <a href={url} rel="nofollow noopener noreferrer" target="_blank" className="row">
                  <IconExternalLink className="i" aria-hidden="true" />
                  <span className="break">{name || url}</span>
                  <span className="sr">{t('giving:newTab')}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Suspense>
  );
}
