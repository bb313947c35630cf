import { lazy, Suspense } from 'react';
import { PlaceOfBadge } from '../../artwork/badge-picture.tsx';
import type { LevelPictureProps } from './drawn-level.tsx';

const DrawnLevel = lazy(async () => ({ default: (await import('./drawn-level.tsx')).DrawnLevel }));

/** One level of a skill as the library draws it. Beside its own words it says nothing new. */
export const LevelPicture = (props: LevelPictureProps) => (
  <Suspense fallback={<PlaceOfBadge size={props.size} />}>
    <DrawnLevel {...props} />
  </Suspense>
);
