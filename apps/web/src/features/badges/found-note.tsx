import { useText } from '../../texts/texts.ts';

/** What was typed earlier and never saved was put back. */
export function FoundNote({ onDrop }: { onDrop: () => void }) {
  const { t } = useText();
  return (
    <div className="note">
      <p className="grow">{t('app:editor.found')}</p>
      <button type="button" className="link" onClick={onDrop}>
        {t('app:editor.foundDrop')}
      </button>
    </div>
  );
}
