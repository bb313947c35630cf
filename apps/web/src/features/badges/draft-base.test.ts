import { describe, expect, it } from 'vitest';
import { newContent } from './badge-content.ts';
import { standingOf } from './draft-base.ts';

const [mine, first, theirs] = [newContent('Soudure', 'fr'), newContent('Soudage', 'fr'), newContent('Brasage', 'fr')];
const at = (revision: number, content = first) => ({ revision, content });

describe('a draft and what the server holds', () => {
  it('is saved, or changed here alone', () => {
    expect(standingOf(at(3), at(3), first)).toBe('saved');
    expect(standingOf(at(3), at(3), mine)).toBe('changed');
  });

  it('is overtaken when somebody else saved and something was changed here', () => {
    expect(standingOf(at(3), at(4, theirs), mine)).toBe('overtaken');
  });

  it('follows what was saved elsewhere where nothing would be lost', () => {
    expect(standingOf(at(3), at(4, theirs), first)).toBe('outdated');
    expect(standingOf(at(3), at(4, mine), mine)).toBe('outdated');
  });

  it('takes no older answer for news', () => {
    expect(standingOf(at(4, mine), at(3), mine)).toBe('saved');
    expect(standingOf(at(4, mine), at(3), theirs)).toBe('changed');
  });
});
