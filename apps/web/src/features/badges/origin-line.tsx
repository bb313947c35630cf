import type { BadgeContent } from '@insigne/server/api';
import { IconBooks } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../texts/texts.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

/** Where a badge's texts come from, and the way to what the library says of its skill now. */
export function OriginLine({ content: { origin } }: { content: Pick<BadgeContent, 'origin'> }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  if (origin === undefined) return null;
  return (
    <span className="row">
      <IconBooks className="i" aria-hidden="true" />
      <Link className="sm" to="/o/$org/badges/library/$skill" params={{ org: organisation.handle, skill: origin.item }}>
        {t('badges:ready.origin', { version: origin.version })}
      </Link>
    </span>
  );
}
