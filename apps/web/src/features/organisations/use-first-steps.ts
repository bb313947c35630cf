import type { FirstSteps as FirstFacts } from '@insigne/server/api';
import { useQuery } from '@tanstack/react-query';
import { apiPath, request } from '../../api/request.ts';
import { useText } from '../../texts/texts.ts';
import type { FirstStep } from '../../ui/first-steps.tsx';
import { useProgrammes } from '../programmes/programmes.queries.ts';
import { stepsOf } from './first-steps-of.ts';
import { useOrganisation } from './organisation-scope.tsx';

/** What to do first in this organisation, for who looks at it; undefined while it is not known. */
export function useFirstSteps(): FirstStep[] | undefined {
  const { t } = useText();
  const { organisation, base, can } = useOrganisation();
  const facts = useQuery({
    queryKey: ['organisation', organisation.handle, 'first-steps'],
    // Read anew each time the page is come back to: something may have been done meanwhile.
    staleTime: 0,
    queryFn: () => request<FirstFacts>('GET', apiPath`/organisations/${organisation.handle}/first-steps`),
  });
  const programmes = useProgrammes();
  if (facts.isPending || programmes.isPending) return undefined;
  // The page is there for other things too: without the facts it goes on.
  if (facts.data === undefined) return [];
  return stepsOf({ t, base, can }, { ...facts.data, programme: (programmes.data ?? []).length > 0 });
}
