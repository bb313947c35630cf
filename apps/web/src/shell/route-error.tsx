import { useText } from '../texts/texts.ts';
import { ProblemNote } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';

/** A fault of the page itself, or a part of it that could not be loaded: nothing is lost by loading it again. */
export function RouteError({ error }: { error: unknown }) {
  const { t } = useText();
  return (
    <Page title={t('app:routeError.title')}>
      <ProblemNote error={error} onRetry={() => location.reload()} />
    </Page>
  );
}
