import type { BadgeContent, Bilingual } from '@insigne/server/api';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../texts/texts.ts';
import { withoutPicture, withPicture } from './badge-content.ts';
import type { SectionProps } from './texts-section.tsx';

export interface PictureChoice {
  /** A picture of one's own is set, or about to be. */
  isOwn: boolean;
  draw: () => void;
  takeOwn: () => void;
  /** A picture was uploaded. */
  set: (picture: string) => void;
}

/** Drawn here, or a picture of one's own: going from one to the other and back loses nothing while the page is open. */
export function usePictureChoice({ content, onChange }: Omit<SectionProps, 'errors'>): PictureChoice {
  const { t } = useText();
  const [wantsOwn, setWantsOwn] = useState(false);
  const drawnAlt = useRef<Bilingual>(undefined);
  const taken = useRef<{ picture: string; alt: Bilingual }>(undefined);
  // What is typed while a picture travels must not be lost when it arrives.
  const latest = useRef<BadgeContent>(content);
  useEffect(() => {
    latest.current = content;
  });
  const { picture } = content.artwork;
  const set = (id: string, alt?: Bilingual) => {
    if (latest.current.artwork.picture === undefined) drawnAlt.current = latest.current.alt;
    // A step of its own for each, however fast one follows the other.
    onChange(`picture ${id}`, withPicture(latest.current, id, alt));
  };
  return {
    isOwn: picture !== undefined || wantsOwn,
    draw: () => {
      setWantsOwn(false);
      if (picture === undefined) return;
      taken.current = { picture, alt: content.alt };
      onChange('drawn', withoutPicture(content, t, drawnAlt.current));
    },
    takeOwn: () => {
      setWantsOwn(true);
      if (picture === undefined && taken.current !== undefined) set(taken.current.picture, taken.current.alt);
    },
    set: (id) => set(id),
  };
}
