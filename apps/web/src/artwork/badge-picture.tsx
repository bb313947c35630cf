import { designToSvg } from '@insigne/artwork';
import type { BadgeContent, Bilingual, Language } from '@insigne/server/api';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { apiPath } from '../api/request.ts';
import { useOrganisation } from '../features/organisations/organisation-scope.tsx';
import { inLanguage } from '../texts/format.ts';
import { useText } from '../texts/texts.ts';
import { designOf } from './badge-design.ts';

/** From this width down the small cut is drawn: no lettering, larger icon. */
export const MINI_UP_TO = 64;

/** A picture inside <img> sees no font of the page: it carries its own, read once. */
export function useBadgeFont(): string | undefined {
  const { data } = useQuery({
    queryKey: ['badge-font'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const response = await fetch(`${import.meta.env.BASE_URL}fonts/barlow-600.woff2`);
      if (!response.ok) throw new Error(`badge font: ${response.status}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      return `data:font/woff2;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
    },
  });
  return data;
}

interface DrawnBadgeProps {
  content: BadgeContent;
  size: number;
  language?: Language;
  /** Which of several levels; left out: the badge as a whole. */
  levelId?: string | undefined;
  /** Beside its own name the picture says nothing new. */
  decorative?: boolean;
  /** Told how many pixels an uploaded picture has a side. */
  onMeasured?: (side: number) => void;
}

/** A badge as it stands in the editor: drawn here by the same function as on the server, or the picture that was uploaded. */
export function DrawnBadge({ content, size, language, levelId, decorative = false, onMeasured }: DrawnBadgeProps) {
  const { t, language: shown } = useText();
  const { handle } = useOrganisation().organisation;
  const { picture } = content.artwork;
  const font = useBadgeFont();
  const lettering = language ?? shown;
  const { src, alt } = useMemo(() => {
    const design = designOf(content, lettering, t, levelId);
    if (picture !== undefined)
      return { src: `/api${apiPath`/organisations/${handle}/badge-pictures/${picture}`}`, alt: design.alt };
    const svg = designToSvg(
      design,
      size <= MINI_UP_TO ? { optical: 'mini' } : font === undefined ? {} : { fontDataUri: font },
    );
    return { src: `data:image/svg+xml,${encodeURIComponent(svg)}`, alt: design.alt };
  }, [content, lettering, levelId, size, font, t, handle, picture]);
  return (
    <img
      className="badge-art"
      src={src}
      width={size}
      height={size}
      alt={decorative ? '' : alt}
      onLoad={onMeasured && ((event) => onMeasured(event.currentTarget.naturalWidth))}
    />
  );
}

interface StoredBadgeProps {
  badge: { name: Bilingual; artworkUrl: string };
  size: number;
  alt?: Bilingual;
  decorative?: boolean;
}

/** A badge as it was published: the server's own picture. */
export function StoredBadge({ badge, size, alt, decorative = false }: StoredBadgeProps) {
  const { t, language } = useText();
  const name = inLanguage(badge.name, language).text;
  const text = (alt && inLanguage(alt, language).text) || t('app:badge.altPlain', { name });
  return (
    <img
      className="badge-art"
      src={`${badge.artworkUrl}${badge.artworkUrl.includes('?') ? '&' : '?'}lang=${language}`}
      width={size}
      height={size}
      alt={decorative ? '' : text}
      loading="lazy"
    />
  );
}
