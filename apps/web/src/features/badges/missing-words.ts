import { useText } from '../../texts/texts.ts';
import type { MissingText } from './badge-content.ts';

/** What is missing, as a sentence: in the list of it, and beside its field. */
export function useMissingWords() {
  const { t } = useText();
  const fieldOf = ({ field, number }: MissingText): string => {
    if (field === 'level' || field === 'criterion') return t(`badges:missing.${field}`, { number: number ?? 0 });
    return t(`app:editor.${field === 'levelCriteria' ? 'criteria' : field}`);
  };
  return (missing: MissingText, where: 'list' | 'field'): string => {
    if (missing.field === 'levelCriteria') return t('badges:missing.levelCriteria', { number: missing.number ?? 0 });
    const words = { field: fieldOf(missing), language: t(`common:language.${missing.language}`) };
    return where === 'list' ? t('app:publish.missingIn', words) : t('app:publish.missingFault', words);
  };
}
