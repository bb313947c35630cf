import type { AwardList, AwardView } from '@insigne/server/api';
import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { LevelMark } from '../../artwork/level-mark.tsx';
import { formatDate, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { MailStateChip, StandingChip } from './award-chips.tsx';
import { awardee } from './awardee.ts';

interface AwardsTableProps {
  list: AwardList;
  /** Undefined: this role acts on none. */
  chosen?: { has: (id: string) => boolean; set: (ids: string[], on: boolean) => void };
}

export function AwardsTable({ list, chosen }: AwardsTableProps) {
  const { t } = useText();
  const ids = list.awards.map(({ id }) => id);
  const count = chosen ? ids.filter((id) => chosen.has(id)).length : 0;
  return (
    <div className="card full">
      <ScrollTable caption={t('app:awards.title')} className="stacked packed">
        <thead>
          <tr>
            {chosen && (
              <th scope="col" className="tick">
                <Checkbox
                  aria-label={t('life:select.page')}
                  checked={count === ids.length}
                  indeterminate={count > 0 && count < ids.length}
                  onChange={(event) => chosen.set(ids, event.currentTarget.checked)}
                />
              </th>
            )}
            <th scope="col">{t('app:awards.person')}</th>
            <th scope="col">{t('app:awards.badge')}</th>
            <th scope="col">{t('app:awards.state')}</th>
            <th scope="col">{t('app:awards.date')}</th>
            <th scope="col">{t('app:awards.mail')}</th>
          </tr>
        </thead>
        <tbody>
          {list.awards.map((award) => (
            <AwardRow key={award.id} award={award} {...(chosen && { chosen })} />
          ))}
        </tbody>
      </ScrollTable>
    </div>
  );
}

function AwardRow({ award, chosen }: { award: AwardView; chosen?: NonNullable<AwardsTableProps['chosen']> }) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const badge = inLanguage(award.badge.name, language).text;
  return (
    <tr>
      {chosen && (
        <td className="tick">
          <Checkbox
            aria-label={t('life:select.one', { name: awardee(award, t), badge })}
            checked={chosen.has(award.id)}
            onChange={(event) => chosen.set([award.id], event.currentTarget.checked)}
          />
        </td>
      )}
      <th scope="row">
        <Link to="/o/$org/awards/$id" params={{ org: organisation.handle, id: award.id }}>
          {awardee(award, t)}
        </Link>
        {award.recipient.name !== '' && <span className="xs dim block">{award.recipient.email}</span>}
      </th>
      <td className="whole">
        <Written text={award.badge.name} />
        {award.badge.level !== null && (
          <span className="xs dim block">
            <LevelMark level={award.badge.level} />
          </span>
        )}
      </td>
      <td>
        <StandingChip award={award} />
      </td>
      <td className="when">{formatDate(award.awardedAt, language, organisation.timeZone)}</td>
      <td className={award.state === 'pending' ? undefined : 'm-hide'}>
        {/* Once answered, its mail has nothing more to say. */}
        {award.state === 'pending' ? <MailStateChip state={award.mail} /> : '–'}
      </td>
    </tr>
  );
}
