import type { BadgeView } from '@insigne/server/api';
import { holdsWords } from '../../texts/find-words.ts';

/** Every word asked for stands in a name, a description or a tag, in either language; accents do not matter. */
export function matches({ content }: Pick<BadgeView, 'content'>, query: string): boolean {
  const { name, description, tags } = content;
  return holdsWords([name.fr, name.en, description.fr, description.en, ...tags].join(' '), query);
}
