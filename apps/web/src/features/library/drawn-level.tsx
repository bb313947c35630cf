import { libraryDesign } from '@insigne/artwork';
import type { LibraryShelf } from '@insigne/server/api';
import { useMemo } from 'react';
import { DesignPicture } from '../../artwork/drawing.tsx';
import { useText } from '../../texts/texts.ts';

export interface LevelPictureProps {
  skill: Pick<LibraryShelf['families'][number]['skills'][number], 'id' | 'name'>;
  level: Pick<LibraryShelf['levels'][number], 'rank' | 'name'>;
  size: number;
}

/** See LevelPicture, which loads it. */
export function DrawnLevel({ skill, level, size }: LevelPictureProps) {
  const { language } = useText();
  const design = useMemo(
    () => libraryDesign(skill.id, level.rank, { name: skill.name, level: level.name }),
    [skill, level],
  );
  return <DesignPicture design={design} size={size} language={language} alt="" />;
}
