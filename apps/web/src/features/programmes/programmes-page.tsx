import type { ProgrammeInList } from '@insigne/server/api';
import { IconPlus, IconTargetArrow } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { formatDate, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { DeleteDraft } from './delete-draft.tsx';
import { ProgrammeState } from './programme-state.tsx';
import { useProgrammes } from './programmes.queries.ts';
import '../../styles/programmes.css';

export function ProgrammesPage() {
  const { t } = useText();
  const { organisation, can } = useOrganisation();
  const navigate = useNavigate();
  const programmes = useProgrammes();
  const begin = can('programme.manage') && (
    <Button
      look="p"
      icon={<IconPlus className="i" aria-hidden="true" />}
      onClick={() => void navigate({ to: '/o/$org/programmes/new', params: { org: organisation.handle } })}
    >
      {t('programmes:begin')}
    </Button>
  );
  const isEmpty = programmes.data?.length === 0;
  return (
    <Page
      title={t('programmes:title')}
      lead={t('programmes:lead')}
      actions={
        <div className="row wrap">
          <Link className="btn" to="/o/$org/catalogue" params={{ org: organisation.handle }}>
            {t('programmes:catalogue.title')}
          </Link>
          {!isEmpty && begin}
        </div>
      }
    >
      <Loaded query={programmes} height={320}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              icon={IconTargetArrow}
              title={t('programmes:empty.title')}
              text={t(can('programme.manage') ? 'programmes:empty.text' : 'programmes:empty.textReader')}
              action={begin}
            />
          ) : (
            <ul className="programme-list">
              {all.map((programme) => (
                <Line key={programme.id} programme={programme} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function Line({ programme }: { programme: ProgrammeInList }) {
  const { t, language } = useText();
  const { organisation, can } = useOrganisation();
  const params = { org: organisation.handle, id: programme.id };
  const name = <Written text={programme.name} otherwise={t('programmes:unnamed')} />;
  const day = (date: string) => formatDate(`${date}T12:00:00Z`, language, 'UTC');
  const { startsOn, endsOn } = programme;
  return (
    <li>
      <div className="grow">
        <h2>
          {programme.state === 'draft' ? (
            <Link to="/o/$org/programmes/$id/plan" params={params} search={{}}>
              {name}
            </Link>
          ) : (
            <Link to="/o/$org/programmes/$id" params={params}>
              {name}
            </Link>
          )}
        </h2>
        <p className="sm dim">
          {t(`programmes:activity.${programme.activity}.name`)} ·{' '}
          {t('programmes:count.skills', { count: programme.skills })} ·{' '}
          {t('programmes:count.badges', { count: programme.badges })}
        </p>
      </div>
      <p className="sm dim">
        {startsOn !== null && endsOn !== null
          ? t('programmes:dates.both', { from: day(startsOn), to: day(endsOn) })
          : startsOn !== null
            ? t('programmes:dates.from', { from: day(startsOn) })
            : endsOn !== null
              ? t('programmes:dates.to', { to: day(endsOn) })
              : ''}
      </p>
      <ProgrammeState state={programme.state} />
      {can('programme.manage') && programme.state === 'draft' && programme.openedAt === null && (
        <DeleteDraft id={programme.id} name={inLanguage(programme.name, language).text || t('programmes:unnamed')} />
      )}
    </li>
  );
}
