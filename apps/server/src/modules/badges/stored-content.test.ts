import { expect, it } from 'vitest';
import { badgeContent } from '../../../tests/support/factory.ts';
import { badgeContentSchema } from './badges.schema.ts';
import { fixedLevel } from './ladder.ts';

/** What was stored before a badge could have any of the members that came with ladders; a level became a ladder of one rung. */
const { name, description, criteria, tags, validityMonths, alt, artwork } = badgeContent();
const old = { name, description, criteria, tags, validityMonths, alt, artwork };

it('content that was stored before is read, and read again it is the same', () => {
  const ladders = [undefined, ...(['aptitude', 'acquisition', 'mastery', 'excellence'] as const).map(fixedLevel)];
  for (const ladder of ladders) {
    for (const more of [{}, { allowsSuspension: true }, { validityMonths: 24 }, { tags: [] }]) {
      const stored = { ...old, ...more, ...(ladder !== undefined && { ladder }) };
      const read = badgeContentSchema.parse(stored);
      expect(read).toEqual(stored);
      expect(badgeContentSchema.parse(read)).toEqual(read);
    }
  }
});
