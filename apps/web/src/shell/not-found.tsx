import { IconCircleDashed } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../texts/texts.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';

/** Unknown and not open answer alike. */
export function NotFound() {
  const { t } = useText();
  return (
    <Page title={t('app:notFound.title')}>
      <EmptyState
        icon={IconCircleDashed}
        title={t('app:notFound.heading')}
        text={t('app:notFound.text')}
        action={
          <Link className="btn p" to="/">
            {t('app:notFound.back')}
          </Link>
        }
      />
    </Page>
  );
}
