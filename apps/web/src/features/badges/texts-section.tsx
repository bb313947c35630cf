import type { BadgeContent } from '@insigne/server/api';
import { useText } from '../../texts/texts.ts';
import { BilingualField } from './bilingual-field.tsx';

export interface SectionProps {
  content: BadgeContent;
  errors: Record<string, string>;
  onChange: (field: string, next: BadgeContent) => void;
}

export function TextsSection({ content, errors, onChange }: SectionProps) {
  const { t } = useText();
  const field = (name: 'name' | 'description' | 'alt') => ({
    path: `content.${name}`,
    label: t(`app:editor.${name}`),
    value: content[name],
    errors,
    required: true,
    onChange: (value: BadgeContent['name']) => onChange(name, { ...content, [name]: value }),
  });
  return (
    <section className="card fields" aria-labelledby="texts">
      <h2 id="texts">{t('app:editor.texts')}</h2>
      <BilingualField {...field('name')} maxLength={100} />
      <BilingualField
        {...field('description')}
        maxLength={2000}
        rows={3}
        description={t('app:editor.descriptionHint')}
      />
      {/* Of a picture of one's own it is asked for beside the picture. */}
      {content.artwork.picture === undefined && (
        <BilingualField {...field('alt')} maxLength={300} rows={3} description={t('app:editor.altHint')} />
      )}
    </section>
  );
}
