import { expect, it } from 'vitest';
import { cycleThrough } from './prerequisites.ts';

const node = (id: string, ...prerequisites: string[]) => ({
  id,
  content: { name: { fr: id, en: id }, prerequisites },
});
const names = (start: string, ...nodes: ReturnType<typeof node>[]) => {
  const all = new Map(nodes.map((one) => [one.id, one]));
  const first = all.get(start);
  return (
    first &&
    cycleThrough(first, all)
      ?.map(({ id }) => id)
      .join(' ')
  );
};

it('finds the way from a badge back to itself, and none where there is none', () => {
  expect(names('a', node('a', 'a'))).toBe('a a');
  expect(names('a', node('a', 'b', 'c'), node('b'), node('c', 'd'), node('d', 'a'))).toBe('a c d a');
  expect(names('a', node('a', 'b', 'c'), node('b', 'd'), node('c', 'd'), node('d'))).toBeUndefined();
  // A circle of others, which this one only leads to, is theirs; and a badge that is gone leads nowhere.
  expect(names('a', node('a', 'b', 'gone'), node('b', 'c'), node('c', 'b'))).toBeUndefined();
});
