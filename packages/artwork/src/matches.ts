const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '');

/** Whether words of the text begin with every word asked for; accents do not matter. */
export function matches(text: string, query: string): boolean {
  const words = plain(text).split(' ');
  return plain(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
}
