import { findIcons, type IconName, iconLabel, iconPaths } from '@insigne/artwork';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useText } from '../../texts/texts.ts';

/** More than this is not looked through: a word more in the search finds it faster. */
const MOST_SHOWN = 60;

/** Icons found by French or English words. */
export function IconPicker({ value, onChange }: { value: string; onChange: (icon: IconName) => void }) {
  const { t, language } = useText();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const found = useMemo(() => findIcons(wanted), [wanted]);
  const shown = found.slice(0, MOST_SHOWN);
  return (
    <fieldset className="stack-s">
      <legend className="field-name">{t('app:editor.icon')}</legend>
      <TextInput
        type="search"
        aria-label={t('app:editor.iconSearch')}
        placeholder={t('app:editor.iconSearch')}
        leftSection={<IconSearch className="i" aria-hidden="true" />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <p className="xs dim" role="status">
        {shown.length < found.length
          ? t('app:editor.iconsSome', { count: found.length, shown: shown.length })
          : t('app:editor.iconsFound', { count: found.length })}
      </p>
      <div className="icons">
        {shown.map((name) => (
          <label key={name} className="choice icon-choice" title={iconLabel(name, language)}>
            <input
              type="radio"
              name="icon"
              className="sr"
              checked={value === name}
              onChange={() => onChange(name)}
              aria-label={iconLabel(name, language)}
            />
            <svg viewBox="0 0 24 24" width="24" height="24" className="stroke-icon" aria-hidden="true">
              {iconPaths(name).map((path) => (
                <path key={path} d={path} />
              ))}
            </svg>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
