import type { EntryList, EntryView } from '@insigne/server/api';
import { Checkbox } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { PagesNav } from '../../ui/pages-nav.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { InvitePeopleDialog } from './invite-people-dialog.tsx';

/** People of one page; some of them can be chosen, over several pages, to be invited together. */
export function PeopleTable({ list, onPage }: { list: EntryList; onPage: (page: number) => void }) {
  const { t } = useText();
  const { can } = useOrganisation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [inviting, setInviting] = useState(false);
  const mayChoose = can('member.invite') && list.entries.some(({ state }) => state === 'active');
  const choose = (ids: string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) isChosen ? next.add(id) : next.delete(id);
    setChosen(next);
  };
  const ids = list.entries.map(({ id }) => id);
  const all = ids.every((id) => chosen.has(id));
  return (
    <>
      <div className="row wrap between count-row">
        <p className="sm dim count" role="status">
          {t('people:list.count', { count: list.total })}
        </p>
        {chosen.size > 0 && (
          <div className="row wrap">
            <Button small look="q" onClick={() => setChosen(new Set())}>
              {t('people:list.chooseNone')}
            </Button>
            <Button small icon={<IconMail className="i" aria-hidden="true" />} onClick={() => setInviting(true)}>
              {t('people:invite.act', { count: chosen.size })}
            </Button>
          </div>
        )}
      </div>
      <div className="card full">
        <ScrollTable caption={t('people:list.title')} className="people">
          <thead>
            <tr>
              {mayChoose && (
                <th scope="col" className="choose">
                  <Checkbox
                    aria-label={t('people:list.choosePage')}
                    checked={all}
                    indeterminate={!all && ids.some((id) => chosen.has(id))}
                    onChange={(event) => choose(ids, event.currentTarget.checked)}
                  />
                </th>
              )}
              <th scope="col">{t('people:fact.name')}</th>
              <th scope="col" className="m-hide">
                {t('people:fact.number')}
              </th>
              <th scope="col" className="m-hide">
                {t('people:fact.unit')}
              </th>
              <th scope="col" className="m-hide">
                {t('people:fact.manager')}
              </th>
              <th scope="col" className="m-hide">
                {t('people:fact.site')}
              </th>
            </tr>
          </thead>
          <tbody>
            {list.entries.map((entry) => (
              <PersonRow
                key={entry.id}
                entry={entry}
                {...(mayChoose && {
                  chosen: chosen.has(entry.id),
                  onChoose: (isChosen: boolean) => choose([entry.id], isChosen),
                })}
              />
            ))}
          </tbody>
        </ScrollTable>
      </div>
      <PagesNav page={list.page} pageSize={list.pageSize} total={list.total} onPage={onPage} />
      <InvitePeopleDialog
        entryIds={[...chosen]}
        opened={inviting}
        onClose={() => setInviting(false)}
        onDone={() => setChosen(new Set())}
      />
    </>
  );
}

interface PersonRowProps {
  entry: EntryView;
  chosen?: boolean;
  onChoose?: (isChosen: boolean) => void;
}

function PersonRow({ entry, chosen = false, onChoose }: PersonRowProps) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const [email] = entry.emails;
  return (
    <tr>
      {onChoose && (
        <td className="choose">
          <Checkbox
            aria-label={t('people:list.choose', { name: entry.name })}
            checked={chosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        </td>
      )}
      <th scope="row">
        <Link to="/o/$org/people/$id" params={{ org: organisation.handle, id: entry.id }}>
          {entry.name}
        </Link>
        {email !== undefined && <span className="xs dim block">{email}</span>}
        {entry.unit && <span className="xs dim block m-only">{entry.unit.path}</span>}
      </th>
      <td className="num m-hide">{entry.number ?? '–'}</td>
      <td className="m-hide">{entry.unit?.path ?? '–'}</td>
      <td className="m-hide">{entry.manager?.name ?? '–'}</td>
      <td className="m-hide">{entry.site || '–'}</td>
    </tr>
  );
}
