import type { Bilingual } from '@insigne/server/api';
import { IconInfoCircle } from '@tabler/icons-react';
import { Written } from '../../ui/written.tsx';

/** Whose names these are and what is not claimed: with the library wherever it is shown. */
export function LibraryNotice({ notice }: { notice: Bilingual }) {
  return (
    <p className="library-notice sm dim">
      <IconInfoCircle className="i" aria-hidden="true" />
      <span>
        <Written text={notice} />
      </span>
    </p>
  );
}
