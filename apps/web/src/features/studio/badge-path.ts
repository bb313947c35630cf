import { useParams } from '@tanstack/react-router';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

/** Of the badge's own page, from its studio. */
export function useBadgePath(): string {
  const { id } = useParams({ strict: false });
  const { base } = useOrganisation();
  return `${base}/badges/${id ?? ''}`;
}
