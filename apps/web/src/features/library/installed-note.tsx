import { Link } from '@tanstack/react-router';
import { useText } from '../../texts/texts.ts';
import { DoneNote } from '../../ui/done-note.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

export interface InstalledNow {
  count: number;
  /** Of what was asked for, what was not begun. */
  left: number;
  isPublished: boolean;
}

/** What an installation has done, and the way to it. */
export function InstalledNote({ done, onClose }: { done: InstalledNow; onClose: () => void }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const { count, left, isPublished } = done;
  return (
    <DoneNote done={done} onClose={onClose}>
      {t(isPublished ? 'library:done.published' : 'library:done.draft', { count })}{' '}
      {left > 0 && <>{t('library:done.left', { count: left })} </>}
      <Link
        to="/o/$org/badges"
        params={{ org: organisation.handle }}
        search={isPublished ? {} : { state: 'draft' as const }}
      >
        {t(isPublished ? 'library:done.toBadges' : 'library:done.toDrafts')}
      </Link>
    </DoneNote>
  );
}
