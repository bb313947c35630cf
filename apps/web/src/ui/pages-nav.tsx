import { useText } from '../texts/texts.ts';
import { Button } from './button.tsx';

interface PagesNavProps {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}

/** “51 to 100 of 240”, with the page before and the page after. */
export function PagesNav({ page, pageSize, total, onPage }: PagesNavProps) {
  const { t } = useText();
  if (total <= pageSize) return null;
  const last = Math.ceil(total / pageSize);
  const range = { from: (page - 1) * pageSize + 1, to: Math.min(page * pageSize, total), count: total };
  return (
    <nav className="row wrap between pages-nav" aria-label={t('common:pages.label')}>
      <p className="sm dim num">{t('common:pages.range', range)}</p>
      <div className="row">
        <Button small disabled={page <= 1} onClick={() => onPage(page - 1)}>
          {t('common:pages.previous')}
        </Button>
        <Button small disabled={page >= last} onClick={() => onPage(page + 1)}>
          {t('common:pages.next')}
        </Button>
      </div>
    </nav>
  );
}
