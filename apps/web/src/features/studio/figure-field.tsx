import type { Layer } from '@insigne/artwork';
import { NumberInput } from '@mantine/core';
import { useText } from '../../texts/texts.ts';
import type { Act } from './steps.ts';
import type { Studio } from './use-studio.ts';

interface FigureFieldProps {
  studio: Studio;
  layer: Layer;
  act: Act;
  label: string;
  member: string;
  bounds: readonly [number, number];
  /** What a member that is absent stands for. */
  otherwise?: number;
  /** The field shows so many times the number that is kept. */
  factor?: number;
  suffix?: string;
  step?: number;
}

/** A number of a layer; an empty field, or one out of bounds, changes nothing. */
export function FigureField(props: FigureFieldProps) {
  const { studio, layer, act, label, member, bounds, otherwise = 0, factor = 1, suffix, step = 1 } = props;
  const { language } = useText();
  const value = ((layer as unknown as Record<string, number | undefined>)[member] ?? otherwise) * factor;
  return (
    <NumberInput
      label={label}
      value={Math.round(value * 100) / 100}
      min={bounds[0] * factor}
      max={bounds[1] * factor}
      step={step}
      decimalScale={2}
      decimalSeparator={language === 'fr' ? ',' : '.'}
      allowedDecimalSeparators={['.', ',']}
      clampBehavior="blur"
      {...(suffix !== undefined && { suffix })}
      onChange={(next) => {
        if (typeof next !== 'number' || Number.isNaN(next)) return;
        const kept = next / factor;
        if (kept < bounds[0] || kept > bounds[1] || next === value) return;
        studio.change(layer.id, act, act === 'setting' ? member : '', (one) => ({ ...one, [member]: kept }) as Layer);
      }}
    />
  );
}
