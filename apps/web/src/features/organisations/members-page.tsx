import type { Member } from '@insigne/server/api';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { holdsWords } from '../../texts/find-words.ts';
import { byName, shownName } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { PagesNav } from '../../ui/pages-nav.tsx';
import { InvitationsCard } from './invitations-card.tsx';
import { InviteForm } from './invite-form.tsx';
import { MembersTable } from './members-table.tsx';
import { useOrganisation } from './organisation-scope.tsx';
import { useMembers } from './organisations.queries.ts';
import { ROLES } from './roles.ts';

export function MembersPage() {
  const { t, language } = useText();
  const { can } = useOrganisation();
  const members = useMembers();
  const mayInvite = can('member.invite');
  return (
    <Page title={t('app:members.title')} lead={t('app:members.lead')}>
      <div className="with-aside">
        <div className="stack-l">
          {mayInvite && <InviteForm />}
          {mayInvite && <InvitationsCard />}
          <Loaded query={members} height={280}>
            {(all) => <MembersList members={[...all].sort(byName(shownName, language))} />}
          </Loaded>
        </div>
        <aside className="card stack">
          <h2>{t('app:members.rolesTitle')}</h2>
          <dl className="stack">
            {ROLES.map((role) => (
              <div key={role}>
                <dt className="b">{t(`app:role.${role}`)}</dt>
                <dd className="dim sm">{t(`app:roleMay.${role}`)}</dd>
              </div>
            ))}
          </dl>
        </aside>
      </div>
    </Page>
  );
}

/** As many as a list of people shows. */
const PAGE_SIZE = 50;
/** Fewer than these are seen at a glance: no search above them. */
const SEARCHED_FROM = 12;

function MembersList({ members }: { members: Member[] }) {
  const { t } = useText();
  const [word, setWord] = useState('');
  const [page, setPage] = useState(1);
  const found = members.filter((member) => holdsWords(`${member.name} ${member.email}`, word));
  return (
    <div className="stack">
      {members.length >= SEARCHED_FROM && (
        <search className="row wrap filters">
          <TextInput
            type="search"
            aria-label={t('people:members.search')}
            placeholder={t('people:members.search')}
            leftSection={<IconSearch className="i" aria-hidden="true" />}
            value={word}
            onChange={(event) => {
              setWord(event.currentTarget.value);
              setPage(1);
            }}
          />
          <p className="sm dim" role="status">
            {t('people:members.count', { count: found.length })}
          </p>
        </search>
      )}
      {found.length === 0 ? (
        <EmptyState
          icon={IconSearch}
          title={t('people:list.noMatch.title')}
          text={t('people:members.noMatch')}
          action={<Button onClick={() => setWord('')}>{t('common:clearFilters')}</Button>}
        />
      ) : (
        <MembersTable
          members={found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
          hasManagers={members.some(({ role }) => role === 'manager')}
        />
      )}
      <PagesNav page={page} pageSize={PAGE_SIZE} total={found.length} onPage={setPage} />
    </div>
  );
}
