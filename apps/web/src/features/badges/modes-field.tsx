import type { Rung } from '@insigne/server/api';
import { Checkbox } from '@mantine/core';
import { useText } from '../../texts/texts.ts';

type Mode = NonNullable<Rung['modes']>[number];
const MODES: readonly Mode[] = ['self', 'peer', 'manager', 'mentor', 'panel', 'outside'];

interface ModesFieldProps {
  label: string;
  /** What no tick means. */
  hint?: string;
  value: readonly Mode[];
  onChange: (modes: Mode[]) => void;
}

/** Who judges whether the criteria are met: any of these, in the order of the list. */
export function ModesField({ label, hint, value, onChange }: ModesFieldProps) {
  const { t } = useText();
  return (
    <fieldset className="stack-s">
      <legend className="field-name">{label}</legend>
      {hint !== undefined && <p className="xs dim">{hint}</p>}
      <div className="row wrap">
        {MODES.map((mode) => (
          <Checkbox
            key={mode}
            label={t(`badges:more.mode.${mode}`)}
            checked={value.includes(mode)}
            onChange={(event) => {
              const isOn = event.currentTarget.checked;
              onChange(MODES.filter((one) => (one === mode ? isOn : value.includes(one))));
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
