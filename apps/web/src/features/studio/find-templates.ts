/** What a template is found by. */
interface Findable {
  name: { fr: string; en: string };
  use: string;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '');

/** By words of either language, in any order, accents left aside; and by what it is for. */
export function findTemplates<T extends Findable>(
  templates: readonly T[],
  query: string,
  use: string | undefined,
): T[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  return templates.filter(({ name, use: itsUse }) => {
    const words = plain(`${name.fr} ${name.en}`).split(/[\s’'-]+/);
    return (use === undefined || use === itsUse) && wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}
