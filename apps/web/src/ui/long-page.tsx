import { useScrollSpy } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from '../texts/texts.ts';

/** A part counts as the one in view once its heading is this near to the top bar, in px. */
const NEAR = 120;

/** Cards one below the other, each with its h2, and beside them, where there is room, a way to each. */
export function LongPage({ children }: { children: ReactNode }) {
  const { t } = useText();
  const parts = useRef<HTMLDivElement>(null);
  const { active, data, reinitialize } = useScrollSpy({ selector: '.long-page-parts h2', offset: NEAR });
  useEffect(() => {
    // Cards come when what they show is there, and the language may change.
    const seen = new MutationObserver(reinitialize);
    if (parts.current) seen.observe(parts.current, { childList: true, characterData: true, subtree: true });
    return () => seen.disconnect();
  }, [reinitialize]);
  const goTo = (heading: HTMLElement) => {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView();
  };
  return (
    <div className="long-page">
      <div className="long-page-parts stack-l" ref={parts}>
        {children}
      </div>
      <nav className="long-page-ways" aria-label={t('common:onThisPage')}>
        <p className="sm dim">{t('common:onThisPage')}</p>
        <ul>
          {data.map(({ id, value, getNode }, at) => (
            <li key={id}>
              <button
                type="button"
                aria-current={at === active ? 'location' : undefined}
                onClick={() => goTo(getNode())}
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
