import { EMBLEM_NAMES, EMBLEMS, type EmblemName, findEmblems, type LayeredDesign, wordsIn } from '@insigne/artwork';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { DesignPicture } from '../../artwork/drawing.tsx';
import { useText } from '../../texts/texts.ts';

interface EmblemPickerProps {
  value: EmblemName;
  /** Whose colours they are shown in. */
  design: LayeredDesign;
  onChange: (emblem: EmblemName) => void;
}

/** Emblems found by French or English words. */
export function EmblemPicker({ value, design, onChange }: EmblemPickerProps) {
  const { t, language } = useText();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const found = useMemo(() => (wanted.trim() === '' ? EMBLEM_NAMES : findEmblems(wanted)), [wanted]);
  return (
    <fieldset className="stack-s">
      <legend className="field-name">{t('studio:emblems.title')}</legend>
      <TextInput
        type="search"
        aria-label={t('studio:emblems.search')}
        placeholder={t('studio:emblems.search')}
        leftSection={<IconSearch className="i" aria-hidden="true" />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <p className="xs dim" role="status">
        {t('studio:emblems.found', { count: found.length })}
      </p>
      <div className="choices small emblems">
        {found.map((name) => (
          <label key={name} className="choice">
            <input type="radio" name="emblem" className="sr" checked={value === name} onChange={() => onChange(name)} />
            <DesignPicture design={withEmblem(design, name)} size={56} language={language} alt="" />
            <span>{wordsIn(EMBLEMS[name].name, language)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The badge with this emblem alone, as it looks in small. */
function withEmblem({ level: _level, ...design }: LayeredDesign, emblem: EmblemName): LayeredDesign {
  const layer = { id: 'figure', kind: 'emblem', emblem, x: 0, y: 0, scale: 1, rotation: 0, color: 'metal' } as const;
  return { ...design, layers: [layer] };
}
