import type { EntryDetail } from '@insigne/server/api';
import { IconArrowRight, IconDoorExit, IconPencil, IconUserCheck } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { formatDate } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { useEntry, useReturn } from './people.queries.ts';
import { PersonAwards } from './person-awards.tsx';
import { PersonDialog } from './person-dialog.tsx';

export function PersonPage() {
  const { t } = useText();
  const { id = '' } = useParams({ strict: false });
  const { base, can } = useOrganisation();
  const entry = useEntry(id);
  const [open, setOpen] = useState<'change' | 'leave'>();
  const back = useReturn(id);
  if (entry.error instanceof Problem && entry.error.status === 404) return <NotFound />;
  const { data } = entry;
  const actions = data && can('people.edit') && (
    <div className="row wrap">
      <Button icon={<IconPencil className="i" aria-hidden="true" />} onClick={() => setOpen('change')}>
        {t('people:person.change')}
      </Button>
      {data.state === 'active' ? (
        <Button icon={<IconDoorExit className="i" aria-hidden="true" />} onClick={() => setOpen('leave')}>
          {t('people:leave.act')}
        </Button>
      ) : (
        <Button
          busy={back.isPending}
          icon={<IconUserCheck className="i" aria-hidden="true" />}
          onClick={() => back.mutate()}
        >
          {t('people:person.return')}
        </Button>
      )}
    </div>
  );
  return (
    <Page
      title={data?.name ?? '…'}
      lead={data && <Situation entry={data} />}
      crumbs={[{ label: t('people:list.title'), to: `${base}/people` }, { label: data?.name ?? '…' }]}
      actions={actions}
    >
      <Loaded query={entry} height={480}>
        {(person) => (
          <>
            {back.isError && <ProblemNote error={back.error} />}
            <div className="with-aside">
              <div className="stack-l">
                <PersonAwards entry={person} />
                <History entry={person} />
              </div>
              <aside className="stack-l">
                <Facts entry={person} />
                <Team entry={person} />
              </aside>
            </div>
            <PersonDialog entry={person} opened={open === 'change'} onClose={() => setOpen(undefined)} />
            <LeaveDialog entry={person} opened={open === 'leave'} onClose={() => setOpen(undefined)} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Situation({ entry }: { entry: EntryDetail }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  if (entry.state === 'left' && entry.leftAt !== null)
    return (
      <Chip
        tone="mute"
        icon={IconDoorExit}
        label={t('people:person.leftOn', { date: formatDate(entry.leftAt, language, organisation.timeZone) })}
      />
    );
  return <>{entry.unit?.path ?? t('people:form.noUnit')}</>;
}

function Facts({ entry }: { entry: EntryDetail }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  return (
    <section className="card stack">
      <h2>{t('people:person.facts')}</h2>
      <dl className="dl sm">
        <dt>{t('people:fact.number')}</dt>
        <dd>{entry.number ?? '–'}</dd>
        <dt>{t('people:fact.emails')}</dt>
        <dd>{entry.emails.length === 0 ? '–' : entry.emails.map((email) => <div key={email}>{email}</div>)}</dd>
        <dt>{t('people:fact.unit')}</dt>
        <dd>{entry.unit?.path ?? '–'}</dd>
        <dt>{t('people:fact.manager')}</dt>
        <dd>
          {entry.manager === null ? (
            '–'
          ) : (
            <Link to="/o/$org/people/$id" params={{ org: organisation.handle, id: entry.manager.id }}>
              {entry.manager.name}
            </Link>
          )}
        </dd>
        <dt>{t('people:fact.site')}</dt>
        <dd>{entry.site || '–'}</dd>
        <dt>{t('people:fact.language')}</dt>
        <dd>{entry.language === null ? '–' : t(`common:languageName.${entry.language}`)}</dd>
        <dt>{t('people:person.role')}</dt>
        <dd>{entry.role === null ? t('people:person.noRole') : t(`app:role.${entry.role}`)}</dd>
      </dl>
    </section>
  );
}

function Team({ entry }: { entry: EntryDetail }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  if (entry.reportCount === 0) return null;
  const more = entry.reportCount - entry.reports.length;
  return (
    <section className="card stack">
      <h2>{t('people:person.team', { count: entry.reportCount })}</h2>
      <ul className="stack-s">
        {entry.reports.map(({ id, name }) => (
          <li key={id}>
            <Link to="/o/$org/people/$id" params={{ org: organisation.handle, id }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="sm dim">{t('people:person.teamMore', { count: more })}</p>}
    </section>
  );
}

function History({ entry }: { entry: EntryDetail }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const date = (when: string) => formatDate(when, language, organisation.timeZone);
  return (
    <section className="card stack">
      <h2>{t('people:person.history')}</h2>
      <ul className="lines history">
        {entry.changes.map(({ id, fact, from, to, actorName, at }) => (
          <li key={id}>
            <div className="grow">
              {fact === 'state' ? (
                <p className="b">{t(to === 'left' ? 'people:change.left' : 'people:change.returned')}</p>
              ) : (
                <>
                  <p className="xs dim">{t(`people:fact.${fact}`)}</p>
                  <p>
                    <span className="dim">{from || t('people:change.none')}</span>{' '}
                    <IconArrowRight className="i arrow" aria-label={t('people:change.to')} />{' '}
                    <span className="b">{to || t('people:change.none')}</span>
                  </p>
                </>
              )}
              <p className="xs dim">{t('people:change.by', { name: actorName, date: date(at) })}</p>
            </div>
          </li>
        ))}
        <li>
          <div className="grow">
            <p>{t('people:change.entered')}</p>
            <p className="xs dim">{date(entry.createdAt)}</p>
          </div>
        </li>
      </ul>
    </section>
  );
}
