import { LANGUAGES, type Library, type LibrarySkill } from './library.ts';
import { plain, textsIn } from './texts.ts';

/** A word this long may be one letter off. Shorter ones would find each other. */
const SHORTEST_FORGIVEN = 5;

/** What the words were found in decides the place: nearest to the name first. */
const WEIGHTS: [(skill: LibrarySkill, library: Library) => unknown, number][] = [
  [({ name }) => name, 100],
  [({ definition, notThis }) => [definition, notThis], 30],
  [({ family }, { families }) => families.find(({ id }) => id === family)?.name, 20],
  [({ indicators, situations }) => [indicators, situations], 15],
  [({ levels }) => levels, 5],
];

/**
 * Skills in whose texts, French or English, every word of `query` begins some word; best first. Accents, capitals and one
 * mistyped letter do not matter. An empty query finds all, in the order of the library.
 */
export function searchLibrary(library: Library, query: string): LibrarySkill[] {
  const asked = words(query);
  if (asked.length === 0) return library.skills;
  return indexOf(library)
    .map(({ skill, places }) => ({ skill, score: scoreOf(places, asked) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ skill }) => skill);
}

interface Place {
  found: ReadonlySet<string>;
  weight: number;
}

/** Taking the texts apart is most of the work of a search: once for each library. */
const indices = new WeakMap<Library, { skill: LibrarySkill; places: Place[] }[]>();

function indexOf(library: Library) {
  const known = indices.get(library);
  if (known) return known;
  const index = library.skills.map((skill) => ({
    skill,
    places: WEIGHTS.map(([part, weight]) => ({ found: wordsIn(part(skill, library)), weight })),
  }));
  indices.set(library, index);
  return index;
}

/** 0 when one of the words is nowhere. */
function scoreOf(places: Place[], asked: string[]): number {
  const scores = asked.map((word) => Math.max(...places.map(({ found, weight }) => weight * likeness(word, found))));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
}

function likeness(word: string, found: ReadonlySet<string>): number {
  if (found.has(word)) return 1;
  let best = 0;
  for (const other of found) {
    if (other.startsWith(word)) return 0.8;
    if (best === 0 && word.length >= SHORTEST_FORGIVEN && nearlyBegins(other, word)) best = 0.4;
  }
  return best;
}

/** `other` begins with `word`, one letter left out, added, changed, or two that changed places. */
function nearlyBegins(other: string, word: string): boolean {
  let at = 0;
  while (at < word.length && word[at] === other[at]) at += 1;
  const rest = word.slice(at + 1);
  return (
    other.slice(at + 1).startsWith(rest) ||
    other.slice(at).startsWith(rest) ||
    other.slice(at + 1).startsWith(word.slice(at)) ||
    (word[at] === other[at + 1] && word[at + 1] === other[at] && other.slice(at + 2).startsWith(word.slice(at + 2)))
  );
}

const words = (text: string): string[] => plain(text).match(/[\p{Letter}\p{Number}]+/gu) ?? [];

function wordsIn(part: unknown): Set<string> {
  return new Set([...textsIn(part)].flatMap(({ text }) => LANGUAGES.flatMap((language) => words(text[language]))));
}
