import type { BadgeView } from '@insigne/server/api';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '');

/** Every word asked for stands in a name, a description or a tag, in either language; accents do not matter. */
export function matches({ content }: Pick<BadgeView, 'content'>, query: string): boolean {
  const { name, description, tags } = content;
  const text = plain([name.fr, name.en, description.fr, description.en, ...tags].join(' '));
  return plain(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
