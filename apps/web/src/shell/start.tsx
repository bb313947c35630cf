import { Navigate } from '@tanstack/react-router';
import { useMemberships, usePerson } from '../features/accounts/accounts.queries.ts';
import { useText } from '../texts/texts.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { chooseMembership, lastOrganisation } from './current-organisation.tsx';

/** The first page of each: the organisation where one works, else what one operates, else one's own badges. */
export function Start() {
  const { t } = useText();
  const memberships = useMemberships();
  const { data: person } = usePerson();
  if (memberships.data !== undefined) {
    const membership = chooseMembership(memberships.data, undefined, lastOrganisation());
    if (membership === undefined && person?.isOperator) return <Navigate to="/admin" replace />;
    return membership && membership.rights.length > 0 && membership.role !== 'member' ? (
      <Navigate to="/o/$org" params={{ org: membership.organisation.handle }} replace />
    ) : (
      <Navigate to="/me/badges" replace />
    );
  }
  return (
    <Page title={t('app:start.title')}>
      <Loaded query={memberships}>{() => null}</Loaded>
    </Page>
  );
}
