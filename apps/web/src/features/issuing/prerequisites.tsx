import type { BatchView } from '@insigne/server/api';
import { Checkbox } from '@mantine/core';
import { formatList, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';

type Names = BatchView['prerequisites'];

/** The badges that come before one, as they stand in a sentence: “Mentor” and “Pair”. */
export function usePrerequisiteNames(): (names: Names) => string {
  const { t, language } = useText();
  return (names) =>
    formatList(
      names.map((name) => t('giving:quoted', { text: inLanguage(name, language).text || t('app:badge.unnamed') })),
      language,
    );
}

interface UnpreparedBoxProps {
  names: Names;
  checked: boolean;
  disabled?: boolean;
  onChange: (withoutPrerequisites: boolean) => void;
}

/** Awards a badge to who lacks what comes before it, where somebody says so. Nothing, where nothing comes before. */
export function UnpreparedBox({ names, checked, disabled = false, onChange }: UnpreparedBoxProps) {
  const { t } = useText();
  const said = usePrerequisiteNames()(names);
  if (names.length === 0) return null;
  return (
    <Checkbox
      label={t('giving:withoutPrerequisites', { badges: said })}
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
