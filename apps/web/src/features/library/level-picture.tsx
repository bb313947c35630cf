import { designToSvg, libraryDesign } from '@insigne/artwork';
import type { LibraryShelf } from '@insigne/server/api';
import { useMemo } from 'react';
import { MINI_UP_TO, useBadgeFont } from '../../artwork/badge-picture.tsx';
import { useText } from '../../texts/texts.ts';

interface LevelPictureProps {
  skill: Pick<LibraryShelf['families'][number]['skills'][number], 'id' | 'name'>;
  level: Pick<LibraryShelf['levels'][number], 'rank' | 'name'>;
  size: number;
}

/** One level of a skill as the library draws it. Beside its own words it says nothing new. */
export function LevelPicture({ skill, level, size }: LevelPictureProps) {
  const { language } = useText();
  const font = useBadgeFont();
  const src = useMemo(() => {
    const design = libraryDesign(skill.id, level.rank, { name: skill.name, level: level.name });
    const cut = size <= MINI_UP_TO ? { optical: 'mini' as const } : font === undefined ? {} : { fontDataUri: font };
    return `data:image/svg+xml,${encodeURIComponent(designToSvg(design, { language, ...cut }))}`;
  }, [skill, level, size, language, font]);
  return <img className="badge-art" src={src} width={size} height={size} alt="" />;
}
