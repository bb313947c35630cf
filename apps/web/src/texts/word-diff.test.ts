import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff.ts';

const told = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}]` : `[+${text}]`))
    .join('');
const side = (before: string, after: string, kind: 'removed' | 'added') =>
  wordDiff(before, after)
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map(({ text }) => text)
    .join('');

describe('what became of a text', () => {
  it.each([
    ['the same', 'the same', 'the same'],
    ['', 'new', '[+new]'],
    ['old', '', '[-old]'],
    ['a good badge', 'a fine badge', 'a [-good][+fine] badge'],
    ['one two three', 'one three', 'one [-two ]three'],
    ['one three', 'one two three', 'one [+two ]three'],
    ['by one operator', 'by two operators', 'by [-one operator][+two operators]'],
    ['- did\n- saw', '- did\n- heard', '- did\n- [-saw][+heard]'],
  ])('%j → %j', (before, after, wanted) => expect(told(before, after)).toBe(wanted));

  it('gives both texts back whole, whatever they are', () => {
    const texts = ['', ' ', 'a b c d', 'd c b a', 'b a\nd  c', 'œuf à la coque', '🙂 é\u0301 x', 'a a a b a a'];
    for (const before of texts)
      for (const after of texts) {
        expect(side(before, after, 'removed')).toBe(before);
        expect(side(before, after, 'added')).toBe(after);
      }
  });

  it('takes the longest texts of a badge in a moment, and longer ones as one run', () => {
    const long = (word: string) => Array.from({ length: 1600 }, (_, i) => `${word}${i % 7}`).join(' ');
    const started = performance.now();
    expect(side(long('a'), long('b'), 'added')).toBe(long('b'));
    expect(performance.now() - started).toBeLessThan(2000);
    const endless = (word: string) => `same ${Array.from({ length: 3000 }, (_, i) => `${word}${i}`).join(' ')} end`;
    expect(wordDiff(endless('a'), endless('b')).map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  });
});
