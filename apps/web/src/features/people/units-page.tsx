import type { UnitView } from '@insigne/server/api';
import { IconPlus, IconSitemap } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { UnitDialog } from './unit-dialog.tsx';
import { UnitPanel } from './unit-panel.tsx';
import { UnitTree } from './unit-tree.tsx';
import { useUnits } from './units.queries.ts';

export function UnitsPage() {
  const { t } = useText();
  const { base, can } = useOrganisation();
  const units = useUnits();
  const [adding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const mayEdit = can('people.edit');
  const add = mayEdit && (
    <Button look="p" icon={<IconPlus className="i" aria-hidden="true" />} onClick={() => setAdding(true)}>
      {t('people:units.add')}
    </Button>
  );
  return (
    <Page
      title={t('people:units.title')}
      lead={t('people:units.lead')}
      crumbs={[{ label: t('people:list.title'), to: `${base}/people` }, { label: t('people:units.title') }]}
      actions={units.data?.length === 0 ? undefined : add}
    >
      <Loaded query={units} height={400}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              icon={IconSitemap}
              title={t('people:units.empty.title')}
              text={t(mayEdit ? 'people:units.empty.text' : 'people:list.emptyTeam.text')}
              action={add}
            />
          ) : (
            <Tree units={all} chosen={chosen} onChoose={setChosen} />
          )
        }
      </Loaded>
      <UnitDialog
        opened={adding}
        units={units.data ?? []}
        onClose={() => setAdding(false)}
        onSaved={({ id }) => setChosen(id)}
      />
    </Page>
  );
}

interface TreeProps {
  units: UnitView[];
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
}

function Tree({ units, chosen, onChoose }: TreeProps) {
  const { t } = useText();
  const unit = units.find(({ id }) => id === chosen);
  return (
    <div className="with-aside">
      <section className="card units" aria-label={t('people:units.title')}>
        <UnitTree units={units} chosen={unit?.id} onChoose={onChoose} />
      </section>
      <aside>
        {unit === undefined ? (
          <p className="card dim">{t('people:units.choose')}</p>
        ) : (
          <UnitPanel key={unit.id} unit={unit} units={units} onGone={() => onChoose(undefined)} />
        )}
      </aside>
    </div>
  );
}
