import './studio.css';
import { useParams } from '@tanstack/react-router';
import { Problem } from '../../api/problem.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useBadge } from '../badges/badges.queries.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { StudioScreen } from './studio.tsx';

/** For those who may edit the badge; to the others this page does not exist. */
export function StudioPage() {
  const { t } = useText();
  const { id } = useParams({ strict: false });
  const { can } = useOrganisation();
  const badge = useBadge(id ?? '');
  if (!can('badge.edit') || (badge.error instanceof Problem && badge.error.status === 404)) return <NotFound />;
  if (badge.data === undefined) {
    return (
      <Page title={t('studio:short')}>
        <Loaded query={badge} height={600}>
          {() => null}
        </Loaded>
      </Page>
    );
  }
  return badge.data.state === 'archived' ? <NotFound /> : <StudioScreen key={badge.data.id} badge={badge.data} />;
}
