import { type AnyDesign, type DesignOptions, designToSvg } from '@insigne/artwork';
import type { BadgeContent, Language } from '@insigne/server/api';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { apiPath } from '../api/request.ts';
import { useOrganisation } from '../features/organisations/organisation-scope.tsx';
import { useText } from '../texts/texts.ts';
import { designOf } from './badge-design.ts';

/** From this width down the small cut is drawn: no lettering, larger icon. */
export const MINI_UP_TO = 64;

/** A picture inside <img> sees no font of the page: it carries its own, read once. */
export function useBadgeFont(): string | undefined {
  const { data } = useQuery({
    queryKey: ['badge-font'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => readDataUri(`${import.meta.env.BASE_URL}fonts/barlow-600.woff2`, 'font/woff2'),
  });
  return data;
}

/** The organisation's logo as a drawing takes it; undefined: it has none, or it is still on its way. */
export function useLogoPicture(isWanted: boolean): DesignOptions['logo'] {
  const { logoUrl } = useOrganisation().organisation;
  const { data } = useQuery({
    queryKey: ['logo-picture', logoUrl],
    staleTime: Number.POSITIVE_INFINITY,
    enabled: isWanted && logoUrl !== null,
    queryFn: async () => ({ dataUri: await readDataUri(logoUrl ?? '', 'image/png') }),
  });
  return isWanted ? data : undefined;
}

async function readDataUri(address: string, mediaType: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return `data:${mediaType};base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}

interface DesignPictureProps {
  design: AnyDesign;
  size: number;
  language: Language;
  alt: string;
}

/** A drawing as a picture: in small the cut that is made for it, else with its letters in it. */
export function DesignPicture({ design, size, language, alt }: DesignPictureProps) {
  const font = useBadgeFont();
  const logo = useLogoPicture(design.v === 2 && design.layers.some(({ kind }) => kind === 'logo'));
  const src = useMemo(() => {
    const cut: DesignOptions =
      size <= MINI_UP_TO ? { optical: 'mini' } : font === undefined ? {} : { fontDataUri: font };
    const svg = designToSvg(design, { ...cut, language, ...(logo && { logo }) });
    return `data:image/svg+xml,${encodeURIComponent(svg)}`;
  }, [design, size, font, language, logo]);
  return <img className="badge-art" src={src} width={size} height={size} alt={alt} />;
}

export interface DrawnBadgeProps {
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

/** See DrawnBadge, which loads it. */
export function DrawingOfBadge(props: DrawnBadgeProps) {
  const { content, size, language, levelId, decorative = false, onMeasured } = props;
  const { t, language: shown } = useText();
  const { handle } = useOrganisation().organisation;
  const { picture } = content.artwork;
  const lettering = language ?? shown;
  const design = useMemo(() => designOf(content, lettering, t, levelId), [content, lettering, t, levelId]);
  const alt = decorative ? '' : typeof design.alt === 'string' ? design.alt : design.alt[lettering];
  if (picture === undefined) return <DesignPicture design={design} size={size} language={lettering} alt={alt} />;
  return (
    <img
      className="badge-art"
      src={`/api${apiPath`/organisations/${handle}/badge-pictures/${picture}`}`}
      width={size}
      height={size}
      alt={alt}
      onLoad={onMeasured && ((event) => onMeasured(event.currentTarget.naturalWidth))}
    />
  );
}
