import { z } from 'zod';
import { escapeHtml } from '../../platform/http/escape-html.ts';
import { isLanguage, type Language } from '../../platform/language.ts';

/** The size of the frame, in pixels: experience guide, section 4.4. A site may ask for less, never for more. */
const EMBED_SIZE = { width: 300, height: 340 };

/** What a site asks for (oEmbed 1.0, section 2.2). A size is a wish for at most so much. */
export const oembedQuerySchema = z.object({
  url: z.string().min(1).max(2000),
  maxwidth: z.coerce.number().int().min(1).max(100_000).optional(),
  maxheight: z.coerce.number().int().min(1).max(100_000).optional(),
  format: z.string().max(40).default('json'),
});

/** Sites may keep an answer this long, in seconds; the frame itself always says how the badge stands now. */
export const CACHE_AGE = 3600;
/** The pixels of the picture that is offered as a thumbnail: what a version's own picture has. */
const THUMBNAIL = 800;

export interface BadgeAddress {
  handle: string;
  publicId: string;
  /** The secret of a badge that is shown by its link only. */
  key: string | undefined;
  language: Language | undefined;
}

const BADGE_PATH = /^(?:\/(fr|en))?\/o\/([a-z0-9-]{1,60})\/b\/([A-Za-z0-9]{1,60})(?:\/embed)?\/?$/;

/** The badge whose page has this address, on this installation alone. */
export function badgeAddress(baseUrl: string, url: string): BadgeAddress | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || parsed.origin !== new URL(baseUrl).origin) return undefined;
  const [, language, handle, publicId] = BADGE_PATH.exec(parsed.pathname) ?? [];
  if (handle === undefined || publicId === undefined) return undefined;
  return {
    handle,
    publicId,
    key: parsed.searchParams.get('k') ?? undefined,
    language: isLanguage(language) ? language : undefined,
  };
}

interface EmbedCode {
  /** Absolute. */
  url: string;
  title: string;
  width?: number | undefined;
  height?: number | undefined;
}

/** The frame as another site puts it into its page. Needs no script there, and sets no cookie. */
export const frameCode = ({ url, title, width, height }: EmbedCode): string =>
  `<iframe src="${escapeHtml(url)}" width="${width ?? EMBED_SIZE.width}" height="${height ?? EMBED_SIZE.height}" title="${escapeHtml(title)}" frameborder="0" loading="lazy"></iframe>`;

/** A picture that leads to the page, for mail signatures and sites that allow no frames. All addresses absolute. */
export const pictureCode = ({ url, image, title }: { url: string; image: string; title: string }): string =>
  `<a href="${escapeHtml(url)}"><img src="${escapeHtml(image)}" width="120" height="120" alt="${escapeHtml(title)}"></a>`;

export interface OembedFacts {
  title: string;
  issuer: string;
  issuerUrl: string;
  embedUrl: string;
  pictureUrl: string;
  provider: string;
  providerUrl: string;
}

/** The answer (oEmbed 1.0, section 2.3.4.4), never larger than asked for. */
export function oembedAnswer(
  facts: OembedFacts,
  max: { maxwidth?: number | undefined; maxheight?: number | undefined },
) {
  const width = Math.min(EMBED_SIZE.width, max.maxwidth ?? EMBED_SIZE.width);
  const height = Math.min(EMBED_SIZE.height, max.maxheight ?? EMBED_SIZE.height);
  const side = Math.min(THUMBNAIL, max.maxwidth ?? THUMBNAIL, max.maxheight ?? THUMBNAIL);
  return {
    version: '1.0',
    type: 'rich',
    provider_name: facts.provider,
    provider_url: facts.providerUrl,
    title: facts.title,
    author_name: facts.issuer,
    author_url: facts.issuerUrl,
    html: frameCode({ url: facts.embedUrl, title: facts.title, width, height }),
    width,
    height,
    // A thumbnail stands with its size or not at all; a smaller one than our picture does not exist.
    ...(side === THUMBNAIL && {
      thumbnail_url: facts.pictureUrl,
      thumbnail_width: THUMBNAIL,
      thumbnail_height: THUMBNAIL,
    }),
    cache_age: CACHE_AGE,
  };
}
