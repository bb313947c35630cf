import { IconPrinter } from '@tabler/icons-react';
import { useText } from '../../texts/texts.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

/** Printed cards, each with a claim link of its own, for those who have not answered; a form, because the page opens once. */
export function ClaimSheetsCard({ batchId }: { batchId: string }) {
  const { t, language } = useText();
  const { organisation, can } = useOrganisation();
  if (!can('award.create')) return null;
  return (
    <section className="card stack">
      <h2>{t('giving:sheets.title')}</h2>
      <p className="sm dim">{t('giving:sheets.text')}</p>
      <form method="post" action={`/${language}/print/${organisation.handle}/claims`} target="_blank" rel="noopener">
        <input type="hidden" name="batch" value={batchId} />
        <button type="submit" className="btn">
          <IconPrinter className="i" aria-hidden="true" />
          {t('giving:sheets.act')}
          <span className="sr">{t('giving:newTab')}</span>
        </button>
      </form>
    </section>
  );
}
