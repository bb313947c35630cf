import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useText } from '../texts/texts.ts';

/** Light or dark for this device; “as the system” stands in the settings. */
export function ThemeSwitch() {
  const { t } = useText();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark';
  const Mark = isDark ? IconSun : IconMoon;
  return (
    <button
      type="button"
      className="btn q s m-hide"
      aria-label={isDark ? t('app:shell.toLight') : t('app:shell.toDark')}
      onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
    >
      <Mark className="i" aria-hidden="true" />
    </button>
  );
}
