import type { Member } from '@insigne/server/api';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { shownName } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loaded, ProblemNote } from '../../ui/loaded.tsx';
import { unitRows } from '../people/unit-rows.ts';
import { useUnits } from '../people/units.queries.ts';
import { useChangeLedUnits } from './organisations.queries.ts';

/** How many units a manager leads; those who may, choose which. */
export function LedUnits({ member, mayChange }: { member: Member; mayChange: boolean }) {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  const count = t('people:units.ledCount', { count: member.unitIds.length });
  if (!mayChange) return <>{count}</>;
  const title = t('people:units.ledOf', { name: shownName(member) });
  return (
    <>
      <Button small look="q" aria-label={`${title}: ${count}`} onClick={() => setOpened(true)}>
        {count}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={title}>
        <Choice member={member} onClose={() => setOpened(false)} />
      </Dialog>
    </>
  );
}

function Choice({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t, language } = useText();
  const units = useUnits();
  const change = useChangeLedUnits(member.personId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(member.unitIds));
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <>
      <p className="dim">{t('people:units.ledText')}</p>
      <Loaded query={units} height={160}>
        {(all) =>
          all.length === 0 ? (
            <p>{t('people:units.ledNone')}</p>
          ) : (
            <ul className="stack-s">
              {unitRows(all, language, () => true).map(({ unit, depth }) => (
                <li key={unit.id} style={{ paddingInlineStart: `${(depth - 1) * 24}px` }}>
                  <Checkbox
                    label={unit.name}
                    checked={chosen.has(unit.id)}
                    onChange={(event) => toggle(unit.id, event.currentTarget.checked)}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {change.isError && <ProblemNote error={change.error} />}
      <div className="row wrap">
        <Button look="p" busy={change.isPending} onClick={() => change.mutate([...chosen], { onSuccess: onClose })}>
          {t('people:form.save')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </>
  );
}
