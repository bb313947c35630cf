import { IconX } from '@tabler/icons-react';
import { Button } from './button.tsx';

interface Count {
  /** The count in words: “340 of 1,000”. */
  text: string;
  label: string;
  now: number;
  of: number;
  /** 0 to 100; counts also what was passed over, which `now` does not. */
  percent: number;
}

/** How far long work has come, exactly. */
export function RunBar({ text, label, now, of, percent }: Count) {
  return (
    <>
      <p className="cnt2">{text}</p>
      <div
        className="bar"
        role="progressbar"
        tabIndex={-1}
        aria-valuenow={now}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuetext={text}
        aria-label={label}
      >
        <i style={{ width: `${percent}%` }} />
      </div>
    </>
  );
}

/** Stops long work, and says what that leaves. */
export function CancelRun({
  act,
  label,
  effect,
}: {
  act: { isPending: boolean; mutate(): void };
  label: string;
  effect: string;
}) {
  return (
    <div className="row wrap act">
      <Button
        look="danger"
        busy={act.isPending}
        icon={<IconX className="i" aria-hidden="true" />}
        onClick={() => act.mutate()}
      >
        {label}
      </Button>
      <span className="sm dim">{effect}</span>
    </div>
  );
}
