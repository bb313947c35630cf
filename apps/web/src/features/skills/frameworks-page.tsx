import type { FrameworkView } from '@insigne/server/api';
import { IconBinaryTree2, IconFileImport, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { FrameworkDialog } from './framework-dialog.tsx';
import { useFrameworks } from './skills.queries.ts';
import './skills.css';

export function FrameworksPage() {
  const { t } = useText();
  const { organisation, can } = useOrganisation();
  const navigate = useNavigate();
  const frameworks = useFrameworks();
  const [adding, setAdding] = useState(false);
  const params = { org: organisation.handle };
  const acts = can('skills.manage') && (
    <div className="row wrap">
      <Link className="btn" to="/o/$org/frameworks/import" params={params} search={{}}>
        <IconFileImport className="i" aria-hidden="true" />
        {t('skills:import.act')}
      </Link>
      <Button look="p" icon={<IconPlus className="i" aria-hidden="true" />} onClick={() => setAdding(true)}>
        {t('skills:list.add')}
      </Button>
    </div>
  );
  return (
    <Page
      title={t('skills:list.title')}
      lead={t('skills:list.lead')}
      actions={frameworks.data?.length === 0 ? undefined : acts}
    >
      <Loaded query={frameworks} height={320}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              icon={IconBinaryTree2}
              title={t('skills:list.empty.title')}
              text={t(can('skills.manage') ? 'skills:list.empty.text' : 'skills:list.empty.textReader')}
              action={acts}
            />
          ) : (
            <ul className="framework-list">
              {all
                .toSorted((one, other) => Number(one.isRetired) - Number(other.isRetired))
                .map((framework) => (
                  <Line key={framework.id} framework={framework} />
                ))}
            </ul>
          )
        }
      </Loaded>
      <FrameworkDialog
        opened={adding}
        onClose={() => setAdding(false)}
        onSaved={({ id }) => void navigate({ to: '/o/$org/frameworks/$id', params: { ...params, id }, search: {} })}
      />
    </Page>
  );
}

function Line({ framework }: { framework: FrameworkView }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const { id, name, origin, version, familyCount, skillCount, levels, untranslatedCount, isRetired, source } =
    framework;
  return (
    <li className="card">
      <div className="grow">
        <h2>
          <Link to="/o/$org/frameworks/$id" params={{ org: organisation.handle, id }} search={{}}>
            <Written text={name} />
          </Link>
        </h2>
        <p className="sm dim">
          {[
            t('skills:count.families', { count: familyCount }),
            t('skills:count.skills', { count: skillCount }),
            t('skills:count.levels', { count: levels.length }),
          ].join(' · ')}
        </p>
        {untranslatedCount > 0 && (
          <p className="xs dim">{t('skills:count.untranslated', { count: untranslatedCount })}</p>
        )}
      </div>
      <div className="row wrap">
        {isRetired && <span className="chip">{t('skills:retired')}</span>}
        <span className="chip">{t(`skills:origin.${origin}`)}</span>
        {version !== '' && <span className="chip">{t('skills:version', { version })}</span>}
      </div>
      {(source.notice.fr !== '' || source.notice.en !== '') && (
        <p className="xs dim notice">
          <Written text={source.notice} /> {source.licence}
        </p>
      )}
    </li>
  );
}
