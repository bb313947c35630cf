import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { useManagerChoices } from './people.queries.ts';

interface ManagerFieldProps {
  current: { id: string; name: string } | null;
  /** Nobody is their own manager. */
  self: string | undefined;
  value: string;
  error: ReactNode;
  onChange: (id: string) => void;
}

const SEARCH_AFTER_MS = 250;

/** Somebody of the directory, found by typing. */
export function ManagerField({ current, self, value, error, onChange }: ManagerFieldProps) {
  const { t } = useText();
  const [typed, setTyped] = useState(current?.name ?? '');
  const [words] = useDebouncedValue(typed, SEARCH_AFTER_MS);
  const choices = useManagerChoices(words);
  const found = (choices.data ?? [])
    .filter(({ id }) => id !== self)
    .map(({ id, name, number }) => ({ value: id, label: number === null ? name : `${name} (${number})` }));
  // The one who is chosen stays a choice while others are looked for.
  const chosen = current !== null && !found.some((one) => one.value === current.id);
  return (
    <Select
      label={t('people:fact.manager')}
      description={t('people:form.managerHint')}
      data-path="managerId"
      data={chosen ? [{ value: current.id, label: current.name }, ...found] : found}
      value={value || null}
      error={error}
      onChange={(id) => onChange(id ?? '')}
      searchable
      clearable
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('people:form.nobody')}
      // The server has looked already, without regard to accents.
      filter={({ options }) => options}
      clearButtonProps={{ 'aria-label': t('people:form.noManager') }}
    />
  );
}
