import { useSavePerson } from '../features/accounts/accounts.queries.ts';
import { useText } from '../texts/texts.ts';

/** The other language by its own name; page and typed text stay. */
export function LanguageSwitch() {
  const { language } = useText();
  const save = useSavePerson();
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <button type="button" className="btn q s" lang={other} onClick={() => save.mutate({ language: other })}>
      {other === 'fr' ? 'Français' : 'English'}
    </button>
  );
}
