import { useScrollSpy } from '@mantine/hooks';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useText } from '../texts/texts.ts';

/** A part counts as the one in view once its heading is this near to the top bar, in px. */
const NEAR = 120;

/** Cards one below the other, each with its h2, and beside them, where there is room, a way to each. */
export function LongPage({ children }: { children: ReactNode }) {
  const { t } = useText();
  const parts = useRef<HTMLDivElement>(null);
  const { active, data, reinitialize } = useScrollSpy({ selector: '.long-page-parts h2', offset: NEAR });
  const lookAgain = useEffectEvent(reinitialize);
  /** The last parts never come up to the top bar: what was chosen is the one in view until somebody scrolls. */
  const [chosen, setChosen] = useState<number>();
  useEffect(() => {
    // Cards come when what they show is there, and the language may change.
    const seen = new MutationObserver(() => lookAgain());
    if (parts.current) seen.observe(parts.current, { childList: true, characterData: true, subtree: true });
    return () => seen.disconnect();
  }, []);
  useEffect(() => {
    const forget = () => setChosen(undefined);
    const acts = ['wheel', 'touchmove', 'keydown'] as const;
    for (const act of acts) window.addEventListener(act, forget, { passive: true });
    return () => {
      for (const act of acts) window.removeEventListener(act, forget);
    };
  }, []);
  const goTo = (heading: HTMLElement, part: number) => {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
    setChosen(part);
  };
  return (
    <div className="long-page">
      <div className="long-page-parts stack-l" ref={parts}>
        {children}
      </div>
      <nav className="long-page-ways" aria-label={t('common:onThisPage')}>
        <p className="sm dim">{t('common:onThisPage')}</p>
        <ul>
          {data.map(({ value, getNode }, at) => (
            <li key={value}>
              <button
                type="button"
                aria-current={at === (chosen ?? active) ? 'location' : undefined}
                onClick={() => goTo(getNode(), at)}
              >
                {value}
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
