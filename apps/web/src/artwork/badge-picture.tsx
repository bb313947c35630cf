import type { Bilingual } from '@insigne/server/api';
import { lazy, Suspense } from 'react';
import { inLanguage } from '../texts/format.ts';
import { useText } from '../texts/texts.ts';
import type { DrawnBadgeProps } from './drawing.tsx';

/** What draws is larger than most screens: it comes after the screen that shows a badge, once for all of them. */
const DrawingOfBadge = lazy(async () => ({ default: (await import('./drawing.tsx')).DrawingOfBadge }));

/** A badge as it stands in the editor: drawn here by the same function as on the server, or the picture that was uploaded. */
export const DrawnBadge = (props: DrawnBadgeProps) => (
  <Suspense fallback={<PlaceOfBadge size={props.size} />}>
    <DrawingOfBadge {...props} />
  </Suspense>
);

/** As large as the picture that is on its way, so that nothing moves when it comes. */
export const PlaceOfBadge = ({ size }: { size: number }) => (
  <span className="badge-art" style={{ display: 'block', width: size, height: size }} aria-busy="true" />
);

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
