import { useEffect, useRef } from 'react';

interface StudioActs {
  onSave: () => void;
  onUndo: () => void;
  onRedo: () => void;
}

/** What takes typed text: there the browser itself takes back what was typed. */
const FIELD = 'input:not([type=radio], [type=checkbox], [type=color]), textarea, select, [role=dialog]';

/** Shortcuts of what can also be done by buttons; of the whole page, since the layer that had the focus may be gone. */
export function useStudioKeys(acts: StudioActs): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const isInField = event.target instanceof Element && event.target.closest(FIELD) !== null;
      if (key !== 's' && (isInField || (key !== 'z' && key !== 'y'))) return;
      event.preventDefault();
      if (key === 's') latest.current.onSave();
      else if (key === 'y' || event.shiftKey) latest.current.onRedo();
      else latest.current.onUndo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
