import type { UnitEffect, UnitView } from '@insigne/server/api';
import { NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { idsBelow, unitChoices } from './unit-rows.ts';
import { useRemovalEffect, useRemoveUnit } from './units.queries.ts';

interface RemoveUnitDialogProps {
  unit: UnitView;
  units: UnitView[];
  opened: boolean;
  onClose: () => void;
  onGone: () => void;
}

/** A unit goes, its people stay: where they go to, and how many. */
export function RemoveUnitDialog(props: RemoveUnitDialogProps) {
  const { t } = useText();
  const { unit, opened, onClose } = props;
  const effect = useRemovalEffect(unit.id, opened);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('people:units.removeTitle', { name: unit.name })}>
      <Loaded query={effect} height={160}>
        {(known) => <Confirm {...props} effect={known} />}
      </Loaded>
    </Dialog>
  );
}

function Confirm({ unit, units, effect, onClose, onGone }: RemoveUnitDialogProps & { effect: UnitEffect }) {
  const { t, language } = useText();
  const remove = useRemoveUnit();
  const [into, setInto] = useState(unit.parentId ?? '');
  const own = idsBelow(units, unit.id);
  const isEmpty = effect.people + effect.left + effect.units + effect.managers === 0;
  return (
    <>
      {isEmpty ? (
        <p>{t('people:units.removeEmpty')}</p>
      ) : (
        <>
          <ul className="effects">
            {effect.people > 0 && <li>{t('people:units.movesPeople', { count: effect.people })}</li>}
            {effect.left > 0 && <li>{t('people:units.movesLeft', { count: effect.left })}</li>}
            {effect.units > 0 && <li>{t('people:units.movesUnits', { count: effect.units })}</li>}
            {effect.managers > 0 && (
              <li>
                {t(into === '' ? 'people:units.losesManagers' : 'people:units.movesManagers', {
                  count: effect.managers,
                })}
              </li>
            )}
          </ul>
          <NativeSelect
            label={t('people:units.into')}
            value={into}
            onChange={(event) => setInto(event.currentTarget.value)}
            data={[
              ...(unit.parentId === null ? [{ value: '', label: t('people:units.nowhere') }] : []),
              ...unitChoices(units, language).filter(({ value }) => !own.has(value)),
            ]}
          />
        </>
      )}
      {remove.isError && <ProblemNote error={remove.error} />}
      <div className="row wrap">
        <Button
          look="danger"
          busy={remove.isPending}
          onClick={() =>
            remove.mutate(
              { id: unit.id, into: into || undefined },
              {
                onSuccess: () => {
                  notifications.show({ message: t('people:units.removed', { name: unit.name }) });
                  onClose();
                  onGone();
                },
              },
            )
          }
        >
          {t('people:units.remove')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </>
  );
}
