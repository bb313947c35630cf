import type { UnitView } from '@insigne/server/api';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { formatNumber } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { treeStep, unitRows } from './unit-rows.ts';

interface UnitTreeProps {
  units: UnitView[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/** A tree as ARIA knows it: one stop for Tab, arrows within, Enter or Space to choose. */
export function UnitTree({ units, chosen, onChoose }: UnitTreeProps) {
  const { t, language } = useText();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string>();
  const items = useRef(new Map<string, HTMLElement>());
  const isOpen = (id: string) => !closed.has(id);
  const rows = unitRows(units, language, isOpen);
  const setOpen = (id: string, open: boolean) => {
    const next = new Set(closed);
    if (open) next.delete(id);
    else next.add(id);
    setClosed(next);
  };
  const stop = [focused, chosen].find((id) => rows.some(({ unit }) => unit.id === id)) ?? rows[0]?.unit.id;
  const onKeyDown = (event: React.KeyboardEvent, at: number, id: string) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose(id);
      return;
    }
    const step = treeStep(rows, at, event.key, isOpen);
    if (step === undefined) return;
    event.preventDefault();
    if ('open' in step) setOpen(step.open, true);
    if ('close' in step) setOpen(step.close, false);
    if ('go' in step) items.current.get(rows[step.go]?.unit.id ?? '')?.focus();
  };
  return (
    <div role="tree" aria-label={t('people:units.title')} className="unit-tree">
      {rows.map(({ unit, depth, hasChildren, place, siblings }, at) => (
        <div
          key={unit.id}
          role="treeitem"
          ref={(item) => {
            if (item) items.current.set(unit.id, item);
            else items.current.delete(unit.id);
          }}
          tabIndex={unit.id === stop ? 0 : -1}
          aria-level={depth}
          aria-posinset={place}
          aria-setsize={siblings}
          aria-selected={unit.id === chosen}
          aria-expanded={hasChildren ? isOpen(unit.id) : undefined}
          style={{ paddingInlineStart: `${(depth - 1) * 24 + 8}px` }}
          onFocus={() => setFocused(unit.id)}
          onClick={() => onChoose(unit.id)}
          onKeyDown={(event) => onKeyDown(event, at, unit.id)}
        >
          {/* For the mouse alone: the keyboard has the arrows, and a reader hears whether it is open. */}
          <span
            className={hasChildren ? 'twist' : 'twist none'}
            aria-hidden="true"
            onClick={(event) => {
              if (!hasChildren) return;
              event.stopPropagation();
              setOpen(unit.id, !isOpen(unit.id));
            }}
          >
            {hasChildren && (isOpen(unit.id) ? <IconChevronDown className="i" /> : <IconChevronRight className="i" />)}
          </span>
          <span className="grow name">
            {unit.name}
            {unit.code !== null && <span className="xs dim"> {unit.code}</span>}
          </span>
          <span className="num dim sm" aria-hidden="true">
            {formatNumber(unit.peopleBelowCount, language)}
          </span>
          <span className="sr">, {t('people:units.people', { count: unit.peopleBelowCount })}</span>
        </div>
      ))}
    </div>
  );
}
