import type { Language } from '@insigne/server/api';
import { useText } from '../../texts/texts.ts';
import Markdown from '../../ui/markdown.tsx';

export default function MarkdownPreview({ text, language }: { text: string; language: Language }) {
  const { t } = useText();
  const label = t('app:editor.previewOf', { language: t(`common:language.${language}`) });
  if (text.trim() === '') return <p className="markdown dim sm">{t('app:editor.previewEmpty')}</p>;
  return <Markdown text={text} lang={language} label={label} />;
}
