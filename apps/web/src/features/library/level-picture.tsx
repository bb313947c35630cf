import type { LibraryShelf } from '@insigne/server/api';
import { lazy, Suspense } from 'react';
import { PlaceOfBadge } from '../../artwork/badge-picture.tsx';

const DrawnLevel = lazy(async () => ({ default: (await import('./drawn-level.tsx')).DrawnLevel }));

export interface LevelPictureProps {
  skill: Pick<LibraryShelf['families'][number]['skills'][number], 'id' | 'name'>;
  level: Pick<LibraryShelf['levels'][number], 'rank' | 'name'>;
  size: number;
}

/** One level of a skill as the library draws it. Beside its own words it says nothing new. */
export const LevelPicture = (props: LevelPictureProps) => (
  <Suspense fallback={<PlaceOfBadge size={props.size} />}>
    <DrawnLevel {...props} />
  </Suspense>
);
