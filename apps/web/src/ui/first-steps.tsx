import { type Icon, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useText } from '../texts/texts.ts';

/** One thing to do first. Whether it is done is read from the data: nobody ticks anything. */
export interface FirstStep {
  icon: Icon;
  title: string;
  /** What it is good for, or who does it when this person may not. */
  text: string;
  isDone: boolean;
  /** Where it is done; left out while something else comes before it. */
  act?: { label: string; to: string; hash?: string };
}

const stored = (id: string): string => `insigne.first.${id}`;

/** What to do first, until all of it is done: then the page is left to the work. Folded, it stays so in this browser. */
export function FirstSteps({ id, steps }: { id: string; steps: FirstStep[] }) {
  const { t } = useText();
  const heading = useId();
  const [folded, setFolded] = useState(() => localStorage.getItem(stored(id)) !== null);
  const fold = (isFolded: boolean) => {
    if (isFolded) localStorage.setItem(stored(id), '1');
    else localStorage.removeItem(stored(id));
    setFolded(isFolded);
  };
  const done = steps.filter(({ isDone }) => isDone).length;
  if (done === steps.length) return null;
  const next = steps.find(({ isDone, act }) => !isDone && act !== undefined);
  return (
    <section className="card" aria-labelledby={heading}>
      {/* A search in the page opens it too, without a click: that is followed and not kept. */}
      <details className="first" open={!folded} onToggle={({ currentTarget: { open } }) => setFolded(!open)}>
        {/* Kept at the click itself: the toggle event comes later than what the person sees, a reload may come between. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by itself */}
        <summary
          onClick={(event) => {
            event.preventDefault();
            fold(!folded);
          }}
        >
          <h2 id={heading}>{t('first:title')}</h2>
          <span className="sm dim">{t('first:count', { count: done, total: steps.length })}</span>
        </summary>
        <ul className="do">
          {steps.map((step) => (
            <Line key={step.title} step={step} isNext={step === next} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function Line({ step: { icon: Mark, title, text, isDone, act }, isNext }: { step: FirstStep; isNext: boolean }) {
  const { t } = useText();
  return (
    <li>
      <span className={isDone ? 'ico done' : 'ico'}>
        {isDone ? <IconCircleCheck className="i" aria-hidden="true" /> : <Mark className="i" aria-hidden="true" />}
      </span>
      <div>
        <p className="b">{title}</p>
        <p className="sm dim">{isDone ? t('first:done') : text}</p>
      </div>
      {!isDone && act !== undefined && (
        <Link className={isNext ? 'btn p' : 'btn'} to={act.to} {...(act.hash === undefined ? {} : { hash: act.hash })}>
          {act.label}
        </Link>
      )}
    </li>
  );
}
