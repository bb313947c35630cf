import type { UnitView } from '@insigne/server/api';
import { NativeSelect } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';

interface UnitGroupsProps {
  units: UnitView[];
  chosen: string[];
  onChange: (ids: string[]) => void;
}

/** Deeper than any tree of units; it also ends a circle that cannot be. */
const DEEPEST = 12;

function pathOf(units: Map<string, UnitView>, unit: UnitView): string {
  const names: string[] = [];
  for (let one: UnitView | undefined = unit; one !== undefined && names.length <= DEEPEST; ) {
    names.unshift(one.name);
    one = one.parentId === null ? undefined : units.get(one.parentId);
  }
  return names.join(' › ');
}

/** Units of the directory, each with everybody below it. */
export function UnitGroups({ units, chosen, onChange }: UnitGroupsProps) {
  const { t } = useText();
  const [picked, setPicked] = useState('');
  if (units.length === 0) return <p className="sm dim">{t('programmes:when.noUnit')}</p>;
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const labelled = units
    .map((unit) => ({ unit, label: pathOf(byId, unit) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  const left = labelled.filter(({ unit }) => !chosen.includes(unit.id));
  const value = left.some(({ unit }) => unit.id === picked) ? picked : (left[0]?.unit.id ?? '');
  return (
    <>
      {chosen.length > 0 && (
        <ul className="row wrap">
          {labelled
            .filter(({ unit }) => chosen.includes(unit.id))
            .map(({ unit, label }) => (
              <li key={unit.id} className="chip">
                {label} · {t('programmes:when.people', { count: unit.peopleBelowCount })}
                <button
                  type="button"
                  className="icon-button"
                  aria-label={t('programmes:when.removeUnit', { unit: label })}
                  onClick={() => onChange(chosen.filter((id) => id !== unit.id))}
                >
                  <IconX className="i" aria-hidden="true" />
                </button>
              </li>
            ))}
        </ul>
      )}
      {left.length > 0 && (
        <div className="row wrap add-row">
          <NativeSelect
            label={t('programmes:when.unit')}
            value={value}
            onChange={(event) => setPicked(event.currentTarget.value)}
            data={left.map(({ unit, label }) => ({
              value: unit.id,
              label: `${label} (${t('programmes:when.people', { count: unit.peopleBelowCount })})`,
            }))}
          />
          <Button icon={<IconPlus className="i" aria-hidden="true" />} onClick={() => onChange([...chosen, value])}>
            {t('programmes:when.addUnit')}
          </Button>
        </div>
      )}
    </>
  );
}
