import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../texts/texts.ts';

const COLOUR = /^#[0-9a-f]{6}$/i;

interface OwnColourProps {
  label: string;
  value: string;
  onChange: (colour: `#${string}`) => void;
}

/** A colour of one's own, picked or typed; what is half typed changes nothing yet. */
export function OwnColour({ label, value, onChange }: OwnColourProps) {
  const { t } = useText();
  const [typed, setTyped] = useState<string>();
  const take = (text: string) => {
    const isWhole = COLOUR.test(text.trim());
    setTyped(isWhole ? undefined : text);
    if (isWhole) onChange(text.trim().toUpperCase() as `#${string}`);
  };
  return (
    <div className="row colour-field">
      <TextInput
        className="grow"
        label={label}
        value={typed ?? value}
        maxLength={7}
        autoComplete="off"
        spellCheck={false}
        error={typed === undefined || typed === '' ? undefined : t('studio:colours.wrong')}
        onChange={(event) => take(event.currentTarget.value)}
        onBlur={() => setTyped(undefined)}
      />
      <input
        type="color"
        className="swatch"
        aria-label={t('studio:colours.pick', { label })}
        value={value.toLowerCase()}
        onChange={(event) => take(event.currentTarget.value)}
      />
    </div>
  );
}
