import type { ProgrammeContent } from '@insigne/server/api';
import { describe, expect, it } from 'vitest';
import type { Translate } from '../../texts/texts.ts';
import { withProposal } from './proposed-mail.ts';

const t = ((key: string, { name, aim, lng }: Record<string, string>) =>
  `${key.split('.')[1]} ${name} ${aim} ${lng}`) as unknown as Translate;
const content = (change: object = {}) =>
  ({
    name: { fr: 'Mentorat', en: 'Mentoring' },
    aim: { fr: 'Transmettre', en: 'Passing on' },
    announcement: { by: 'page', subject: { fr: '', en: '' }, text: { fr: '', en: '' } },
    ...change,
  }) as unknown as ProgrammeContent;

describe('the message that tells of a programme', () => {
  it('begins with its name and its aim, in each language', () => {
    expect(withProposal(content(), t)).toEqual({
      subject: { fr: 'hello Mentorat Transmettre fr', en: 'hello Mentoring Passing on en' },
      text: { fr: 'about Mentorat Transmettre fr', en: 'about Mentoring Passing on en' },
    });
  });

  it('keeps what is written, and proposes nothing in a language that has no name yet', () => {
    const announcement = { by: 'page', subject: { fr: 'Venez', en: '' }, text: { fr: '', en: '' } };
    const { subject, text } = withProposal(content({ name: { fr: 'Mentorat', en: ' ' }, announcement }), t);
    expect(subject).toEqual({ fr: 'Venez', en: '' });
    expect(text.en).toBe('');
  });
});
