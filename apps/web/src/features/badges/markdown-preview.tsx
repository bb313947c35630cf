import type { Language } from '@insigne/server/api';
import MarkdownIt from 'markdown-it';
import { useMemo } from 'react';
import { useText } from '../../texts/texts.ts';

/** As on the public page: no raw HTML, no picture, only web and mail links. */
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });
markdown.disable('image');
markdown.validateLink = (url) => /^(https?|mailto):/i.test(url);

export default function MarkdownPreview({ text, language }: { text: string; language: Language }) {
  const { t } = useText();
  const html = useMemo(() => markdown.render(text), [text]);
  const label = t('app:editor.previewOf', { language: t(`common:language.${language}`) });
  if (text.trim() === '') return <p className="markdown dim sm">{t('app:editor.previewEmpty')}</p>;
  return (
    <section
      className="markdown"
      lang={language}
      aria-label={label}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markdown-it escapes every text, and raw HTML is off
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
