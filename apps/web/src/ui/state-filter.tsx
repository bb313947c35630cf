import { formatNumber } from '../texts/format.ts';
import { useText } from '../texts/texts.ts';

interface StateFilterProps<State extends string> {
  label: string;
  states: { state: State; label: string; count: number }[];
  chosen: State | undefined;
  /** Pressing the chosen one again shows all. */
  onChoose: (state: State | undefined) => void;
}

/** How many there are in each state; a press shows these alone. */
export function StateFilter<State extends string>({ label, states, chosen, onChoose }: StateFilterProps<State>) {
  const { language } = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a form
    <div className="row wrap" role="group" aria-label={label}>
      {states.map(({ state, label: word, count }) => (
        <button
          key={state}
          type="button"
          className="btn s"
          aria-pressed={chosen === state}
          onClick={() => onChoose(chosen === state ? undefined : state)}
        >
          {word} <span className="num">{formatNumber(count, language)}</span>
        </button>
      ))}
    </div>
  );
}
