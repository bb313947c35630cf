import type { UnitView } from '@insigne/server/api';
import { IconArrowMerge, IconPencil, IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatNumber } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { RemoveUnitDialog } from './remove-unit-dialog.tsx';
import { UnitDialog } from './unit-dialog.tsx';

interface UnitPanelProps {
  unit: UnitView;
  units: UnitView[];
  onGone: () => void;
}

/** One unit: its facts, its people, and what can be done with it. */
export function UnitPanel({ unit, units, onGone }: UnitPanelProps) {
  const { t, language } = useText();
  const { organisation, can } = useOrganisation();
  const [open, setOpen] = useState<'change' | 'below' | 'remove'>();
  const close = () => setOpen(undefined);
  const parent = units.find(({ id }) => id === unit.parentId);
  return (
    <section className="card stack">
      <h2>{unit.name}</h2>
      <dl className="dl sm">
        <dt>{t('people:units.here')}</dt>
        <dd>{formatNumber(unit.peopleCount, language)}</dd>
        <dt>{t('people:units.withBelow')}</dt>
        <dd>{formatNumber(unit.peopleBelowCount, language)}</dd>
        <dt>{t('people:units.parent')}</dt>
        <dd>{parent?.name ?? t('people:units.top')}</dd>
        <dt>{t('people:units.code')}</dt>
        <dd>{unit.code ?? '–'}</dd>
        <dt>{t('people:fact.site')}</dt>
        <dd>{unit.site || '–'}</dd>
      </dl>
      <div className="stack-s unit-acts">
        <Link className="btn" to="/o/$org/people" params={{ org: organisation.handle }} search={{ unit: unit.id }}>
          <IconUsersGroup className="i" aria-hidden="true" />
          {t('people:units.seePeople')}
        </Link>
        {can('people.edit') && (
          <>
            <Button icon={<IconPencil className="i" aria-hidden="true" />} onClick={() => setOpen('change')}>
              {t('people:units.change')}
            </Button>
            <Button icon={<IconPlus className="i" aria-hidden="true" />} onClick={() => setOpen('below')}>
              {t('people:units.addBelow')}
            </Button>
            <Button icon={<IconArrowMerge className="i" aria-hidden="true" />} onClick={() => setOpen('remove')}>
              {t('people:units.remove')}
            </Button>
          </>
        )}
      </div>
      <UnitDialog opened={open === 'change'} unit={unit} units={units} onClose={close} />
      <UnitDialog opened={open === 'below'} parentId={unit.id} units={units} onClose={close} />
      <RemoveUnitDialog opened={open === 'remove'} unit={unit} units={units} onClose={close} onGone={onGone} />
    </section>
  );
}
