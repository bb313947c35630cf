import type { Trail } from '@insigne/server/api';
import { Fragment } from 'react';
import { formatDateTime, formatNumber } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { ScrollTable } from '../../ui/scroll-table.tsx';

type Event = Trail['events'][number];

export function TrailTable({ events, timeZone }: { events: Event[]; timeZone: string }) {
  const { t, language } = useText();
  return (
    <div className="card full">
      <ScrollTable caption={t('operate:trail.title')} className="stacked packed">
        <thead>
          <tr>
            <th scope="col" className="r">
              {t('operate:trail.place')}
            </th>
            <th scope="col">{t('operate:trail.who')}</th>
            <th scope="col">{t('operate:trail.what')}</th>
            <th scope="col">{t('operate:trail.when')}</th>
            <th scope="col">{t('operate:trail.details')}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={event.id}>
              <td className="r num dim">{formatNumber(event.position, language)}</td>
              <th scope="row">
                {event.actor === null ? t('operate:trail.nobody') : event.actor.name || t('operate:trail.unknown')}
              </th>
              <td>{t(`operate:action.${event.action}`)}</td>
              <td className="when">{formatDateTime(event.at, language, timeZone)}</td>
              <td>
                <Details event={event} />
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </div>
  );
}

/** Ids and figures, as they were recorded: for whoever looks a record up. */
function Details({ event }: { event: Event }) {
  const { t } = useText();
  const facts = Object.entries(event.facts);
  if (event.subject === null && facts.length === 0) return <span className="dim">–</span>;
  return (
    <details>
      <summary className="sm">{t('operate:trail.detailsShow')}</summary>
      <dl className="dl xs">
        {event.subject !== null && (
          <>
            <dt>{event.subject.kind}</dt>
            <dd>
              <code>{event.subject.id}</code>
            </dd>
          </>
        )}
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{String(value)}</code>
            </dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}
