import type { ProgrammeContent } from '@insigne/server/api';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';

/** What one missing part is called, with its language where it lacks only that. */
export function useMissingText(content: ProgrammeContent): (pointer: string) => string {
  const { t, language } = useText();
  return (pointer) => {
    const [, field = '', index = '', part] = pointer.split('/');
    const last = pointer.split('/').at(-1);
    const inOne = last === 'fr' || last === 'en' ? last : undefined;
    const named = (what: string) =>
      inOne === undefined
        ? what
        : t('programmes:missing.inLanguage', { what, language: t(`common:language.${inOne}`) });
    if (field === 'skills' && index !== '') {
      const name = inLanguage(content.skills[Number(index)]?.name ?? { fr: '', en: '' }, language).text;
      const skill = name || t('programmes:skills.unnamed');
      return named(t(part === 'name' ? 'programmes:missing.skillName' : 'programmes:missing.skillWhy', { skill }));
    }
    if (field === 'badgeIds') return t(index === '' ? 'programmes:missing.badge' : 'programmes:missing.badgeDraft');
    if (field === 'announcement')
      return named(t(index === 'subject' ? 'programmes:announce.subject' : 'programmes:announce.text'));
    if (field === 'name' || field === 'aim') return named(t(`programmes:field.${field}`));
    if (field === 'skills' || field === 'ways' || field === 'endsOn') return t(`programmes:missing.${field}`);
    return pointer;
  };
}
