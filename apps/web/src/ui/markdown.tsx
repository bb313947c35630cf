import MarkdownIt from 'markdown-it';
import { useMemo } from 'react';

/** As on the public page: no raw HTML, no picture, only web and mail links. */
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });
markdown.disable('image');
markdown.validateLink = (url) => /^(https?|mailto):/i.test(url);

/** Text as people wrote it, drawn. Loaded lazily, because of its parser. */
export default function Markdown({ text, lang, label }: { text: string; lang?: string; label?: string }) {
  const html = useMemo(() => markdown.render(text), [text]);
  const Box = label === undefined ? 'div' : 'section';
  return (
    <Box
      className="markdown"
      lang={lang}
      aria-label={label}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markdown-it escapes every text, and raw HTML is off
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
