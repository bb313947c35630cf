import type { HostedList } from '@insigne/server/api';
import { TextInput } from '@mantine/core';
import { IconBuilding, IconPlayerPause, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate, formatNumber } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { PagesNav } from '../../ui/pages-nav.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { useInstallationZone, useMemberships } from '../accounts/accounts.queries.ts';
import { useHosted, useSuspend } from './organisations.queries.ts';

type Hosted = HostedList['organisations'][number];

/** The installation's organisations: how large they are, and whether they may award. */
export function HostedOrganisations() {
  const { t } = useText();
  const [filter, setFilter] = useState({ q: '', page: 1 });
  const [chosen, setChosen] = useState<Hosted>();
  const hosted = useHosted(filter);
  return (
    <Loaded query={hosted} height={200}>
      {(list) =>
        list.total === 0 && filter.q === '' ? (
          <EmptyState icon={IconBuilding} title={t('app:platform.empty')} text={t('app:platform.emptyText')} />
        ) : (
          <div className="stack">
            <search className="row wrap filters">
              <TextInput
                type="search"
                aria-label={t('operate:hosted.search')}
                placeholder={t('operate:hosted.search')}
                leftSection={<IconSearch className="i" aria-hidden="true" />}
                value={filter.q}
                onChange={(event) => setFilter({ q: event.currentTarget.value, page: 1 })}
              />
            </search>
            <p className="sm dim count" role="status">
              {t('operate:hosted.count', { count: list.total })}
            </p>
            {list.total > 0 && <HostedTable organisations={list.organisations} onChoose={setChosen} />}
            <PagesNav
              page={list.page}
              pageSize={list.pageSize}
              total={list.total}
              onPage={(page) => setFilter({ ...filter, page })}
            />
            {chosen && <SuspendDialog organisation={chosen} onClose={() => setChosen(undefined)} />}
          </div>
        )
      }
    </Loaded>
  );
}

function HostedTable({ organisations, onChoose }: { organisations: Hosted[]; onChoose: (one: Hosted) => void }) {
  const { t, language } = useText();
  const zone = useInstallationZone();
  const { data: mine = [] } = useMemberships();
  return (
    <div className="card full">
      <ScrollTable caption={t('app:platform.organisations')}>
        <thead>
          <tr>
            <th scope="col">{t('app:platform.organisation')}</th>
            <th scope="col" className="r">
              {t('operate:hosted.members')}
            </th>
            <th scope="col">{t('app:platform.created')}</th>
            <th scope="col">
              <span className="sr">{t('operate:jobs.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {organisations.map((organisation) => {
            const { id, name, handle, createdAt, memberCount, suspendedAt } = organisation;
            return (
              <tr key={id}>
                <th scope="row">
                  {mine.some((membership) => membership.organisation.id === id) ? (
                    <Link to="/o/$org" params={{ org: handle }}>
                      {name}
                    </Link>
                  ) : (
                    name
                  )}{' '}
                  {suspendedAt !== null && (
                    <Chip tone="warn" icon={IconPlayerPause} label={t('operate:hosted.suspended')} />
                  )}
                  <span className="xs dim block">
                    <code>{handle}</code>
                  </span>
                </th>
                <td className="r num">{formatNumber(memberCount, language)}</td>
                <td className="when">{formatDate(createdAt, language, zone)}</td>
                <td>
                  <Button small look="q" onClick={() => onChoose(organisation)}>
                    {t(suspendedAt === null ? 'operate:hosted.suspend' : 'operate:hosted.resume')}
                    <span className="sr"> {name}</span>
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </ScrollTable>
    </div>
  );
}

/** What it does, before it is done. */
function SuspendDialog({ organisation, onClose }: { organisation: Hosted; onClose: () => void }) {
  const { t } = useText();
  const suspend = useSuspend();
  const { id, name, suspendedAt, memberCount } = organisation;
  const isSuspended = suspendedAt !== null;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(isSuspended ? 'operate:hosted.resumeTitle' : 'operate:hosted.suspendTitle', { name })}
    >
      <p>{isSuspended ? t('operate:hosted.resumeText') : t('operate:hosted.suspendText', { count: memberCount })}</p>
      {suspend.isError && <ProblemNote error={suspend.error} />}
      <div className="row wrap">
        <Button
          look={isSuspended ? 'p' : 'danger'}
          busy={suspend.isPending}
          onClick={() => suspend.mutate({ id, suspended: !isSuspended }, { onSuccess: onClose })}
        >
          {t(isSuspended ? 'operate:hosted.resume' : 'operate:hosted.suspend')}
        </Button>
        <Button look="q" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
