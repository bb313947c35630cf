import type { BadgeContent } from '@insigne/server/api';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useText } from '../../texts/texts.ts';
import type { LetteringFault } from './lettering.ts';

type Judge = typeof import('./lettering.ts').letteringFaults;

/** What is hard to read in the drawing; nothing until what measures letters, which comes after the screen, is there. */
export function useLettering(content: BadgeContent): LetteringFault[] {
  const { t } = useText();
  const [judge, setJudge] = useState<{ with: Judge }>();
  const isDrawn = content.artwork.design !== undefined && content.artwork.picture === undefined;
  useEffect(() => {
    if (isDrawn) void import('./lettering.ts').then(({ letteringFaults }) => setJudge({ with: letteringFaults }));
  }, [isDrawn]);
  const shown = useDeferredValue(content);
  return useMemo(() => judge?.with(shown, t) ?? [], [judge, shown, t]);
}

/** What prevents publication, as the server refuses it. */
export const blocking = (faults: readonly LetteringFault[]): LetteringFault[] =>
  faults.filter(({ kind }) => kind !== 'small');
