import { useComputedColorScheme } from '@mantine/core';
import { useLayoutEffect } from 'react';

/** Where the choice is kept on this device; `auto` follows the system. */
export const SCHEME_STORED = 'insigne.theme';
export const SCHEMES = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** The tokens read `data-theme`; it follows what Mantine computed. */
export function useTokensOfScheme(): void {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = scheme;
  }, [scheme]);
}
