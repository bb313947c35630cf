import { useParams } from '@tanstack/react-router';
import { Problem } from '../../api/problem.ts';
import { NotFound } from '../../shell/not-found.tsx';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { BadgeEditor } from './badge-editor.tsx';
import { BadgeReading } from './badge-reading.tsx';
import { useBadge } from './badges.queries.ts';

/** Editor for those who may edit, the same facts to read for the others. */
export function BadgePage() {
  const { t } = useText();
  const { id } = useParams({ strict: false });
  const { can } = useOrganisation();
  const badge = useBadge(id ?? '');
  if (badge.error instanceof Problem && badge.error.status === 404) return <NotFound />;
  if (badge.data === undefined) {
    return (
      <Page title={t('app:editor.title')}>
        <Loaded query={badge} height={600}>
          {() => null}
        </Loaded>
      </Page>
    );
  }
  const editable = can('badge.edit') && badge.data.state !== 'archived';
  return editable ? <BadgeEditor key={badge.data.id} badge={badge.data} /> : <BadgeReading badge={badge.data} />;
}
